package io.stackport.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.problem.ProblemException;
import io.stackport.solve.View;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature models mean what a plain evaluator of trees and formulas says they mean. */
final class UvlImportTest {
  private static final long SEED = 20261124;

  private static Set<Set<String>> products(CompatibilityModel model) {
    return Configurations.of(model, View.CERTAIN).stream()
        .map(
            set ->
                set.stream()
                    .filter(id -> !id.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  @Test
  void randomModelsHaveTheProductsOfTheirTree() {
    Random random = new Random(SEED);
    for (int round = 0; round < 150; round++) {
      FeatureTree tree = FeatureTree.random(random);
      String as = "seed " + SEED + ", round " + round + "\n" + tree.text();
      CompatibilityModel model = UvlImport.read("f.uvl", tree.text());
      assertThat(Configurations.count(model, View.CERTAIN))
          .as(as)
          .isEqualTo(tree.products().size());
      assertThat(products(model)).as(as).isEqualTo(tree.products());
      assertThat(new ModelReader().read("again", ModelWriter.write(model))).isEqualTo(model);
    }
  }

  /**
   * Seven pairs make 128 clauses, more than are written out: new options must not change counts.
   */
  @ParameterizedTest
  @MethodSource("large")
  void aFormulaThatIsTooLargeIsNamedInPartsWithoutChangingCounts(String formula, int expected) {
    StringBuilder text = new StringBuilder("features\n    r\n        optional\n");
    for (char c = 'a'; c <= 'n'; c++) {
      text.append("            ").append(c).append('\n');
    }
    CompatibilityModel model = UvlImport.read("f.uvl", text + "constraints\n    " + formula + "\n");
    assertThat(model.slots()).anyMatch(slot -> slot.id().startsWith("#"));
    assertThat(Clausal.count(model)).isEqualTo(expected);
  }

  static Stream<Arguments> large() {
    String pairs = "(a & b) | (c & d) | (e & f) | (g & h) | (i & j) | (k & l) | (m & n)";
    String chain = "a <=> (b <=> (c <=> (d <=> (e <=> (f <=> (g <=> (h <=> (i <=> j))))))))";
    return Stream.of(
        // All choices but those in which each of seven pairs lacks one: 4^7 - 3^7.
        arguments(pairs, 16384 - 2187),
        arguments(
            "!(" + pairs.replace('&', '+').replace('|', '&').replace('+', '|') + ")", 16384 - 2187),
        // A chain of equivalences holds for half of the choices of its ten; four features are free.
        arguments(chain, 512 * 16),
        // n exactly where one of the first six pairs is whole: 4^6 choices, m free.
        arguments("n <=> (" + pairs.replace(" | (m & n)", "") + ")", 4096 * 2));
  }

  @Test
  void attributesThatAreWholeNumbersAreKept() {
    CompatibilityModel model =
        UvlImport.read(
            "f.uvl", "features\n    r {abstract, Price 7, Weight 1.5, Name 'x', Owned true}\n");
    assertThat(model.slots())
        .containsExactly(
            new Slot(
                "r",
                1,
                1,
                java.util.List.of(
                    new Option(
                        "r", "r", 1, 1, Map.of("Price", 7L), Map.of("Price", 7L), Map.of()))));
  }

  static Stream<Arguments> refused() {
    String head = "features\n    r\n        optional\n            a\n            b\n";
    return Stream.of(
        arguments(
            head + "constraints\n    a => c\n",
            "f:7:10: no feature has the name `c`\n  did you mean `a` or `b` or `r`?"),
        arguments(
            head + "constraints\n    a => (b.x > 3)\n",
            "f:7:11: `b.x>3` computes with values, which is beyond UVL's Boolean level"),
        arguments(head + "            a\n", "f:6:13: feature `a` stands twice; first on line 4"),
        arguments(
            head + "            Integer c\n",
            "f:6:13: feature `c` is of type Integer\n  only Boolean features are read"),
        arguments(
            head + "            c cardinality [1..3]\n",
            "f:6:13: feature `c` has a feature cardinality, which is not read\n"
                + "  write a feature for each copy, or a group with a cardinality"),
        arguments(
            head + "            c {constraint a => b}\n",
            "f:6:16: constraints as attributes are not read\n  write it below `constraints`"),
        arguments(
            head + "        [2..1]\n            c\n            d\n",
            "f:6:9: `[2..1]` of 2 features: more than there may be"),
        arguments(
            "imports\n    other\n" + head,
            "f:1:1: imports of other models are not read\n  write one file"),
        arguments("namespace n\n", "f:1: the file has no `features`"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void whatIsBeyondTheBooleanLevelIsToldWithItsLine(String text, String told) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> UvlImport.read("f", text));
    assertThat(refused).as(text).isNotNull().hasMessage(told);
  }

  @Test
  void whatIsNoUvlIsToldWithItsLineAndWithoutATrace() {
    for (String text :
        new String[] {
          "",
          "features\n",
          "features\n    a\n        maybe\n            b\n",
          "features\n    a\nconstraints\n    a &\n",
          "{\"name\": 1}",
          "features\n    a\nconstraints\n    " + "(".repeat(51) + "a\n"
        }) {
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> UvlImport.read("f", text));
      assertThat(refused).as(text.substring(0, Math.min(40, text.length()))).isNotNull();
      assertThat(refused.problems()).isNotEmpty().allMatch(each -> each.file().equals("f"));
    }
  }
}
