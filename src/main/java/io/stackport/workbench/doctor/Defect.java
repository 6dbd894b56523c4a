package io.stackport.workbench.doctor;

import java.util.Locale;

/** Classes of defect; {@code docs/rules.md} says what each means. */
public enum Defect {
  CONTRACT("what the language of rules does not allow"),
  METADATA("what a rule must say of itself is missing or malformed"),
  DEAD("no facts can make the rule speak"),
  DUPLICATE("two rules say the same of the same cases"),
  SHADOWED("another rule says the same of every case of this one"),
  OVERLAPPING("two rules say the same thing of some cases"),
  CONTRADICTION("two rules say of one case what cannot both be meant"),
  GAP("a decision table leaves out what lies between its rows"),
  LITERAL("a number or list of the law stands in the rule"),
  UNKNOWN_NAME("a name that nothing bears"),
  CITATION("a citation of which no source is known");

  private final String meaning;

  Defect(String meaning) {
    this.meaning = meaning;
  }

  /** {@code unknown-name}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String meaning() {
    return meaning;
  }
}
