package io.stackport.rule.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule must say of itself, and what it may not; the rule begins on line 4. */
final class BrokenAuthorityTest {
  private static final String RIGHT = RuleText.WORDS + "\n";

  static Stream<Arguments> words() {
    return Stream.of(
        arguments("missing citation", "@status(in_force)", "has no @citation"),
        arguments("empty citation", "@citation(\"\") @status(in_force)", "has no @citation"),
        arguments("missing status", "@citation(\"15 CFR 742.6\")", "has no @status"),
        arguments(
            "mistyped status",
            "@citation(\"15 CFR 742.6\") @status(inforce)",
            "unknown status `inforce`\n  did you mean `in_force`?"),
        arguments(
            "status that is near to none",
            "@citation(\"15 CFR 742.6\") @status(whatever)",
            "unknown status `whatever`"),
        arguments(
            "unknown clock",
            RIGHT + "@clock(shipping)",
            "unknown clock `shipping`\n  one of ship, filing, operation, financing"),
        arguments(
            "unknown annotation",
            RIGHT + "@remdy(\"ask\")",
            "unknown annotation `@remdy`\n  did you mean `remedy`?"),
        arguments(
            "date with a name of a month",
            RIGHT + "date-effective \"15-Jan-2026\"",
            "date-effective `15-Jan-2026` is no date\n  write it as \"2026-01-15\""),
        arguments(
            "day that is not in the calendar",
            RIGHT + "date-expires \"2026-02-30\"",
            "date-expires `2026-02-30` is no date\n  write it as \"2026-01-15\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("words")
  void whatARuleSaysOfItselfIsHeld(String what, String words, String told) {
    assertThat(RuleText.told(RuleText.words(words)))
        .as(what)
        .isEqualTo("topic.drl:4: TT-001: " + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "no-loop true",
        "lock-on-active true",
        "enabled false",
        "agenda-group \"first\"",
        "activation-group \"one\"",
        "ruleflow-group \"flow\"",
        "auto-focus true",
        "duration 3",
        "timer (int: 0 1)",
        "calendars \"weekday\"",
        "dialect \"mvel\"",
      })
  void noAttributeButDatesMayStandOnARule(String attribute) {
    assertThat(RuleText.told(RuleText.words(RIGHT + attribute)))
        .isEqualTo(
            "topic.drl:4: TT-001: attribute `"
                + attribute.split(" ")[0]
                + "` is not allowed\n  only date-effective and date-expires may stand on a rule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a line is a line", "TT-001", "T-1 short", "tt-001 small", "TT-0001 long"})
  void aNameBeginsWithAnId(String name) {
    assertThat(RuleText.told(RuleText.named(name)))
        .isEqualTo(
            "topic.drl:4: rule name `"
                + name
                + "` has no id\n"
                + "  name it with two capitals, three digits and a sentence: AC-010 …");
  }

  @Test
  void everyRuleThatIsBrokenIsTold() {
    String two =
        RuleText.TOP
            + RuleText.rule("TT-001 one", RuleText.WORDS, "Lin($line : id)", RuleText.THEN)
            + RuleText.rule("TT-002 two", "@status(in_force)", RuleText.WHEN, RuleText.THEN);
    assertThat(RuleText.told(two))
        .isEqualTo(
            "topic.drl:7: TT-001: unknown fact `Lin`\n  did you mean `Line`?\n"
                + "topic.drl:11: TT-002: has no @citation");
  }
}
