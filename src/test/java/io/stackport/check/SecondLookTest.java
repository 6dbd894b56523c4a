package io.stackport.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.bundle.Cut;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.fact.Site;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** An answer that is not what the rules say ends the keeping. */
final class SecondLookTest {
  private static final String ONE =
      """
      {"bundle":"one","on":"2026-11-24","destinations":["KE"],"select":[{"id":"dgx-h200"}]}""";
  private static final String OTHER = ONE.replace("KE", "DE");

  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final Kept kept = new Kept(8L << 20);
  private final Checks checks =
      new Checks(Shipped.catalog(), Shipped.book(), "test", kept, 2, notes::add);

  private String said(String text) {
    Source source = new Source.Text("body", text, true);
    return Said.of(() -> checks.check(source, Posture.ENFORCED, null));
  }

  private String afresh(String text) {
    Source source = new Source.Text("body", text, true);
    return Said.of(() -> checks.afresh(source, Posture.ENFORCED, null));
  }

  private static KeptCase.Key key(String text) {
    Cut cut =
        Objects.requireNonNull(
            Cut.of(text, Shipped.book().plainAmounts(Site.class).keySet()), "plain");
    return KeptCase.Key.of(cut, null, Posture.ENFORCED);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 3000 && !done.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
  }

  @Test
  void oneInSoManyIsJudgedAgain() throws Exception {
    said(ONE);
    for (int i = 0; i < 7; i++) {
      said(ONE);
      int looked = (i + 1) / 2;
      await(() -> checks.tally().compared() == looked);
      assertThat(checks.tally().compared()).isEqualTo(looked);
    }
    assertThat(checks.tally().different()).isZero();
    assertThat(checks.keeping()).isTrue();
    assertThat(notes).isEmpty();
  }

  @Test
  void aDifferenceIsToldAndNothingIsKeptAnyMore() throws Exception {
    said(ONE);
    kept.put(key(OTHER), Objects.requireNonNull(kept.get(key(ONE))));
    String wrong = said(OTHER);
    assertThat(wrong).isNotEqualTo(afresh(OTHER)).isEqualTo(afresh(ONE));
    said(OTHER);
    await(() -> !checks.keeping());
    assertThat(checks.tally().different()).isEqualTo(1);
    assertThat(notes)
        .singleElement()
        .asString()
        .startsWith("note: a defect: ")
        .contains(Shipped.book().digest())
        .doesNotContain("dgx-h200");
    assertThat(checks.keptCases()).isZero();
    assertThat(said(OTHER)).isEqualTo(afresh(OTHER));
    assertThat(checks.keptCases()).isZero();
  }
}
