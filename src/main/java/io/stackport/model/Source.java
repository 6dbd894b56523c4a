package io.stackport.model;

/**
 * Where a constraint comes from: it keeps this to the end, so that "impossible" names it.
 *
 * @param id of the rule, the choice or the need that makes it
 * @param says the sentence that a person reads, with subject, value and limit
 * @param citation of the law or the document; empty where there is none
 * @param remedy a way out; empty where there is none
 * @param certain false when it holds only if something that is not known is so
 * @param given whether the person who asks stated it (a choice, a need), rather than a rule
 */
public record Source(
    String id, String says, String citation, String remedy, boolean certain, boolean given) {

  /** A constraint of a problem that has nothing to do with law. */
  public static Source of(String id, String says) {
    return new Source(id, says, "", "", true, false);
  }
}
