package io.stackport.cli;

import io.stackport.report.ChangelogMarkdown;
import io.stackport.report.ChangesText;
import io.stackport.report.ImpactText;
import io.stackport.workbench.change.BookDiff;
import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.DiffQuestion;
import io.stackport.workbench.change.ProfileReader;
import io.stackport.workbench.portfolio.ImpactRun;
import io.stackport.workbench.portfolio.ImpactTally;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the release note of a change of rules. */
@Command(
    name = "changelog",
    description =
        "Writes a release note in Markdown: which answers change, from when, under which citation.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad input", "1:internal error"})
final class RulesChangelogCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CompareOptions sides = new CompareOptions();

  @Option(
      names = "--destinations",
      paramLabel = "PLACE",
      split = ",",
      description = "Countries, regions or blocs (default: every country but the US).")
  private List<String> destinations = List.of();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      split = ",",
      description = "Ship days (default: today).")
  private List<LocalDate> days = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      split = ",",
      description = "Profiles of examples/profiles.yaml (default: all of them).")
  private List<String> names = List.of();

  @Option(
      names = "--portfolio",
      paramLabel = "PATH",
      description = "Stored bundles whose answers are counted as well.")
  private @Nullable Path portfolio;

  @Mixin private PostureOption law = new PostureOption();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    CompareOptions.Sides both = sides.sides(err);
    DiffQuestion question =
        new DiffQuestion(
            ProfileReader.read(DeskOptions.home().resolve("examples/profiles.yaml"), names),
            destinations.equals(List.of("all")) ? List.of() : destinations,
            days.isEmpty() ? List.of(LocalDate.now(ZoneOffset.UTC)) : days,
            List.of(),
            law.posture(),
            false);
    BookDiff diff = new BookDiff(both.before(), both.after(), question);
    Changes changes = diff.compare(done -> {});
    ImpactTally tally =
        portfolio == null
            ? null
            : new ImpactRun(both.before(), both.after(), law.posture(), portfolio, 0, null, null)
                .replay(err::println, done -> {});
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        ChangelogMarkdown.of(
            new ChangesText.Head(
                both.before().name(), both.after().name(), question, diff.offers()),
            changes,
            both.before().book().authorities(),
            both.after().book().authorities()));
    if (tally != null) {
      out.print(
          ChangelogMarkdown.impact(
              new ImpactText.Head(
                  both.before().name(), both.after().name(), String.valueOf(portfolio)),
              tally));
    }
    out.flush();
    return 0;
  }
}
