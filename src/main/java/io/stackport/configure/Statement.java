package io.stackport.configure;

import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Slot;
import io.stackport.model.Source;

/**
 * One thing that stands in the way, or that can be given up.
 *
 * @param kind who says it
 * @param id of the rule, or the request's key with the value that it is about
 * @param says the sentence, with its values
 * @param citation empty where there is none
 * @param remedy a way out; empty where there is none
 * @param open whether it holds only because something is not known
 */
public record Statement(
    Kind kind, String id, String says, String citation, String remedy, boolean open) {

  /** The same with what was found of its sums. */
  Statement with(String figures) {
    return new Statement(kind, id, says + ": " + figures, citation, remedy, open);
  }

  /** Who says it. */
  public enum Kind {
    /** The person who asks. */
    YOURS,
    /** The bounds of a slot, which the request may state. */
    SLOT,
    /** A rule, or the law of a line. */
    RULE
  }

  /**
   * What an index of a conflict means.
   *
   * @param index of a constraint, or {@code -1 - slot}
   */
  static Statement of(CompatibilityModel model, int index) {
    if (index < 0) {
      Slot slot = model.slots().get(-1 - index);
      return new Statement(
          Kind.SLOT,
          "slots." + slot.id(),
          "the package takes " + range(slot) + " of `" + slot.id() + "`",
          "",
          "",
          false);
    }
    Constraint constraint = model.constraints().get(index);
    Source source = constraint.source();
    return new Statement(
        source.given() ? Kind.YOURS : Kind.RULE,
        source.id(),
        source.says(),
        source.citation(),
        source.remedy(),
        open(model, constraint));
  }

  private static String range(Slot slot) {
    return slot.min() == slot.max()
        ? "exactly " + slot.min()
        : slot.min() == 0 ? "at most " + slot.max() : slot.min() + " to " + slot.max();
  }

  private static boolean open(CompatibilityModel model, Constraint constraint) {
    if (!constraint.source().certain()) {
      return true;
    }
    if (constraint instanceof Constraint.Limit limit) {
      return model.constraints().stream()
          .anyMatch(
              each ->
                  each instanceof Constraint.Use use
                      && use.resource().equals(limit.resource())
                      && (use.amount() == null || !use.source().certain()));
    }
    return constraint instanceof Constraint.Require require
        && model.constraints().stream()
            .anyMatch(
                each ->
                    each instanceof Constraint.Provide provide
                        && provide.capability().equals(require.capability())
                        && (provide.level() == null || !provide.source().certain()));
  }
}
