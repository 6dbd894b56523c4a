package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger written out and held against itself where its database is not. */
final class ExportTest {
  @TempDir Path folder;

  private Path export(LedgerSettings settings, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    Path file = folder.resolve("export.ndjson");
    try (LedgerReader reader = LedgerReader.open(settings);
        OutputStream out = Files.newOutputStream(file)) {
      reader.export(out, from, to);
    }
    return file;
  }

  private Verification verify(Path file) {
    Path key = folder.resolve("data").resolve("ledger-key.pub.pem");
    return ExportReader.verify(file, new VerifyOptions(List.of(), List.of(key), 1), at -> {});
  }

  private LedgerSettings twelve(Places place) {
    return Tampering.twelve(place, folder.resolve("data"));
  }

  @ParameterizedTest
  @EnumSource
  void anExportHoldsByItself(Places place) throws IOException {
    Path file = export(twelve(place), null, null);
    Verification look = verify(file);
    assertThat(look.faults()).isEmpty();
    assertThat(look.remarks()).isEmpty();
    assertThat(look.entries()).isEqualTo(12);
    assertThat(look.checkpoints()).isEqualTo(3);
    assertThat(look.covered()).isEqualTo(12);
    Verification unheld = ExportReader.verify(file, VerifyOptions.ALL, at -> {});
    assertThat(unheld.holds()).isTrue();
    assertThat(unheld.remarks())
        .containsExactly(
            "signatures were held against the keys that the export itself names; --public-key"
                + " names the one you trust");
  }

  @Test
  void changesInAnExportAreNamed() throws IOException {
    LedgerSettings settings = twelve(Places.H2);
    Path file = export(settings, null, null);
    Tampering.lines(
        file,
        all -> {
          // A head, five entries and a checkpoint, five and one, two and one, an end.
          assertThat(all).hasSize(17);
          all.set(2, all.get(2).replace("\\\"exit\\\":5", "\\\"exit\\\":0"));
          all.remove(9);
          all.remove(all.size() - 1);
          return all;
        });
    assertThat(verify(file).faults())
        .extracting(Fault::kind, Fault::entry)
        .containsExactly(
            tuple(Fault.Kind.LINE, 0L),
            tuple(Fault.Kind.RECORD, 2L),
            tuple(Fault.Kind.MISSING, 8L));
  }

  @Test
  void anExportThatEndsEarlyIsHeldAgainstCheckpointsFromElsewhere() throws IOException {
    LedgerSettings settings = twelve(Places.H2);
    Path file = export(settings, null, null);
    Tampering.lines(
        file,
        all -> {
          List<String> short12 = all.subList(0, 9);
          short12.add("{\"end\":7,\"entries\":7}");
          return short12;
        });
    assertThat(verify(file).faults()).isEmpty();
    Path checkpoints = settings.folder().resolve(CheckpointFile.NAME);
    Path key = settings.folder().resolve("ledger-key.pub.pem");
    Verification look =
        ExportReader.verify(
            file, new VerifyOptions(List.of(checkpoints), List.of(key), 1), at -> {});
    assertThat(look.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.TAIL);
  }

  @ParameterizedTest
  @EnumSource
  void someDays(Places place) throws IOException {
    LedgerSettings settings = place.settings(folder.resolve("data"), 2);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      for (int day = 1; day <= 6; day++) {
        Decision decision =
            Decisions.decision(
                day, LocalDate.of(2026, 11, day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
        ledger.append(decision, Decisions.input(day), null).join();
      }
    }
    Path file = export(settings, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5));
    Verification look = verify(file);
    assertThat(look.faults()).isEmpty();
    assertThat(look.first()).isEqualTo(3);
    assertThat(look.last()).isEqualTo(5);
    assertThat(look.covered()).isEqualTo(4);
    assertThat(look.remarks()).containsExactly("the export begins at entry 3");
    Path none = export(settings, LocalDate.of(2027, 1, 1), null);
    assertThat(verify(none).entries()).isZero();
    assertThat(verify(none).faults()).isEmpty();
    Path before = export(settings, null, LocalDate.of(2020, 1, 1));
    assertThat(verify(before).entries()).isZero();
    assertThat(verify(before).faults()).isEmpty();
  }

  @Test
  void whatIsNoExport() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{\"a\":1}\n");
    assertThatThrownBy(() -> verify(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is no export of a ledger")
        .hasMessageContaining("stackport ledger export -o FILE");
  }
}
