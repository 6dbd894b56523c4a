package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a model that is not right: place, value, limit, way out. */
final class ModelMessagesTest {
  private static final String SLOTS =
      """
      name: m
      slots:
        - { id: frame, options: [{ id: city, attributes: { size: 5 }, costs: { price: 3 } }] }
        - { id: wheel, options: [{ id: small, attributes: { inch: 4 } }, { id: tall }] }
      """;

  private static String told(String text) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> new ModelReader().read("m", text));
    return refused == null ? "accepted" : String.valueOf(refused.getMessage());
  }

  @Test
  void theSameModelWithoutAFaultIsAccepted() {
    assertThat(told(SLOTS)).isEqualTo("accepted");
    assertThat(told("{\n\t\"name\": \"m\",\n\t\"slots\": []\n}\n")).isEqualTo("accepted");
  }

  static Stream<Arguments> slots() {
    return Stream.of(
        arguments(
            "{ id: a, options: [{ id: x }, { id: x }] }",
            "m:3:37: option `x` stands twice; first on line 3"),
        arguments("{ id: a, min: 2, options: [] }", "m:3:5: slot `a`: min 2 is more than max 1"),
        arguments(
            "{ id: a, min: -1, options: [] }",
            "m:3:14: `slots.0.min` is `-1`; the least allowed is 0"),
        arguments(
            "{ id: a, options: [{ id: '!x' }] }",
            "m:3:26: `slots.0.options.0.id` is `!x`; it must match ^[^!]"),
        arguments(
            "{ id: a, options: [{ id: x, quantity: [0, 1] }] }",
            "m:3:44: `slots.0.options.0.quantity.0` is `0`; the least allowed is 1"),
        arguments(
            "{ id: a, options: [{ id: x, quantity: [3, 2] }] }",
            "m:3:33: option `x`: least quantity 3 is more than most 2"),
        arguments(
            "{ id: a, options: [{ id: x, costs: { p: 9007199254740992 } }] }",
            "m:3:42: `slots.0.options.0.costs.p` is `9007199254740992`;"
                + " the most allowed is 9007199254740991"),
        arguments(
            "{ id: a, options: [{ id: x, costs: { p: 1.5 } }] }",
            "m:3:42: `slots.0.options.0.costs.p` is `1.5`; it must be a whole number"),
        arguments(
            "{ id: a, options: [{ id: x, cost: { p: 1 } }] }",
            "m:3:33: unknown key `cost`\n  did you mean `costs` or `onceCosts`?"),
        arguments(
            "{ id: a, options: [{ id: x, quantity: [1, 1024], costs: { p: 9007199254740991 } }] }",
            "m:3:24: the cost `p` may add up to 9223372036854774784; the most allowed is"
                + " 4611686018427387904\n  use a larger unit, or smaller quantities"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slots")
  void aSlotThatIsNotRight(String slot, String told) {
    String text = "name: m\nslots:\n  - " + slot + "\n";
    assertThat(told(text)).isEqualTo(told);
  }

  static Stream<Arguments> constraints() {
    return Stream.of(
        arguments(
            "{ forbid: [city, smal] }", "no option has the id `smal`\n  did you mean `small`?"),
        arguments(
            "{ if: ['!citi'], then: [] }", "no option has the id `citi`\n  did you mean `city`?"),
        arguments("{ if: [city] }", "the constraint has `if` and no `then`"),
        arguments(
            "{ id: r }",
            "the constraint has no kind\n"
                + "  kinds: forbid, if, of, require, provide, consume, supply, limit, compare"),
        arguments(
            "{ forbid: [city], of: [small] }",
            "the constraint has `forbid` and `of`; it must have one kind\n"
                + "  write a constraint for each"),
        arguments("{ forbid: [city], when: [small] }", "`when` stands beside `of` only"),
        arguments("{ forbid: [city], then: [small] }", "`then` stands beside `if` only"),
        arguments("{ of: [small, small] }", "option `small` stands twice in the group"),
        arguments("{ of: [small], min: 2 }", "the group's min 2 is more than its max 1"),
        arguments(
            "{ require: { who: cty, capability: c } }",
            "no option has the id `cty`\n  did you mean `city`?"),
        arguments(
            "{ require: { capability: c, by: [tal] } }",
            "no option has the id `tal`\n  did you mean `tall`?"),
        arguments("{ provide: { who: none, capability: c } }", "no option has the id `none`"),
        arguments(
            "{ consume: { who: city, resource: watt, amount: 1 } }",
            "no limit and no objective reads `watt`\n  did you mean `watts`?"),
        arguments(
            "{ consume: { who: city, resource: watts, amount: 1, per: 0 } }",
            "`constraints.0.consume.per` is `0`; the least allowed is 1"),
        arguments(
            "{ consume: { resource: watts, amount: 1, when: [city] } }",
            "what the whole configuration consumes or supplies has no `when`\n"
                + "  name the option as `who`, or put `when` on the limit"),
        arguments(
            "{ supply: { who: city, resource: watts, amount: null, when: [tall] } }",
            "a supply whose amount is not known has no `when`\n"
                + "  state the amount, or leave `when` out"),
        arguments(
            "{ certain: false, consume: { who: city, resource: watts, amount: -1 } }",
            "`amount` is `-1` and not certain; below zero it must be certain\n"
                + "  write it as `supply`"),
        arguments(
            "{ limit: { resource: wats, bound: 1 } }",
            "nothing consumes or supplies `wats`\n  did you mean `watts`?"),
        arguments(
            "{ compare: { left: { slot: fram, attribute: size }, op: <,"
                + " right: { slot: wheel, attribute: inch } } }",
            "no slot has the id `fram`\n  did you mean `frame`?"),
        arguments(
            "{ compare: { left: { slot: frame, attribute: sise }, op: <,"
                + " right: { slot: wheel, attribute: inch } } }",
            "no option of slot `frame` has an attribute `sise`\n  did you mean `size`?"),
        arguments(
            "{ compare: { left: { slot: frame, attribute: size }, op: <,"
                + " right: { slot: frame, attribute: size } } }",
            "slot `frame` is compared with itself\n"
                + "  compare two slots, or forbid what does not fit"),
        arguments(
            "{ compare: { left: { slot: frame, attribute: size }, op: '==',"
                + " right: { slot: wheel, attribute: inch } } }",
            "`constraints.0.compare.op` is `==`; allowed: <, <=, =, !=, >=, >\n"
                + "  did you mean `!=` or `<=` or `=`?"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("constraints")
  void aConstraintThatIsNotRight(String constraint, String told) {
    String text =
        SLOTS
            + "constraints:\n  - "
            + constraint
            + "\n"
            + "  - { consume: { who: tall, resource: watts, amount: 1 } }\n"
            + "  - { limit: { resource: watts, bound: 5 } }\n";
    assertThat(told(text)).matches("(?s)m:6:[0-9]+: .*").endsWith(": " + told);
  }

  static Stream<Arguments> objectives() {
    return Stream.of(
        arguments(
            "{ minimize: prise }", "m:6:7: no option has a cost `prise`\n  did you mean `price`?"),
        arguments("{ maximize: 'resource:watts' }", "m:6:7: nothing consumes or supplies `watts`"),
        arguments("{}", "m:6:5: an objective has `minimize` or `maximize`"),
        arguments(
            "{ minimise: price }", "m:6:7: unknown key `minimise`\n  did you mean `minimize`?"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("objectives")
  void anObjectiveThatIsNotRight(String objective, String told) {
    assertThat(told(SLOTS + "objectives:\n  - " + objective + "\n")).contains(told);
  }

  @Test
  void aSumThatMayOverflowIsRefused() {
    String text =
        SLOTS
            + "constraints:\n"
            + "  - { limit: { resource: w, bound: 9007199254740991 } }\n"
            + "  - { consume: { who: big, resource: w, amount: 9007199254740991, per: 2 } }\n";
    String one = text.replace("id: tall }", "id: tall }, { id: big, quantity: [1, 1020] }");
    assertThat(told(one)).isEqualTo("accepted");
    assertThat(told(one.replace("1020", "1024")))
        .isEqualTo(
            "m:7:5: the resource `w` may add up to 4620693217682128383; the most allowed is"
                + " 4611686018427387904\n  use a larger unit, or smaller quantities");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceInTheOrderOfLines() {
    String text =
        SLOTS
            + "constraints:\n  - { forbid: [a, city] }\n  - { of: [b] }\nobjectives:\n  - { minimize: c }\n";
    assertThat(told(text).lines().map(line -> line.substring(0, 4)))
        .containsExactly("m:6:", "m:7:", "m:9:");
  }

  @Test
  void aTextThatIsNoMappingIsRefusedWithoutATrace() {
    assertThat(told("[]")).startsWith("m:1:1: the document is a list");
    assertThat(told("{\"name\": \"m\", \"slots\": 3, \"constraints\": [4]}"))
        .contains("`slots` is `3`; it must be a list")
        .contains("`constraints.0` is `4`; it must be a mapping of keys");
    assertThat(told("{\"name\": ")).startsWith("m:").contains("not valid YAML");
    assertThat(told("")).isEqualTo("m:1: the document is empty");
  }
}
