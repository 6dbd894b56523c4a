package io.stackport.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.stackport.workbench.Coverage;
import io.stackport.workbench.Need;
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

/** What scenarios show of the rules: one page that needs nothing else, for light and dark. */
public final class CoverageHtml {
  private CoverageHtml() {}

  public static String of(Coverage coverage) {
    Map<String, Object> page = new LinkedHashMap<>();
    List<Map<String, Object>> kinds = new ArrayList<>();
    for (Need.Kind kind : Need.Kind.values()) {
      kinds.add(share(kind.words(), coverage.of(kind)));
    }
    kinds.add(share("together", coverage.whole()));
    page.put("kinds", kinds);
    page.put("rules", coverage.rules().size());
    page.put(
        "topics",
        coverage.topics().entrySet().stream()
            .map(
                topic -> {
                  Map<String, Object> row = share(topic.getKey(), topic.getValue());
                  row.put("rules", rules(coverage, topic.getKey()));
                  return row;
                })
            .toList());
    try (Reader template =
        new InputStreamReader(
            Objects.requireNonNull(
                CoverageHtml.class.getResourceAsStream("/report/coverage.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().withEscaper(Escapers.HTML).compile(template).execute(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> share(String name, Coverage.Share share) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("seen", share.seen());
    row.put("all", share.all());
    row.put("aside", share.aside());
    row.put("percent", String.format(Locale.ROOT, "%.1f", share.percent()));
    return row;
  }

  private static List<Map<String, Object>> rules(Coverage coverage, String topic) {
    return coverage.rules().stream()
        .filter(rule -> Coverage.folder(rule).equals(topic))
        .map(
            rule -> {
              Coverage.Share share = coverage.share(rule::equals, need -> true);
              Map<String, Object> row = share(rule.rule().id(), share);
              row.put("sentence", rule.rule().sentence());
              row.put("place", rule.rule().file() + ":" + rule.rule().line());
              row.put("needs", rule.needs().stream().map(CoverageHtml::need).toList());
              return row;
            })
        .toList();
  }

  private static Map<String, Object> need(Need need) {
    String seen = need.seen();
    String aside = need.aside();
    return Map.of(
        "state", seen != null ? "seen" : aside == null ? "missing" : "aside",
        "mark", seen != null ? "seen" : aside == null ? "missing" : "set aside",
        "what", need.what(),
        "side", need.side().words(),
        "why", seen != null ? seen : aside == null ? "" : aside);
  }
}
