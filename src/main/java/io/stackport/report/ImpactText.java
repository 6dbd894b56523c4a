package io.stackport.report;

import io.stackport.workbench.portfolio.ImpactTally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose stored bundle a change alters, for a person. */
public final class ImpactText {
  private static final int MOST = 20;
  private static final int MOST_RULES = 5;

  private final StringBuilder out = new StringBuilder();

  private ImpactText() {}

  /** What was compared, and over what. */
  public record Head(String before, String after, String portfolio) {}

  public static String of(Head head, ImpactTally tally) {
    ImpactText text = new ImpactText();
    text.line("before     " + head.before());
    text.line("after      " + head.after());
    text.line("portfolio  " + head.portfolio());
    text.line("");
    text.line(summary(tally));
    kept(tally).forEach(text::line);
    text.line(ways(tally));
    text.line("");
    text.matrix(tally.matrix());
    rows(tally).forEach(text::group);
    return text.out.toString();
  }

  static String summary(ImpactTally tally) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d bundles get another exit code; %,d accelerators in them%s",
        tally.changed(),
        tally.bundles(),
        tally.accelerators(),
        tally.priced() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", USD %,d (%,d of them state prices)",
                tally.cents() / 100,
                tally.priced()));
  }

  /** One line where a rule speaks otherwise of bundles that keep their exit code. */
  static List<String> kept(ImpactTally tally) {
    if (tally.kept().isEmpty()) {
      return List.of();
    }
    long all = tally.kept().values().stream().mapToLong(Long::longValue).sum();
    List<String> rules =
        tally.kept().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_RULES)
            .map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
            .toList();
    return List.of(
        String.format(
            Locale.ROOT,
            "of %,d more a rule speaks otherwise, and they keep their exit code: %s%s",
            all,
            String.join(", ", rules),
            tally.kept().size() > MOST_RULES ? ", …" : ""));
  }

  static String ways(ImpactTally tally) {
    return String.format(
        Locale.ROOT,
        "%,d closed from what was judged once for their context, %,d judged alone, %,d not read;"
            + " %,d judged both ways, %,d of them with another answer",
        tally.compiled(),
        tally.alone(),
        tally.refused(),
        tally.verified(),
        tally.disagreed());
  }

  /** Exit codes that occur. */
  static List<Integer> codes(Map<String, Long> matrix) {
    TreeSet<Integer> codes = new TreeSet<>();
    matrix
        .keySet()
        .forEach(
            cell -> {
              codes.add(Integer.valueOf(cell.substring(0, cell.indexOf('>'))));
              codes.add(Integer.valueOf(cell.substring(cell.indexOf('>') + 1)));
            });
    return List.copyOf(codes);
  }

  private void matrix(Map<String, Long> matrix) {
    List<Integer> codes = codes(matrix);
    StringBuilder head = new StringBuilder("exit code, before down, after across\n       ");
    codes.forEach(code -> head.append(String.format(Locale.ROOT, "%11d", code)));
    line(head.toString());
    for (int was : codes) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %5d", was));
      for (int is : codes) {
        row.append(String.format(Locale.ROOT, "%,11d", matrix.getOrDefault(was + ">" + is, 0L)));
      }
      line(row.toString());
    }
  }

  /**
   * Changed bundles by group and name.
   *
   * @return by group: name, then worse, better
   */
  static Map<String, Map<String, long[]>> rows(ImpactTally tally) {
    Map<String, Map<String, long[]>> all = new TreeMap<>();
    tally
        .groups()
        .forEach(
            (by, counts) ->
                counts.forEach(
                    (key, count) -> {
                      int tab = key.indexOf('\t');
                      long[] row =
                          all.computeIfAbsent(by, each -> new TreeMap<>())
                              .computeIfAbsent(key.substring(0, tab), each -> new long[2]);
                      row[key.endsWith("worse") ? 0 : 1] += count;
                    }));
    return all;
  }

  private void group(String by, Map<String, long[]> rows) {
    line("");
    line(String.format(Locale.ROOT, "%-36s %11s %11s", "changed by " + by, "worse", "better"));
    rows.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                java.util.Comparator.comparingLong((long[] row) -> -row[0] - row[1])))
        .limit(MOST)
        .forEach(
            row ->
                line(
                    String.format(
                        Locale.ROOT,
                        "  %-34s %,11d %,11d",
                        row.getKey().isEmpty() ? "(none)" : row.getKey(),
                        row.getValue()[0],
                        row.getValue()[1])));
    if (rows.size() > MOST) {
      line("  … and " + (rows.size() - MOST) + " more");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
