package io.stackport.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stackport.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing goes before its time, and what stays can still be verified. */
final class RetentionTest {
  // One entry a day from the third of January 2021 on; checkpoints of entries 2, 4, 6 and so on.
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 3);

  @TempDir Path folder;

  private LedgerSettings ledger(Places place) {
    LedgerSettings settings = place.settings(folder, 2);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      for (int i = 1; i <= 9; i++) {
        Instant noon = FIRST.plusDays(i - 1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        ledger.append(Decisions.decision(i, noon), Decisions.input(i), null).join();
      }
    }
    return settings;
  }

  private static Retention on(LedgerSettings settings, String day) {
    return new Retention(settings, Clock.fixed(Instant.parse(day + "T08:00:00Z"), ZoneOffset.UTC));
  }

  private static Verification verify(LedgerSettings settings) {
    try (LedgerReader reader = LedgerReader.open(settings)) {
      return reader.verify(VerifyOptions.ALL, at -> {});
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingGoesEarlier(Places place) {
    LedgerSettings settings = ledger(place);
    Retention retention = on(settings, "2026-01-06");
    assertThat(retention.limit()).isEqualTo(LocalDate.of(2021, 1, 6));
    assertThatThrownBy(() -> retention.expire(LocalDate.of(2021, 1, 7), false))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--before: is 2021-01-07; entries since 2021-01-06 must be kept")
        .hasMessageContaining("5 years (15 CFR 762.6)");
    assertThat(verify(settings).entries()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOldGoesUpToACheckpoint(Places place) {
    LedgerSettings settings = ledger(place);
    // Entries 1 to 3 are five years old; the last checkpoint among them is that of entry 2.
    Retention retention = on(settings, "2026-01-06");
    Retention.Expired would = retention.expire(null, true);
    assertThat(would.entries()).isEqualTo(2);
    assertThat(verify(settings).entries()).isEqualTo(9);
    assertThat(retention.expire(null, false)).isEqualTo(would);
    Verification look = verify(settings);
    assertThat(look.faults()).isEmpty();
    assertThat(look.expired()).isEqualTo(2);
    assertThat(look.first()).isEqualTo(3);
    assertThat(look.entries()).isEqualTo(7);
    assertThat(retention.expire(null, false).entries()).isZero();
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      assertThat(ledger.find(Decisions.id(2))).isEmpty();
      assertThat(ledger.find(Decisions.id(3))).isPresent();
      Decisions.append(ledger, 10, 10);
    }
    assertThat(verify(settings).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everythingMayGo(Places place) {
    LedgerSettings settings = ledger(place);
    assertThat(on(settings, "2027-01-01").expire(null, false).entries()).isEqualTo(9);
    Verification look = verify(settings);
    assertThat(look.faults()).isEmpty();
    assertThat(look.entries()).isZero();
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 10, 10);
      assertThat(ledger.find(Decisions.id(10)).orElseThrow().sequence()).isEqualTo(10);
    }
    assertThat(verify(settings).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anAnchorThatNoCheckpointHolds(Places place) {
    LedgerSettings settings = ledger(place);
    on(settings, "2026-01-06").expire(null, false);
    // Somebody takes two more away and moves the anchor.
    Places.change(
        settings,
        "insert into anchor (seq, hash, expired_at) select seq, hash, recorded_at from entry"
            + " where seq = 5",
        "delete from entry where seq <= 5");
    assertThat(verify(settings).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.ANCHOR));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasInterruptedIsDoneAtTheNextTime(Places place) {
    LedgerSettings settings = ledger(place);
    Places.change(
        settings,
        "insert into anchor (seq, hash, expired_at) select seq, hash, recorded_at from entry"
            + " where seq = 4",
        "delete from entry where seq <= 2");
    Verification look = verify(settings);
    assertThat(look.faults()).isEmpty();
    assertThat(look.remarks()).singleElement().asString().startsWith("2 entries up to 4");
    assertThat(on(settings, "2026-01-06").expire(null, false).entries()).isZero();
    assertThat(verify(settings).remarks()).isEmpty();
  }
}
