package io.stackport.ledger;

import io.stackport.document.Digest;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The look at a ledger before it is written: what stands under a checkpoint must be there, and what
 * stands after it must hold or is set aside.
 */
final class Opening {
  private static final int PAGE = 64;

  private final Connection connection;
  private final Database database;
  private final String ledger;
  private final KeyRing keys;
  private final Consumer<String> notes;

  /** Where the chain ends, and the last entry under a checkpoint. */
  record Head(long sequence, byte[] hash, long covered) {}

  Opening(
      Connection connection,
      Database database,
      String ledger,
      KeyRing keys,
      Consumer<String> notes) {
    this.connection = connection;
    this.database = database;
    this.ledger = ledger;
    this.keys = keys;
    this.notes = notes;
  }

  /**
   * @throws ProblemException when something under a checkpoint is wrong or missing
   */
  Head look(Path checkpoints) throws SQLException, IOException {
    Anchor anchor = Anchor.of(connection, ledger);
    Checkpoint kept = CheckpointRows.last(connection, ledger, Long.MAX_VALUE);
    Checkpoint filed = CheckpointLines.last(checkpoints, ledger);
    must(kept, "the table checkpoint", anchor);
    must(filed, CheckpointFile.NAME, anchor);
    Anchor from = anchor;
    for (Checkpoint each : new Checkpoint[] {kept, filed}) {
      if (each != null && each.sequence() > from.sequence()) {
        from = new Anchor(each.sequence(), HexFormat.of().parseHex(each.hash()), each.at());
      }
    }
    Head head = tail(from);
    if (database.countsAtOnce()
        && Rows.number(connection, "select count(*) from entry")
            < head.sequence() - anchor.sequence()) {
      throw refused("entries are missing before entry " + from.sequence());
    }
    return head;
  }

  private void must(@Nullable Checkpoint checkpoint, String where, Anchor anchor)
      throws SQLException {
    if (checkpoint == null || checkpoint.sequence() < anchor.sequence()) {
      return;
    }
    String named = "the checkpoint of entry " + checkpoint.sequence() + " in " + where;
    if (!keys.holds(checkpoint)) {
      throw refused(named + " was not signed with a key that is known");
    }
    byte[] hash =
        checkpoint.sequence() == anchor.sequence()
            ? anchor.hash()
            : Rows.hash(connection, checkpoint.sequence());
    if (hash == null) {
      long end = Rows.number(connection, "select max(seq) from entry");
      throw refused(
          end < checkpoint.sequence()
              ? "ends at entry " + end + ", but " + named + " was signed at " + checkpoint.at()
              : "entry " + checkpoint.sequence() + " is missing, but " + named + " was signed");
    }
    if (!HexFormat.of().formatHex(hash).equals(checkpoint.hash())) {
      throw refused("entry " + checkpoint.sequence() + " is not what " + named + " was signed for");
    }
  }

  /** Follows the chain after the last checkpoint; what does not hold at its end is set aside. */
  private Head tail(Anchor from) throws SQLException {
    long sequence = from.sequence();
    byte[] hash = from.hash();
    while (true) {
      List<Entry> page = Rows.after(connection, sequence, PAGE);
      for (Entry entry : page) {
        String wrong = wrong(entry, sequence + 1, hash);
        if (!wrong.isEmpty()) {
          cut(sequence + 1, wrong);
          return new Head(sequence, hash, from.sequence());
        }
        sequence = entry.sequence();
        hash = entry.hash();
      }
      if (page.size() < PAGE) {
        return new Head(sequence, hash, from.sequence());
      }
    }
  }

  private static String wrong(Entry entry, long sequence, byte[] previous) {
    if (entry.sequence() != sequence) {
      return "entry " + sequence + " is missing";
    }
    if (!Arrays.equals(entry.previous(), previous)) {
      return "entry " + sequence + " does not follow the entry before it";
    }
    byte[] hash =
        Chain.hash(previous, sequence, Digest.of(entry.record()), Digest.of(entry.input()));
    return Arrays.equals(hash, entry.hash()) ? "" : "entry " + sequence + " is not what was hashed";
  }

  private void cut(long first, String wrong) throws SQLException {
    Cut cut = Cut.make(connection, first, wrong, Instant.now());
    connection.commit();
    database.makeDurable(connection);
    notes.accept(
        "note: "
            + database.name()
            + ": "
            + wrong
            + ", and no checkpoint stands over it; what stood there from entry "
            + first
            + " on, "
            + (cut.last() - first + 1)
            + " in all, was set aside in the table torn (docs/ledger.md)");
  }

  private ProblemException refused(String message) {
    return new ProblemException(
        Problem.at(database.name(), 0, message)
            .withHelp(
                "`stackport ledger verify` names what is wrong; put the ledger back from a copy, or"
                    + " start another one with --data DIR"));
  }
}
