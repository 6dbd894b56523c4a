package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change behind a ledger's back is named, and nothing else is. */
final class VerifyTest {
  @TempDir Path folder;

  private static Verification verify(LedgerSettings settings, VerifyOptions options) {
    try (LedgerReader reader = LedgerReader.open(settings)) {
      return reader.verify(options, at -> {});
    }
  }

  private static List<String> faults(LedgerSettings settings) {
    return verify(settings, VerifyOptions.ALL).faults().stream()
        .map(fault -> fault.kind().word() + ": " + fault.message())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void aLedgerThatNobodyTouchedHolds(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Verification look = verify(settings, VerifyOptions.ALL);
    assertThat(look.faults()).isEmpty();
    assertThat(look.holds()).isTrue();
    assertThat(look.first()).isEqualTo(1);
    assertThat(look.last()).isEqualTo(12);
    assertThat(look.entries()).isEqualTo(12);
    // Three in the table, three in the file.
    assertThat(look.checkpoints()).isEqualTo(6);
    assertThat(look.covered()).isEqualTo(12);
    assertThat(look.remarks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void changedBytes(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.flip(settings, "record", 2, 30);
    Tampering.flip(settings, "input", 4, 12);
    Tampering.flip(settings, "hash", 7, 1);
    Tampering.flip(settings, "previous", 9, 1);
    Places.change(settings, "update entry set caller = 'other', exit_code = 0 where seq = 11");
    assertThat(faults(settings))
        .containsExactly(
            "record: entry 2: its record was changed, it is not what was hashed",
            "input: entry 4: its input cannot be unpacked",
            "hash: entry 7: its hash is not that of what it holds",
            "link: entry 9: it names another hash for the entry before it than that has",
            "columns: entry 11: its record says caller `127.0.0.1`, the column says `other`",
            "columns: entry 11: its record says exit `5`, the column says `0`");
  }

  @ParameterizedTest
  @EnumSource
  void anotherInputThatCanBeUnpacked(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.replace(settings, "input", 3, was -> Packed.pack(Decisions.input(99)));
    assertThat(faults(settings))
        .containsExactly("input: entry 3: its input does not match the hash in its record");
  }

  @ParameterizedTest
  @EnumSource
  void entriesThatAreGone(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Places.change(settings, "delete from entry where seq in (1, 7, 8)");
    assertThat(faults(settings))
        .containsExactly("missing: entry 1 is missing", "missing: entries 7 to 8 are missing");
  }

  @ParameterizedTest
  @EnumSource
  void entriesThatChangedPlaces(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Places.change(
        settings,
        "update entry set seq = 999 where seq = 4",
        "update entry set seq = 4 where seq = 7",
        "update entry set seq = 7 where seq = 999");
    assertThat(faults(settings))
        .containsExactly(
            "order: entry 4: it belongs at entry 7", "order: entry 7: it belongs at entry 4");
  }

  @ParameterizedTest
  @EnumSource
  void aTailThatWasCutOff(Places place) throws IOException {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Path kept = Files.copy(folder.resolve(CheckpointFile.NAME), folder.resolve("kept.ndjson"));
    Places.change(settings, "delete from entry where seq > 8");
    assertThat(faults(settings))
        .singleElement()
        .asString()
        .startsWith("tail: the ledger ends at entry 8, but the checkpoint of entry 12 in ");
    // One who also takes the checkpoints away is found out by a copy that is kept elsewhere.
    Tampering.unsign(settings, 8);
    assertThat(faults(settings)).isEmpty();
    Verification look = verify(settings, new VerifyOptions(List.of(kept), List.of(), 1));
    assertThat(look.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Fault.Kind.TAIL);
              assertThat(fault.message()).contains("checkpoint of entry 12 in kept.ndjson:3");
            });
  }

  @ParameterizedTest
  @EnumSource
  void aChainThatWasWrittenAgain(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.rewrite(settings, 8);
    assertThat(faults(settings))
        .containsExactly(
            "checkpoint: the checkpoint of entry 10 in checkpoints.ndjson:2: entry 10 is not what"
                + " it was signed for",
            "checkpoint: the checkpoint of entry 10 in the table checkpoint: entry 10 is not what"
                + " it was signed for",
            "checkpoint: the checkpoint of entry 12 in checkpoints.ndjson:3: entry 12 is not what"
                + " it was signed for",
            "checkpoint: the checkpoint of entry 12 in the table checkpoint: entry 12 is not what"
                + " it was signed for");
  }

  @ParameterizedTest
  @EnumSource
  void forgedCheckpoints(Places place) throws SQLException {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.rewrite(settings, 8);
    Tampering.unsign(settings, 5);
    Path own = folder.resolve("forger");
    DataFolder.make(own);
    Signer forger = Signer.of(own, LedgerTest::unexpected);
    try (Connection connection = Places.raw(settings)) {
      String ledger = Objects.requireNonNull(Book.identity(connection));
      String hash = HexFormat.of().formatHex(Rows.hash(connection, 10));
      Checkpoint forged = forger.sign(ledger, 10, hash, Instant.now());
      // Under a key of their own, which they also write down as known.
      CheckpointRows.introduce(connection, forger, Instant.now());
      CheckpointRows.insert(connection, forged);
      // Under the ledger's key, with a signature that is none.
      String key = KeyRing.id(Signer.of(folder, LedgerTest::unexpected).publicKey());
      String signature = Base64.getEncoder().encodeToString(new byte[64]);
      String twelve = HexFormat.of().formatHex(Rows.hash(connection, 12));
      CheckpointRows.insert(
          connection, new Checkpoint(ledger, 12, twelve, Instant.now(), key, signature));
      assertThat(faults(settings))
          .containsExactly(
              "key: the checkpoint of entry 10 in the table checkpoint was signed with key "
                  + forger.id()
                  + ", which is not known; --public-key names one",
              "signature: the checkpoint of entry 12 in the table checkpoint has a wrong"
                  + " signature");
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesOfCheckpointsThatWereChanged(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.lines(
        folder.resolve(CheckpointFile.NAME),
        all ->
            List.of(
                all.get(0),
                all.get(1).replace("\"checkpoint\":10", "\"checkpoint\":9"),
                "not a checkpoint"));
    assertThat(verify(settings, VerifyOptions.ALL).faults())
        .extracting(Fault::kind, Fault::entry)
        .containsExactly(tuple(Fault.Kind.LINE, 0L), tuple(Fault.Kind.SIGNATURE, 9L));
  }

  @ParameterizedTest
  @EnumSource
  void aPartOfIt(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Tampering.flip(settings, "record", 3, 30);
    Verification look = verify(settings, new VerifyOptions(List.of(), List.of(), 6));
    assertThat(look.faults()).isEmpty();
    assertThat(look.first()).isEqualTo(6);
    assertThat(look.entries()).isEqualTo(7);
    assertThat(look.remarks()).containsExactly("entries before 6 were not looked at");
  }

  @ParameterizedTest
  @EnumSource
  void heldAgainstAnotherKey(Places place) {
    LedgerSettings settings = Tampering.twelve(place, folder);
    Path other = folder.resolve("other");
    DataFolder.make(other);
    Signer stranger = Signer.of(other, LedgerTest::unexpected);
    Path key = other.resolve("ledger-key.pub.pem");
    assertThat(stranger.id()).isNotEmpty();
    assertThat(verify(settings, new VerifyOptions(List.of(), List.of(key), 1)).faults())
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.KEY);
  }
}
