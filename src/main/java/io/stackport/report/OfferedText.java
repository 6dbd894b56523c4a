package io.stackport.report;

import io.stackport.configure.Offered;
import io.stackport.configure.Space;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Options of a request for people: what fits, then what is open, then what does not fit. */
public final class OfferedText {
  private static final int WIDE = 100;

  private OfferedText() {}

  /**
   * @param all whether options that do not fit have a line each
   */
  public static String of(Offered offered, boolean all) {
    StringBuilder text = new StringBuilder();
    text.append("Options of ")
        .append(offered.name())
        .append("\n  with nothing open: ")
        .append(count(offered.certain()))
        .append("\n  refused by nothing: ")
        .append(count(offered.possible()))
        .append("\n  model: ")
        .append(offered.offers())
        .append(" offers in ")
        .append(offered.classes())
        .append(" classes, ")
        .append(offered.model().model().constraints().size())
        .append(" constraints (")
        .append(
            offered.kinds().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", ")))
        .append(")\n");
    for (Offered.InSlot slot : offered.slots()) {
      slot(slot, all, text);
    }
    return text.toString();
  }

  private static String count(Space space) {
    BigInteger count = space.count();
    return count == null
        ? "not counted (" + space.tooLarge() + "; each option is asked for by itself)"
        : String.format(
            Locale.ROOT, "%,d configurations (diagram of %,d nodes)", count, space.nodes());
  }

  private static void slot(Offered.InSlot slot, boolean all, StringBuilder text) {
    text.append('\n')
        .append(slot.slot())
        .append("  takes ")
        .append(slot.min() == slot.max() ? slot.min() : slot.min() + " to " + slot.max())
        .append('\n');
    for (Offered.Fitting each : slot.options()) {
      if (each.fit() == Offered.Fit.FITS) {
        text.append("  fits     ").append(each.id()).append("  ").append(each.name()).append('\n');
      }
    }
    lines(slot, Offered.Fit.OPEN, "  open     ", text);
    lines(slot, Offered.Fit.UNKNOWN, "  unknown  ", text);
    if (all) {
      lines(slot, Offered.Fit.OUT, "  out      ", text);
    } else {
      List<String> out =
          slot.options().stream()
              .filter(each -> each.fit() == Offered.Fit.OUT)
              .map(Offered.Fitting::id)
              .toList();
      if (!out.isEmpty()) {
        text.append("  out      ")
            .append(out.size())
            .append(" more; --slot ")
            .append(slot.slot())
            .append(" says why\n");
      }
    }
  }

  private static void lines(Offered.InSlot slot, Offered.Fit fit, String mark, StringBuilder text) {
    for (Offered.Fitting each : slot.options()) {
      if (each.fit() == fit) {
        String why = (each.rule() + " " + each.why()).strip();
        String line = mark + each.id() + "  " + why;
        text.append(line.length() <= WIDE * 2 ? line : line.substring(0, WIDE * 2 - 1) + "…")
            .append('\n');
      }
    }
  }
}
