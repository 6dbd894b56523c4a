package io.stackport.rule.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not stand among the patterns of a rule; the patterns begin on line 7. */
final class BrokenRulesTest {
  private static final String LINE = "Line($line : id)\n";
  private static final String JOIN =
      " may not stand in a rule\n"
          + "  a rule is a positive join of typed patterns; counting and absence belong to the"
          + " closing (require/provide, choose, limit)";
  private static final String SETS =
      "\n  a set is tested with contains or memberOf, a value with == or <";
  private static final String MAY_STAND =
      " where a comparison, a set test (in, contains, memberOf) or a listed helper may stand";

  @Test
  void theRuleIsRightAsLongAsNothingIsBroken() {
    List<Problem> problems = new ArrayList<>();
    List<RuleSource> rules = RuleText.rules(RuleText.FILE, RuleText.when(RuleText.WHEN), problems);
    assertThat(problems).isEmpty();
    assertThat(rules).hasSize(1);
  }

  static Stream<Arguments> joins() {
    return Stream.of(
        arguments("not", LINE + "not Line(kind == \"export\")"),
        arguments("exists", LINE + "exists Line(kind == \"export\")"),
        arguments("forall", LINE + "forall(Line(kind == \"export\"))"),
        arguments("from", LINE + "java.util.List() from collect(Line())"),
        arguments("from", LINE + "Line() from $line"),
        arguments("from", LINE + "Line() from entry-point \"door\""),
        arguments("eval", LINE + "eval(true)"),
        arguments("or", LINE + "(Line(kind == \"export\") or Line(kind == \"release\"))"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("joins")
  void onlyAPositiveJoinMayStand(String word, String when) {
    assertThat(RuleText.told(RuleText.when(when)))
        .isEqualTo("topic.drl:8: TT-001: `" + word + "`" + JOIN);
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        arguments(
            "unknown fact",
            "Lin($line : id)",
            "topic.drl:7: TT-001: unknown fact `Lin`\n  did you mean `Line`?"),
        arguments(
            "unknown fact that is near to none",
            LINE + "Foobarbaz()",
            "topic.drl:8: TT-001: unknown fact `Foobarbaz`"),
        arguments(
            "whole fact bound",
            "$fact : Line($line : id)",
            "topic.drl:7: TT-001: `$fact` binds a whole fact\n"
                + "  bind the attributes that the rule needs: $offer : offer"),
        arguments(
            "unknown attribute",
            "Line($line : id, knd == \"export\")",
            "topic.drl:4: TT-001: `Line` has no attribute `knd`\n  did you mean `kind`?"),
        arguments(
            "unbound variable",
            "Line($line : id, kind == $kind)",
            "topic.drl:4: TT-001: `$kind` is not bound"),
        arguments(
            "variable bound after its use",
            "Line($line : id, kind == $kind)\nLine($kind : kind)",
            "topic.drl:4: TT-001: `$kind` is not bound"),
        arguments(
            "idle variable",
            "Line($line : id, $kind : kind)",
            "topic.drl:4: TT-001: `$kind` is bound and never used\n  take it out"),
        arguments(
            "variable bound twice",
            LINE + LINE,
            "topic.drl:4: TT-001: `$line` is bound twice\n  give the second one another name"),
        arguments(
            "test for null",
            "Line($line : id, from == null)",
            "topic.drl:7: TT-001: `from == null` tests for null;"
                + " unknown values are handled by the rule book"),
        arguments(
            "test for what is not null",
            LINE + "Line(from != null)",
            "topic.drl:8: TT-001: `from != null` tests for null;"
                + " unknown values are handled by the rule book"),
        arguments(
            "unlisted helper",
            "Line($line : id, toGroups.only(\"D:1\"))",
            "topic.drl:4: TT-001: helper `only` is not listed for Groups\n"
                + "  listed are [any, none]"),
        arguments(
            "method",
            "Line($line : id, kind.length() > 3)",
            "topic.drl:4: TT-001: helper `length` is not listed for String\n  compare it instead"),
        arguments(
            "helper of a text",
            "Line($line : id, kind.any(\"export\"))",
            "topic.drl:4: TT-001: helper `any` is not listed for String\n  compare it instead"),
        arguments(
            "set operator on a scalar",
            "Line($line : id, kind contains \"exp\")",
            "topic.drl:4: TT-001: `contains` between String and String in `kind contains \"exp\"`"
                + SETS),
        arguments(
            "member of a scalar",
            "Line($line : id, \"export\" memberOf kind)",
            "topic.drl:4: TT-001: `memberOf` between String and String in `\"export\" memberOf kind`"
                + SETS),
        arguments(
            "set compared with a text",
            "Line($line : id, via == \"SG\")",
            "topic.drl:4: TT-001: `==` between set and String in `via == \"SG\"`" + SETS),
        arguments(
            "lone boolean",
            LINE + "Server(hostTee)",
            "topic.drl:4: TT-001: `hostTee` tests nothing\n  compare it: hostTee == true"),
        arguments(
            "regular expression",
            "Line($line : id, kind matches \"ex.*\")",
            "topic.drl:7: TT-001: `kind matches \"ex.*\"` has `matches`" + MAY_STAND),
        arguments(
            "variable in a list",
            LINE + "Line(offer in ($line))",
            "topic.drl:8: TT-001: `offer in ($line)` lists something that is not a literal"),
        arguments("no pattern at all", "", "topic.drl:4: TT-001 a line is a line: has no pattern"),
        arguments(
            "bracket that is not closed",
            "Line($line : id",
            "topic.drl:8: TT-001: syntax: `then` cannot stand here\n"
                + "  look at the brackets, commas, quotes and words before it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void whatIsWrongIsToldWithItsLine(String what, String when, String told) {
    assertThat(RuleText.told(RuleText.when(when))).as(what).isEqualTo(told);
  }

  /** The first line says what does not go together; what stands under it is not held here. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments("Server(chipsPerUnit == \"8\")", "`==` between number and String"),
        arguments("Server(vendor < 3)", "`<` between String and number"),
        arguments("Server(hostTee == \"true\")", "`==` between boolean and String"),
        arguments("Server(hostTee != 1)", "`!=` between boolean and number"),
        arguments("Line(day > \"2026-01-01\")", "`>` between LocalDate and String"),
        arguments("Line(toGroups contains \"D:1\")", "`contains` between Groups and String"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void valuesOfDifferentKindsAreNotCompared(String pattern, String told) {
    assertThat(RuleText.problems(RuleText.when(LINE + pattern)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              String condition = pattern.substring(pattern.indexOf('(') + 1, pattern.length() - 1);
              assertThat(problem.message())
                  .isEqualTo("TT-001: " + told + " in `" + condition + "`");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server(chipsPerUnit + 1 > 8)",
        "Server(chipsPerUnit * 2 > 8)",
        "Server(chipsPerUnit > 8 - 1)",
        "Server(chipsPerUnit > 1.5)",
        "Server(!hostTee)",
        "accumulate(Line($o : offer); $n : count($o))",
      })
  void arithmeticAndCountingAreRefusedOnTheirLine(String pattern) {
    assertThat(RuleText.problems(RuleText.when(LINE + pattern)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(RuleText.FILE);
              assertThat(problem.line()).isEqualTo(8);
              assertThat(problem.message()).startsWith("TT-001: ");
            });
  }
}
