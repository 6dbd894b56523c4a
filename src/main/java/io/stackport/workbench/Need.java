package io.stackport.workbench;

import org.jspecify.annotations.Nullable;

/**
 * One thing that scenarios should show of a rule.
 *
 * @param what the condition, number, day or group, as it stands in the rule
 * @param side what of it should be seen
 * @param seen name and place of a scenario that shows it; null when none does
 * @param aside why nothing can show it; null when something can, or does
 */
public record Need(
    Kind kind, String what, Side side, @Nullable String seen, @Nullable String aside) {

  /** What is asked of a rule. */
  public enum Kind {
    /** A test decides the rule: true in a match, and alone in the way of one. */
    CONDITION("conditions"),
    /** A number of the law, at, below and above it. */
    THRESHOLD("thresholds"),
    /** A comparison of two values of a package, at, below and above. */
    COMPARISON("comparisons"),
    /** A day on which the rule begins or ends, on both sides. */
    DATE("dates"),
    /** A group of countries, by a member and by one that is not. */
    GROUP("groups");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Sides of what is asked. */
  public enum Side {
    TRUE("true"),
    FALSE("false with the rest true"),
    BELOW("below"),
    AT("at"),
    ABOVE("above"),
    BEFORE("before"),
    IN_FORCE("in force"),
    AFTER("after"),
    MEMBER("a member"),
    OTHER("not a member");

    private final String words;

    Side(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Whether it counts: shown, or could be. */
  public boolean counts() {
    return aside == null;
  }
}
