package io.stackport.report;

import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.Context;
import io.stackport.workbench.change.DiffQuestion;
import io.stackport.workbench.change.Direction;
import io.stackport.workbench.change.LineChange;
import io.stackport.workbench.change.SaidChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What differs between two rule books, for a person. */
public final class ChangesText {
  private static final int WIDEST_NAME = 24;

  private final StringBuilder out = new StringBuilder();

  private ChangesText() {}

  /**
   * What was compared.
   *
   * @param before name of the first side; {@code after} of the second
   * @param offers of the first side
   */
  public record Head(String before, String after, DiffQuestion question, int offers) {}

  /**
   * @param most kinds of change to show
   * @param written files that hold the examples
   */
  public static String of(Head head, Changes changes, int most, List<Path> written) {
    ChangesText text = new ChangesText();
    text.head(head, changes);
    changes.groups().forEach(text::group);
    text.kinds(changes.kinds(), most);
    text.said(changes.said(), most);
    text.held(changes.held());
    if (!written.isEmpty()) {
      text.line("");
      text.line("written as bundles: " + written.get(0) + " to " + last(written));
    }
    return text.out.toString();
  }

  private static Path last(List<Path> written) {
    return java.util.Objects.requireNonNull(written.get(written.size() - 1).getFileName());
  }

  private void head(Head head, Changes changes) {
    DiffQuestion question = head.question();
    line("before  " + head.before());
    line("after   " + head.after());
    String days =
        String.join(", ", question.days().stream().map(String::valueOf).toList())
            + (question.later().isEmpty() ? "" : " against " + question.later().get(0));
    line(
        Words.wrapped(
            "over    ",
            String.format(
                java.util.Locale.ROOT,
                "%,d contexts (%d profiles, days %s) of %d offers: %,d lines, %s",
                changes.contexts(),
                question.profiles().size(),
                days,
                head.offers(),
                changes.lines(),
                question.posture().words())));
    line("");
    Direction direction = changes.direction();
    if (direction == null) {
      line("no answer differs");
    } else {
      line(
          String.format(
              java.util.Locale.ROOT,
              "%,d lines differ: %,d stricter, %,d looser, %,d other; %,d differences beyond lines",
              changes.changedLines(),
              changes.count(Direction.STRICTER),
              changes.count(Direction.LOOSER),
              changes.count(Direction.OTHER),
              changes.said().size()));
    }
    if (!changes.rules().isEmpty()) {
      line(
          Words.wrapped(
              "rules that differ in what they say: ", String.join(", ", changes.rules())));
    }
  }

  private void group(String by, Map<String, Map<Direction, Long>> counts) {
    if (counts.isEmpty() || counts.size() == 1 && !by.equals("rule")) {
      return;
    }
    line("");
    line(
        String.format(
            java.util.Locale.ROOT,
            "%-" + WIDEST_NAME + "s %9s %9s %9s",
            "by " + by,
            "stricter",
            "looser",
            "other"));
    counts.forEach(
        (name, each) ->
            line(
                String.format(
                    java.util.Locale.ROOT,
                    "  %-" + (WIDEST_NAME - 2) + "s %,9d %,9d %,9d",
                    name.isEmpty() ? "(tables alone)" : name,
                    each.getOrDefault(Direction.STRICTER, 0L),
                    each.getOrDefault(Direction.LOOSER, 0L),
                    each.getOrDefault(Direction.OTHER, 0L))));
  }

  private void kinds(List<Changes.Counted<LineChange>> kinds, int most) {
    if (kinds.isEmpty()) {
      return;
    }
    line("");
    line("kinds of change, with the first example of each");
    for (Changes.Counted<LineChange> each : kinds.subList(0, Math.min(most, kinds.size()))) {
      LineChange change = each.example();
      line(
          Words.wrapped(
              "  ",
              String.format(
                  java.util.Locale.ROOT,
                  "%,d × %s by %s",
                  each.count(),
                  change.direction().words(),
                  change.rules().isEmpty() ? "tables alone" : String.join(", ", change.rules()))));
      line(Words.wrapped("    was ", change.before().words()));
      line(Words.wrapped("    is  ", change.after().words()));
      line(Words.wrapped("    as  ", change.offer().id() + place(change.context())));
    }
    rest(kinds.size(), most);
  }

  private void said(List<Changes.Counted<SaidChange>> said, int most) {
    if (said.isEmpty()) {
      return;
    }
    line("");
    line("beyond lines: what is said of the package or of several offers together");
    for (Changes.Counted<SaidChange> each : said.subList(0, Math.min(most, said.size()))) {
      SaidChange change = each.example();
      line(
          Words.wrapped(
              "  ",
              String.format(
                  java.util.Locale.ROOT,
                  "%s by %s: %s %s was %s, is %s, in %,d contexts",
                  change.direction().words(),
                  String.join(", ", change.rules()),
                  change.kind(),
                  change.what(),
                  change.before(),
                  change.after(),
                  each.count())));
      String offers = String.join(" and ", change.offers().stream().map(o -> o.id()).toList());
      line(
          Words.wrapped("    as  ", (offers.isEmpty() ? "any" : offers) + place(change.context())));
    }
    rest(said.size(), most);
  }

  private void held(Map<String, Changes.Counted<Changes.Held>> held) {
    if (held.isEmpty()) {
      return;
    }
    line("");
    line("lines of which a rule speaks otherwise while the answer stays: other rules hold it");
    held.forEach(
        (rule, each) ->
            line(
                Words.wrapped(
                    "  ",
                    String.format(
                        java.util.Locale.ROOT,
                        "%,d × %s, as %s%s",
                        each.count(),
                        rule,
                        each.example().offer().id(),
                        place(each.example().context())))));
  }

  private void rest(int all, int most) {
    if (all > most) {
      line("  … and " + (all - most) + " more (--examples " + all + " shows them)");
    }
  }

  private static String place(Context context) {
    return " to " + context.to() + ", " + context.profile().name() + ", on " + context.before();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
