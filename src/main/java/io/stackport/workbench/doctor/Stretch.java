package io.stackport.workbench.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * An end of an interval by itself, or what lies between two neighboring ends, without them.
 *
 * @param high the same as {@code low} for an end by itself
 */
record Stretch(long low, long high) {

  /** Ends and what lies between them, upward. */
  static List<Stretch> between(List<Long> ends) {
    List<Stretch> all = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      if (i > 0) {
        all.add(new Stretch(ends.get(i - 1), ends.get(i)));
      }
      all.add(new Stretch(ends.get(i), ends.get(i)));
    }
    return all;
  }

  List<Formula> within(Value.At at) {
    return low == high
        ? List.of(GapCheck.order("==", at, low))
        : List.of(GapCheck.order(">", at, low), GapCheck.order("<", at, high));
  }

  /** {@code above 200 to 400}, {@code from 9 below 11}, {@code 10}. */
  String to(Stretch last) {
    if (low == last.high) {
      return String.valueOf(low);
    }
    return (low == high ? "from " : "above ")
        + low
        + (last.low == last.high ? " to " : " and below ")
        + last.high;
  }
}
