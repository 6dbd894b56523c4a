package io.stackport.rule.language;

import io.stackport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rule files of one rule, with one part of it written by a test. */
final class RuleText {
  static final String FILE = "rules/pack/topic/topic.drl";

  /** Three lines; the rule begins on line 4. */
  static final String TOP =
      "package rules.pack.topic\n"
          + "import io.stackport.fact.Line\n"
          + "global io.stackport.rule.FindingCollector findings\n";

  static final String WORDS = "@citation(\"15 CFR 742.6\") @status(in_force)";
  static final String WHEN = "Line($line : id)";
  static final String THEN = "findings.prohibited(drools.getMatch(), $line, \"no\");";

  private static final Vocabulary VOCABULARY = new Vocabulary();

  private RuleText() {}

  /** Name on line 4, its words on line 5, {@code when} on line 6. */
  static String rule(String name, String words, String when, String then) {
    return "rule \"" + name + "\"\n" + words + "\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
  }

  /** A file whose patterns begin on line 7. */
  static String when(String when) {
    return TOP + rule("TT-001 a line is a line", WORDS, when, THEN);
  }

  static String then(String then) {
    return TOP + rule("TT-001 a line is a line", WORDS, WHEN, then);
  }

  static String words(String words) {
    return TOP + rule("TT-001 a line is a line", words, WHEN, THEN);
  }

  static String named(String name) {
    return TOP + rule(name, WORDS, WHEN, THEN);
  }

  static List<RuleSource> rules(String file, String text, List<Problem> problems) {
    return RuleReader.read(VOCABULARY, file, text, problems);
  }

  /** Everything that is said of a file, in the order in which it is found. */
  static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    rules(FILE, text, problems);
    return problems;
  }

  /** The same as a person reads it, the folder of the file left out. */
  static String told(String text) {
    return problems(text).stream()
        .map(problem -> problem.toString().replace("rules/pack/topic/", ""))
        .collect(Collectors.joining("\n"));
  }
}
