package io.stackport.report;

import com.samskivert.mustache.Mustache;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report as one page that needs nothing else. */
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(Answer answer) {
    Verdict verdict = answer.verdict();
    CaseFile file = verdict.file();
    Sheet sheet = Sheet.of(verdict);
    Map<String, Object> page = new LinkedHashMap<>();
    int exit = verdict.exitCode();
    page.put("name", file.name());
    page.put("title", file.title() == null ? "" : file.title());
    page.put("ship", file.clocks().ship());
    page.put("dates", file.clocks().filing() == null ? "" : " · filing " + file.clocks().filing());
    page.put("posture", verdict.posture().words());
    page.put("exit", exit);
    page.put("verdict", Words.of(exit));
    page.put("tone", exit >= 30 ? "bad" : exit >= 10 ? "warn" : exit == 5 ? "mild" : "good");
    page.put(
        "destinations",
        file.destinations().stream()
            .map(
                each ->
                    Map.of(
                        "name", each.name(),
                        "code", each.code(),
                        "verdict", Words.of(verdict.exitCode(each.code()))))
            .toList());
    page.put(
        "sections",
        List.of(
            section("What does not fit", sheet.misfits(), "Everything that was looked at fits."),
            section("What is open", sheet.open(), "Nothing is open."),
            section("Warnings", sheet.warnings(), "None."),
            section("What is to be done", sheet.obligations(), "Nothing that the rules name."),
            section("Notes", sheet.notes(), "None.")));
    page.put("lines", sheet.lines().stream().map(HtmlReport::group).toList());
    List<Map<String, Object>> unverified = new ArrayList<>();
    sheet
        .unverified()
        .forEach(
            (thing, attributes) ->
                unverified.add(
                    Map.of("thing", thing, "attributes", String.join(", ", attributes))));
    page.put("unverified", unverified);
    page.put("old", file.old().isEmpty() ? List.of() : List.of(Words.old(file)));
    page.put("limits", Words.LIMITS);
    page.put("rules", answer.rules());
    page.put("catalog", answer.catalog());
    page.put("version", answer.version());
    return fill(page);
  }

  private static Map<String, Object> section(String title, List<Sheet.Entry> entries, String none) {
    return Map.of(
        "title",
        title,
        "none",
        entries.isEmpty() ? List.of(none) : List.of(),
        "entries",
        entries.stream().map(HtmlReport::entry).toList());
  }

  private static Map<String, Object> entry(Sheet.Entry entry) {
    return Map.of(
        "tag", entry.tag(),
        "id", entry.id(),
        "messages", entry.messages(),
        "citation", entry.citation(),
        "status", entry.status(),
        "facts", String.join("; ", entry.facts()),
        "remedy", entry.remedy());
  }

  private static Map<String, Object> group(Sheet.LineGroup group) {
    LineResult first = group.first();
    return Map.of(
        "movement", first.line().kind() + " to " + first.line().movement(),
        "head", group.head(),
        "tone", Words.tone(first.worst()),
        "items",
            group.lines().stream()
                .map(
                    each ->
                        Map.of(
                            "quantity", each.quantity(),
                            "offer", each.line().offer(),
                            "classes", String.join(", ", each.classes())))
                .toList(),
        "reasons", group.reasons().stream().map(HtmlReport::entry).toList());
  }

  private static String fill(Map<String, Object> page) {
    try (Reader template =
        new InputStreamReader(
            Objects.requireNonNull(HtmlReport.class.getResourceAsStream("/report/page.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().emptyStringIsFalse(true).compile(template).execute(page);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
