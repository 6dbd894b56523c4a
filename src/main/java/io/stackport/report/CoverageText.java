package io.stackport.report;

import io.stackport.workbench.Coverage;
import io.stackport.workbench.Need;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What scenarios show of the rules, for people: by kind, then the topics of which most is missing.
 */
public final class CoverageText {
  private static final int WORST = 10;

  private CoverageText() {}

  /**
   * @param missing whether each thing that no scenario shows is listed
   */
  public static String of(Coverage coverage, boolean missing) {
    StringBuilder out = new StringBuilder();
    if (missing) {
      coverage.rules().forEach(rule -> missing(out, rule));
    }
    out.append("                seen     of  percent  set aside\n");
    for (Need.Kind kind : Need.Kind.values()) {
      line(out, kind.words(), coverage.of(kind));
    }
    line(out, "together", coverage.whole());
    List<Map.Entry<String, Coverage.Share>> worst =
        coverage.topics().entrySet().stream()
            .filter(each -> each.getValue().seen() < each.getValue().all())
            .sorted(Comparator.comparingInt(each -> each.getValue().seen() - each.getValue().all()))
            .limit(WORST)
            .toList();
    if (!worst.isEmpty()) {
      out.append("\nmost is missing in\n");
      for (var each : worst) {
        out.append(
            String.format(
                Locale.ROOT,
                "  %5.1f %%  %4d missing  %s%n",
                each.getValue().percent(),
                each.getValue().all() - each.getValue().seen(),
                each.getKey()));
      }
    }
    return out.toString();
  }

  private static void missing(StringBuilder out, Coverage.OfRule rule) {
    List<Need> missing =
        rule.needs().stream().filter(need -> need.counts() && need.seen() == null).toList();
    if (missing.isEmpty()) {
      return;
    }
    out.append(rule.rule().id() + "  " + rule.rule().file() + ":" + rule.rule().line() + "\n");
    missing.forEach(need -> out.append("  not seen  ").append(words(need)).append('\n'));
  }

  static String words(Need need) {
    return need.what() + ": " + need.side().words();
  }

  private static void line(StringBuilder out, String name, Coverage.Share share) {
    out.append(
        String.format(
            Locale.ROOT,
            "%-12s %,7d %,6d  %5.1f %%  %,9d%n",
            name,
            share.seen(),
            share.all(),
            share.percent(),
            share.aside()));
  }
}
