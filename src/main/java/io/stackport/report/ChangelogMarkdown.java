package io.stackport.report;

import io.stackport.finding.Authority;
import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.Direction;
import io.stackport.workbench.change.LineChange;
import io.stackport.workbench.change.SaidChange;
import io.stackport.workbench.portfolio.ImpactTally;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The release note of a change of rules, in Markdown. */
public final class ChangelogMarkdown {
  private static final int MOST_EXAMPLES = 5;

  private final StringBuilder out = new StringBuilder();

  private ChangelogMarkdown() {}

  /**
   * @param before rules of the first side; {@code after} of the second
   */
  public static String of(
      ChangesText.Head head, Changes changes, List<Authority> before, List<Authority> after) {
    ChangelogMarkdown note = new ChangelogMarkdown();
    note.line("## Changes of answers");
    note.line("");
    note.line(
        String.format(
            Locale.ROOT,
            "Compared over %,d offers, %,d contexts and %,d lines: %,d lines change (%,d stricter,"
                + " %,d looser, %,d other).",
            head.offers(),
            changes.contexts(),
            changes.lines(),
            changes.changedLines(),
            changes.count(Direction.STRICTER),
            changes.count(Direction.LOOSER),
            changes.count(Direction.OTHER)));
    Map<String, Authority> old = byId(before);
    Map<String, Authority> now = byId(after);
    TreeSet<String> ids = new TreeSet<>(changes.rules());
    for (String id : now.keySet()) {
      if (!old.containsKey(id)) {
        ids.add(id);
      }
    }
    for (String id : old.keySet()) {
      if (!now.containsKey(id)) {
        ids.add(id);
      }
    }
    ids.forEach(id -> note.rule(id, old.get(id), now.get(id), changes));
    return note.out.toString();
  }

  private static Map<String, Authority> byId(List<Authority> rules) {
    Map<String, Authority> all = new HashMap<>();
    rules.forEach(each -> all.put(each.id(), each));
    return all;
  }

  private void rule(
      String id,
      @org.jspecify.annotations.Nullable Authority old,
      @org.jspecify.annotations.Nullable Authority now,
      Changes changes) {
    Authority rule = now == null ? Objects.requireNonNull(old) : now;
    Map<Direction, Long> lines =
        Objects.requireNonNullElse(
            changes.groups().getOrDefault("rule", Map.of()).get(id), Map.of());
    String what =
        old == null
            ? " (new)"
            : now == null ? " (withdrawn)" : lines.isEmpty() ? "" : " (speaks otherwise)";
    line("");
    line("### § " + id + what);
    line("");
    line("- " + rule.sentence());
    line("- under " + rule.citation() + ", " + rule.status());
    line(
        "- "
            + (rule.from() == null ? "without a first day of its own" : "from " + rule.from())
            + (rule.to() == null ? "" : " to " + rule.to()));
    if (!lines.isEmpty()) {
      line(
          String.format(
              Locale.ROOT,
              "- %,d lines stricter, %,d looser, %,d other",
              lines.getOrDefault(Direction.STRICTER, 0L),
              lines.getOrDefault(Direction.LOOSER, 0L),
              lines.getOrDefault(Direction.OTHER, 0L)));
    }
    Changes.Counted<Changes.Held> held = changes.held().get(id);
    if (held != null) {
      line(
          String.format(
              Locale.ROOT,
              "- %,d lines of which it speaks otherwise keep their answer: other rules hold it",
              held.count()));
    }
    changes.kinds().stream()
        .filter(each -> each.example().rules().contains(id))
        .limit(MOST_EXAMPLES)
        .forEach(this::example);
    changes.said().stream()
        .filter(each -> each.example().rules().contains(id))
        .limit(MOST_EXAMPLES)
        .forEach(this::said);
  }

  private void example(Changes.Counted<LineChange> each) {
    LineChange change = each.example();
    line(
        String.format(
            Locale.ROOT,
            "- %,d ×: %s → %s (such as `%s` to %s, %s, on %s)",
            each.count(),
            change.before().words(),
            change.after().words(),
            change.offer().id(),
            change.context().to(),
            change.context().profile().title(),
            change.context().after()));
  }

  private void said(Changes.Counted<SaidChange> each) {
    SaidChange change = each.example();
    line(
        String.format(
            Locale.ROOT,
            "- %s: %s %s was %s, is %s (%s)",
            change.direction().words(),
            change.kind(),
            change.what(),
            change.before(),
            change.after(),
            String.join(" and ", change.offers().stream().map(o -> o.id()).toList())));
  }

  /** What it does to stored bundles. */
  public static String impact(ImpactText.Head head, ImpactTally tally) {
    return "\n## Stored bundles\n\n"
        + ImpactText.summary(tally)
        + " (portfolio "
        + head.portfolio()
        + ").\n";
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
