package io.stackport.ledger;

import io.stackport.document.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry looked at by itself.
 *
 * @param own the hash that it should have, with the entry before it as it says
 * @param consistent whether it has that hash
 * @param input what is wrong with its input; empty when nothing is
 * @param columns what is wrong with its record or its columns
 */
record EntryLook(
    Entry entry,
    String recordHash,
    String inputHash,
    byte[] own,
    boolean consistent,
    String input,
    List<String> columns) {

  static EntryLook at(Entry entry) {
    String recordHash = Digest.of(entry.record());
    String inputHash = Digest.of(entry.input());
    byte[] own = Chain.hash(entry.previous(), entry.sequence(), recordHash, inputHash);
    boolean consistent = Arrays.equals(own, entry.hash());
    Decision decision = decision(entry.record());
    return new EntryLook(
        entry,
        recordHash,
        inputHash,
        own,
        consistent,
        decision == null ? "" : input(decision, entry.input()),
        decision == null ? List.of("its record cannot be read") : columns(decision, entry));
  }

  private static @Nullable Decision decision(byte[] record) {
    try {
      Decision decision = DecisionJson.read(record);
      return Arrays.equals(DecisionJson.bytes(decision), record) ? decision : null;
    } catch (IOException broken) {
      return null;
    }
  }

  private static String input(Decision decision, byte[] packed) {
    try {
      return Digest.of(Packed.unpack(packed)).equals(decision.inputHash())
          ? ""
          : "its input does not match the hash in its record";
    } catch (IOException broken) {
      return "its input cannot be unpacked";
    }
  }

  private static List<String> columns(Decision decision, Entry entry) {
    List<String> wrong = new ArrayList<>();
    compare(wrong, "id", decision.id(), entry.id());
    compare(wrong, "time", DecisionJson.time(decision.at()), DecisionJson.time(entry.at()));
    compare(wrong, "caller", decision.caller(), entry.caller());
    compare(wrong, "operation", decision.operation(), entry.operation());
    compare(wrong, "exit", String.valueOf(decision.exit()), String.valueOf(entry.exit()));
    return wrong;
  }

  private static void compare(List<String> wrong, String name, String record, String column) {
    if (!record.equals(column)) {
      wrong.add("its record says " + name + " `" + record + "`, the column says `" + column + "`");
    }
  }

  /** Whether it would have its hash after another entry, at another place. */
  boolean fits(byte[] previous, long sequence) {
    return Arrays.equals(Chain.hash(previous, sequence, recordHash, inputHash), entry.hash());
  }
}
