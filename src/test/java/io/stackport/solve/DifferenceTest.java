package io.stackport.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.ModelReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Differences of two models, derived by hand. */
final class DifferenceTest {
  private static CompatibilityModel read(String text) {
    return new ModelReader().read("m", text);
  }

  private static Difference.Counted difference(String before, String after) {
    return (Difference.Counted) Difference.of(read(before), read(after), View.POSSIBLE);
  }

  private static Difference.Witnessed there(Difference.@Nullable Witnessed witness) {
    return Objects.requireNonNull(witness, "no witness");
  }

  private static final String LAMPS =
      """
      name: lamps
      slots:
        - { id: lamp, options: [{ id: led }, { id: bulb }] }
        - { id: foot, min: 0, options: [{ id: wood }, { id: steel }] }
      """;

  @Test
  void aModelDoesNotDifferFromItself() {
    Difference.Counted same = difference(LAMPS, LAMPS);
    assertThat(same.both()).isEqualTo(2 * 3);
    assertThat(same.losses()).isZero();
    assertThat(same.gains()).isZero();
    assertThat(same.lost()).isNull();
    assertThat(same.gained()).isNull();
  }

  /** Six ways of two lamps and three feet; without bulb on wood five, and that one is the loss. */
  @Test
  void aNewRuleLosesWhatItForbidsAndIsNamed() {
    Difference.Counted counted =
        difference(LAMPS, LAMPS + "constraints:\n  - { id: hot, forbid: [bulb, wood] }\n");
    assertThat(counted.before()).isEqualTo(6);
    assertThat(counted.after()).isEqualTo(5);
    assertThat(counted.both()).isEqualTo(5);
    Difference.Witnessed lost = there(counted.lost());
    assertThat(lost.chosen()).containsExactly("bulb", "wood");
    assertThat(lost.missing()).isEmpty();
    assertThat(lost.refusing()).isEqualTo(new Conflict.Minimal(java.util.List.of(0)));
    assertThat(counted.gained()).isNull();
  }

  /**
   * Bulbs go and tubes come: before 2 * 3, after 2 * 3, in both led alone, 3; so three are lost and
   * three gained.
   */
  @Test
  void anOptionThatOneModelDoesNotHaveIsNotChosenThere() {
    Difference.Counted counted = difference(LAMPS, LAMPS.replace("bulb", "tube"));
    assertThat(counted.both()).isEqualTo(3);
    assertThat(counted.losses()).isEqualTo(3);
    assertThat(counted.gains()).isEqualTo(3);
    assertThat(there(counted.lost()).missing()).containsExactly("bulb");
    assertThat(there(counted.gained()).missing()).containsExactly("tube");
  }

  /**
   * The pack weighs 1 for each of 1 to 5 units; at least 4 before, at most 2 after. Either way it
   * can be chosen or not: quantities of the two models need not agree, so nothing differs.
   */
  @Test
  void quantitiesOfTheTwoNeedNotAgree() {
    String packs =
        "name: p\nslots: [{ id: s, min: 0, options: [{ id: pack, quantity: [1, 5] }] }]\n"
            + "constraints:\n";
    String least =
        packs
            + "  - { consume: { resource: w, amount: 4 } }\n"
            + "  - { supply: { who: pack, resource: w, amount: 1 } }\n"
            + "  - { limit: { resource: w, bound: 0, when: [pack] } }\n";
    String most =
        packs
            + "  - { consume: { who: pack, resource: w, amount: 1 } }\n"
            + "  - { limit: { resource: w, bound: 2 } }\n";
    Difference.Counted counted = difference(least, most);
    assertThat(counted.before()).isEqualTo(2);
    assertThat(counted.after()).isEqualTo(2);
    assertThat(counted.both()).isEqualTo(2);
  }

  /** Slots of other names and bounds: pairs of three in one slot, against one of each of two. */
  @Test
  void slotsMayDiffer() {
    String pairs =
        "name: a\nslots: [{ id: s, min: 2, max: 2, options: [{ id: x }, { id: y }, { id: z }] }]\n";
    String ones =
        "name: b\nslots:\n  - { id: t, options: [{ id: x }, { id: y }] }\n"
            + "  - { id: u, options: [{ id: z }] }\n";
    Difference.Counted counted = difference(pairs, ones);
    assertThat(counted.before()).isEqualTo(3);
    assertThat(counted.after()).isEqualTo(2);
    assertThat(counted.both()).isEqualTo(2);
    assertThat(there(counted.lost()).chosen()).containsExactly("x", "y");
  }
}
