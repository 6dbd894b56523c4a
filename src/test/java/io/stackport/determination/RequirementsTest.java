package io.stackport.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.finding.Emission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Capabilities that somebody requires and somebody provides. */
final class RequirementsTest {

  private static Made racks() {
    return new Made()
        .offer("a", 1, "hall-1")
        .offer("b", 1, "hall-1")
        .offer("c", 1, "hall-2")
        .offer("d", 1, "");
  }

  private static Emission require(@Nullable Long level, String scope) {
    return new Emission.Require("a", "rack-heat-air", level, scope);
  }

  private static Emission provide(String who, @Nullable Long level) {
    return new Emission.Provide(who, "rack-heat-air", level);
  }

  @Test
  void theLevelItselfIsEnoughAndOneBelowIsNot() {
    assertThat(racks().say(require(50_000L, "package")).say(provide("b", 50_000L)).finding())
        .isEqualTo("none");
    assertThat(racks().say(require(50_000L, "package")).say(provide("b", 49_999L)).finding())
        .isEqualTo("INCOMPATIBLE needs 50 kW, has 49.999 kW");
  }

  @Test
  void levelsAreNotAddedUp() {
    assertThat(
            racks()
                .say(require(50_000L, "package"))
                .say(provide("b", 30_000L))
                .say(provide("c", 40_000L))
                .finding())
        .isEqualTo("INCOMPATIBLE needs 50 kW, has 40 kW");
  }

  @Test
  void nobodyProvidesIt() {
    assertThat(racks().say(require(50_000L, "package")).finding())
        .isEqualTo("INCOMPATIBLE needs 50 kW, has nothing");
    assertThat(racks().say(require(1L, "package")).finding())
        .isEqualTo("INCOMPATIBLE nothing in the package provides rack-heat-air");
    assertThat(
            racks()
                .say(require(1L, "package"))
                .say(new Emission.Provide("b", "liquid-cooling", 1L))
                .finding())
        .isEqualTo("INCOMPATIBLE nothing in the package provides rack-heat-air");
  }

  @Test
  void anUnknownLevelLeavesItOpen() {
    assertThat(racks().say(require(50_000L, "package")).say(provide("b", null)).finding())
        .startsWith("OPEN");
    assertThat(
            racks()
                .say(require(null, "package"), "in_force", "a: heat")
                .say(provide("b", 1L))
                .finding())
        .startsWith("OPEN");
    assertThat(
            racks()
                .say(require(50_000L, "package"))
                .say(provide("b", null))
                .say(provide("c", 50_000L))
                .finding())
        .as("another one is enough")
        .isEqualTo("none");
  }

  @Test
  void aPossibleProviderLeavesItOpenAndNamesWhatItAssumes() {
    Verdict verdict =
        racks()
            .say(require(50_000L, "package"))
            .say(provide("b", 50_000L), "in_force", "b: cooling")
            .close();
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.OPEN);
              assertThat(finding.assumes()).containsExactly("b: cooling");
            });
    assertThat(verdict.exitCode()).isEqualTo(20);
  }

  @Test
  void aPossibleProviderThatFallsShortLeavesNothingOpen() {
    Verdict verdict =
        racks()
            .say(require(50_000L, "package"))
            .say(provide("b", 49_999L), "in_force", "b: cooling")
            .close();
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Finding.Level.INCOMPATIBLE);
              assertThat(finding.assumes()).isEmpty();
            });
  }

  @Test
  void aPossibleRequirementThatNobodyMeetsIsOpen() {
    assertThat(racks().say(require(1L, "package"), "in_force", "a: cooling").finding())
        .isEqualTo("OPEN nothing in the package provides rack-heat-air");
    assertThat(
            racks()
                .say(require(1L, "package"), "in_force", "a: cooling")
                .say(provide("d", 1L))
                .finding())
        .isEqualTo("none");
  }

  @Test
  void aRequirementThatIsOnlyPendingIsNone() {
    assertThat(racks().say(require(1L, "package"), "pending").finding()).isEqualTo("none");
  }

  @Test
  void inTheScopeOfAnOfferOnlyItselfProvides() {
    assertThat(racks().say(require(1L, "offer")).say(provide("a", 1L)).finding()).isEqualTo("none");
    assertThat(racks().say(require(1L, "offer")).say(provide("b", 1L)).finding())
        .startsWith("INCOMPATIBLE");
    assertThat(racks().say(require(1L, "offer")).say(provide("package", 1L)).finding())
        .startsWith("INCOMPATIBLE");
  }

  @Test
  void inTheScopeOfAHallItsNeighborsAndThePackageProvide() {
    assertThat(racks().say(require(1L, "hall")).say(provide("b", 1L)).finding()).isEqualTo("none");
    assertThat(racks().say(require(1L, "hall")).say(provide("package", 1L)).finding())
        .isEqualTo("none");
    assertThat(racks().say(require(1L, "hall")).say(provide("c", 1L)).finding())
        .startsWith("INCOMPATIBLE");
    assertThat(racks().say(require(1L, "hall")).say(provide("d", 1L)).finding())
        .startsWith("INCOMPATIBLE");
  }

  @Test
  void inTheScopeOfThePackageAnybodyProvides() {
    for (String who : new String[] {"a", "b", "c", "d", "package"}) {
      assertThat(racks().say(require(1L, "package")).say(provide(who, 1L)).finding())
          .as(who)
          .isEqualTo("none");
    }
  }
}
