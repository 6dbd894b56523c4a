package io.stackport.rule.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not stand in a consequence, or outside of rules; the rule begins on line 4. */
final class BrokenConsequencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "System.exit(1);",
        "insert(new Object());",
        "if (true) { findings.prohibited(drools.getMatch(), $line, \"no\"); }",
        "findings.prohibited($line, \"no\");",
        "findings.prohibited(drools.getMatch(), $line, \"no\")",
        "others.prohibited(drools.getMatch(), $line, \"no\");",
      })
  void aConsequenceIsOneCallOnFindings(String then) {
    assertThat(RuleText.told(RuleText.then(then)))
        .isEqualTo(
            "topic.drl:4: TT-001: the consequence must be one call on `findings`\n"
                + "  findings.forbid(drools.getMatch(), \"…\");");
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        arguments(
            "unknown emission",
            "prohibitd(drools.getMatch(), $line, \"no\")",
            "unknown emission `prohibitd`\n  did you mean `prohibited`?"),
        arguments(
            "an argument too few",
            "prohibited(drools.getMatch(), \"no\")",
            "`prohibited` takes 2 arguments after the match\n  line, sentence"),
        arguments(
            "an argument too many",
            "prohibited(drools.getMatch(), $line, \"NS\", \"no\")",
            "`prohibited` takes 2 arguments after the match\n  line, sentence"),
        arguments(
            "an emission without a sentence gets one",
            "provide(drools.getMatch(), $line, \"air-gap\", 1, \"it does\")",
            "`provide` takes 3 arguments after the match\n  who, capability, level"),
        arguments(
            "empty sentence",
            "prohibited(drools.getMatch(), $line, \" \")",
            "the last argument must be the sentence for the person"),
        arguments(
            "variable for the sentence",
            "prohibited(drools.getMatch(), $line, $line)",
            "the last argument must be the sentence for the person"),
        arguments(
            "sum of texts",
            "prohibited(drools.getMatch(), $line, \"a\" + \"b\")",
            "argument `\"a\" + \"b\"` is neither a literal nor a bound variable"),
        arguments(
            "call on a variable",
            "prohibited(drools.getMatch(), $line.trim(), \"no\")",
            "argument `$line.trim(), \"no\"` is neither a literal nor a bound variable"),
        arguments(
            "comma before the bracket",
            "prohibited(drools.getMatch(), $line, \"no\",)",
            "an argument is missing after the last comma"),
        arguments(
            "unbound variable in the sentence",
            "prohibited(drools.getMatch(), $line, \"to {place}\")",
            "`$place` is not bound"),
        arguments(
            "unbound variable with a unit in the sentence",
            "prohibited(drools.getMatch(), $line, \"draws {power kW}\")",
            "`$power` is not bound"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void whatIsWrongInACallIsTold(String what, String call, String told) {
    assertThat(RuleText.told(RuleText.then("findings." + call + ";")))
        .as(what)
        .isEqualTo("topic.drl:4: TT-001: " + told);
  }

  @Test
  void anUnboundArgumentIsToldBesideTheVariableThatIsIdleForIt() {
    assertThat(
            RuleText.told(RuleText.then("findings.prohibited(drools.getMatch(), $lne, \"no\");")))
        .isEqualTo(
            "topic.drl:4: TT-001: `$lne` is not bound\n  did you mean `$line`?\n"
                + "topic.drl:4: TT-001: `$line` is bound and never used\n  take it out");
  }

  @Test
  void twoCallsAreRefused() {
    assertThat(RuleText.problems(RuleText.then(RuleText.THEN + "\n" + RuleText.THEN)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.message()).startsWith("TT-001: ");
            });
  }

  static Stream<Arguments> besideRules() {
    return Stream.of(
        arguments("functions", "function int one() { return 1; }\n"),
        arguments("type declarations", "declare Thing\n  size : int\nend\n"),
        arguments("a global other than `findings`", "global java.util.List all\n"));
  }

  /** The line is not held here. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("besideRules")
  void onlyRulesStandInARuleFile(String what, String text) {
    String file =
        RuleText.TOP
            + text
            + RuleText.rule("TT-001 a rule", RuleText.WORDS, RuleText.WHEN, RuleText.THEN);
    assertThat(RuleText.problems(file))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo(what + " may not stand in a rule file");
              assertThat(problem.help())
                  .isEqualTo("a rule is typed patterns and one call on `findings`");
            });
  }

  @Test
  void aFileThatHoldsNoRulesAtAllIsASyntaxError() {
    assertThat(RuleText.told("hello\n"))
        .isEqualTo(
            "topic.drl:1: syntax: `hello` cannot stand here\n"
                + "  look at the brackets, commas, quotes and words before it");
  }
}
