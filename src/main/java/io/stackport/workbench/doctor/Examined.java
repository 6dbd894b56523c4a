package io.stackport.workbench.doctor;

import io.stackport.rule.language.RuleSource;
import java.util.List;

/**
 * A rule with its conditions as formulas, one list for each pattern.
 *
 * @param key place and text: two readings of the same rule are equal in it
 */
record Examined(RuleSource source, List<List<Formula>> conditions, Emitted emitted, String key) {

  static Examined of(RuleSource source) {
    return new Examined(
        source,
        FormulaReader.of(source),
        Emitted.of(source),
        source.authority().file() + ":" + source.authority().line() + "\n" + source.text());
  }

  String id() {
    return source.authority().id();
  }

  List<Formula> all() {
    return conditions.stream().flatMap(List::stream).toList();
  }

  String topic() {
    return source.authority().pack() + "/" + source.authority().topic();
  }

  Diagnosis diagnosis(Defect defect, String sentence, String example, String fix) {
    return new Diagnosis(
        defect,
        List.of(id()),
        source.authority().file(),
        source.authority().line(),
        sentence,
        example,
        fix);
  }

  Diagnosis diagnosis(Defect defect, Examined other, String sentence, String example, String fix) {
    return new Diagnosis(
        defect,
        List.of(id(), other.id()),
        source.authority().file(),
        source.authority().line(),
        sentence,
        example,
        fix);
  }

  /** Where the rule stands: {@code PA-010 (rules/…/parties.drl:12)}. */
  String place() {
    return id() + " (" + source.authority().file() + ":" + source.authority().line() + ")";
  }
}
