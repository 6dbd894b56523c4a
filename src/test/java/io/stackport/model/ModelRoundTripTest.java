package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was. */
final class ModelRoundTripTest {
  private static final List<String> WORDS =
      List.of(
          "plain",
          "two words",
          "ä × …",
          "\uD83D\uDE80",
          "a\"b\\c",
          "line\nbreak\ttab",
          "\u0000\u0007",
          "\u0085\u2028\u2029\uFEFF\u007f",
          "1",
          "true",
          "null",
          "# no comment",
          "a: b, [c] {d}",
          "'q'",
          " edge ",
          "16E001");

  private final Random random = new Random(20261124);

  @Test
  void randomModelsComeBack() throws IOException {
    for (int i = 0; i < 300; i++) {
      CompatibilityModel model = model();
      String text = ModelWriter.write(model);
      assertThat(new ModelReader().read("m", text)).as("model " + i + "\n" + text).isEqualTo(model);
      assertThat(ModelWriter.write(new ModelReader().read("m", text))).isEqualTo(text);
      // The text is JSON, too, for readers other than ours.
      assertThat(new ObjectMapper().readTree(text).path("name").asText()).isEqualTo(model.name());
    }
  }

  @Test
  void theFormIsCompact() {
    CompatibilityModel model =
        new CompatibilityModel(
            "m",
            List.of(
                new Slot("s", 1, 1, List.of(Option.of("a"), Option.of("b"))),
                new Slot("t", 0, 2, List.of())),
            List.of(
                new Constraint.Forbid(
                    Source.of("r", "not both"), List.of(Literal.of("a"), Literal.of("!b"))),
                new Constraint.Provide(Source.of("p", "p"), "a", "usb", null, List.of())),
            List.of());
    assertThat(ModelWriter.write(model))
        .isEqualTo(
            """
            {
              "name": "m",
              "slots": [
                {"id":"s","options":[
                  {"id":"a"},
                  {"id":"b"}
                ]},
                {"id":"t","min":0,"max":2,"options":[]}
              ],
              "constraints": [
                {"id":"r","says":"not both","forbid":["a","!b"]},
                {"id":"p","provide":{"who":"a","capability":"usb","level":null}}
              ]
            }
            """);
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    String yaml =
        """
        name: m
        slots:
          - id: s
            options: [{ id: a, attributes: { x: 1 } }, { id: b }]
          - { id: t, options: [{ id: c, attributes: { x: 1 } }] }
        constraints:
          - { require: { capability: usb } }
          - { of: [a, b] }
          - { consume: { resource: w, amount: 2 } }
          - { limit: { resource: w, bound: -1 } }
          - { compare: { left: { slot: s, attribute: x }, op: "<", right: { slot: t, attribute: x } } }
        """;
    CompatibilityModel model = new ModelReader().read("m.yaml", yaml);
    assertThat(model.slots().get(0))
        .isEqualTo(
            new Slot(
                "s",
                1,
                1,
                List.of(
                    new Option("a", "a", 1, 1, Map.of("x", 1L), Map.of(), Map.of()),
                    Option.of("b"))));
    assertThat(model.constraints())
        .containsExactly(
            new Constraint.Require(source(1), "", "usb", 0L, null),
            new Constraint.Group(source(2), List.of(), List.of("a", "b"), 0, 2),
            new Constraint.Use(source(3), "", "w", 2L, 1, false, List.of()),
            new Constraint.Limit(source(4), "w", -1, List.of()),
            new Constraint.Compare(source(5), "s", "x", "<", "t", "x", 0));
    assertThat(model.objectives()).isEmpty();
  }

  private static Source source(int number) {
    return Source.of("constraint-" + number, "constraint-" + number);
  }

  private CompatibilityModel model() {
    List<Slot> slots = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int s = 0; s < 3; s++) {
      List<Option> options = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        String id = word() + ids.size();
        ids.add(id);
        long least = 1 + random.nextInt(3);
        options.add(
            new Option(
                id,
                random.nextBoolean() ? id : word(),
                least,
                least + random.nextInt(3),
                Map.of("x", number(), word(), number()),
                Map.of("price", number()),
                random.nextBoolean() ? Map.of() : Map.of(word(), number())));
      }
      int min = random.nextInt(2);
      slots.add(new Slot("slot " + s + word(), min, min + random.nextInt(3), options));
    }
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(new Constraint.Limit(source(), "r", number(), literals(ids)));
    constraints.add(new Constraint.Use(source(), one(ids), "r", 7L, 1, false, List.of()));
    for (int i = random.nextInt(12); i > 0; i--) {
      constraints.add(constraint(ids, slots));
    }
    return new CompatibilityModel(
        word(),
        slots,
        constraints,
        List.of(new Objective("price", false), new Objective("resource:r", true)));
  }

  private Constraint constraint(List<String> ids, List<Slot> slots) {
    Source source = source();
    return switch (random.nextInt(7)) {
      case 0 -> new Constraint.Forbid(source, literals(ids));
      case 1 -> new Constraint.Implies(source, literals(ids), literals(ids));
      case 2 ->
          new Constraint.Group(source, literals(ids), List.of(one(ids)), 0, random.nextInt(3));
      case 3 ->
          new Constraint.Require(
              source,
              random.nextBoolean() ? "" : one(ids),
              word(),
              maybe(),
              random.nextBoolean()
                  ? null
                  : random.nextBoolean() ? List.of() : List.of(one(ids), ""));
      case 4 ->
          new Constraint.Provide(
              source, random.nextBoolean() ? "" : one(ids), word(), maybe(), beside(ids));
      case 5 ->
          new Constraint.Use(
              source,
              one(ids),
              "r",
              random.nextBoolean() ? null : (long) random.nextInt(1000),
              1 + random.nextInt(2),
              random.nextBoolean(),
              List.of());
      default ->
          new Constraint.Compare(
              source, slots.get(0).id(), "x", "<=", slots.get(1).id(), "x", random.nextInt(2));
    };
  }

  private Source source() {
    return new Source(
        word(),
        word(),
        random.nextBoolean() ? "" : word(),
        random.nextBoolean() ? "" : word(),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private @Nullable Long maybe() {
    return random.nextInt(3) == 0 ? null : random.nextInt(2) * number();
  }

  private long number() {
    return random.nextInt(4) == 0
        ? (random.nextBoolean() ? 1 : -1) * ((1L << 53) - 1)
        : random.nextInt(2001) - 1000;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String one(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private List<Literal> literals(List<String> ids) {
    List<Literal> literals = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      literals.add(new Literal(one(ids), random.nextBoolean()));
    }
    return literals;
  }

  private List<Literal> beside(List<String> ids) {
    return random.nextBoolean() ? List.of() : List.of(new Literal(one(ids), random.nextBoolean()));
  }
}
