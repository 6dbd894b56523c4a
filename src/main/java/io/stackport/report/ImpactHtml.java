package io.stackport.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.stackport.workbench.portfolio.ImpactTally;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whose stored bundle a change alters: one page that needs nothing else. */
public final class ImpactHtml {
  private ImpactHtml() {}

  public static String of(ImpactText.Head head, ImpactTally tally) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("before", head.before());
    page.put("after", head.after());
    page.put("portfolio", head.portfolio());
    page.put("summary", ImpactText.summary(tally));
    page.put("kept", ImpactText.kept(tally));
    page.put("ways", ImpactText.ways(tally));
    List<Integer> codes = ImpactText.codes(tally.matrix());
    page.put("codes", codes);
    page.put("rows", codes.stream().map(was -> row(was, codes, tally)).toList());
    page.put("groups", groups(tally));
    try (Reader template =
        new InputStreamReader(
            Objects.requireNonNull(ImpactHtml.class.getResourceAsStream("/report/impact.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().withEscaper(Escapers.HTML).compile(template).execute(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> row(int was, List<Integer> codes, ImpactTally tally) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int is : codes) {
      long count = tally.matrix().getOrDefault(was + ">" + is, 0L);
      String tone = count == 0 ? "none" : is > was ? "worse" : is < was ? "better" : "same";
      cells.add(Map.of("count", number(count), "tone", tone));
    }
    return Map.of("code", was, "words", Words.of(was), "cells", cells);
  }

  private static List<Map<String, Object>> groups(ImpactTally tally) {
    List<Map<String, Object>> groups = new ArrayList<>();
    ImpactText.rows(tally)
        .forEach(
            (by, rows) -> {
              List<Map<String, Object>> lines = new ArrayList<>();
              rows.forEach(
                  (name, row) ->
                      lines.add(
                          Map.of(
                              "name",
                              name.isEmpty() ? "(none)" : name,
                              "worse",
                              number(row[0]),
                              "better",
                              number(row[1]))));
              groups.add(Map.of("by", by, "lines", lines));
            });
    return groups;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
