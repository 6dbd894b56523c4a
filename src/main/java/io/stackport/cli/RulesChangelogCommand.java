package io.stackport.cli;

import io.stackport.report.ChangelogMarkdown;
import io.stackport.report.ChangesText;
import io.stackport.report.ImpactText;
import io.stackport.workbench.change.BookDiff;
import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.DiffQuestion;
import io.stackport.workbench.portfolio.ImpactRun;
import io.stackport.workbench.portfolio.ImpactTally;
import java.io.PrintWriter;
import java.nio.file.Path;
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

  @Mixin private DiffScope scope = new DiffScope();

  @Option(
      names = "--portfolio",
      paramLabel = "PATH",
      description = "Stored bundles whose answers are counted as well.")
  private @Nullable Path portfolio;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    CompareOptions.Sides both = sides.sides(err);
    DiffQuestion question = scope.question(null, false);
    BookDiff diff = new BookDiff(both.before(), both.after(), question);
    Changes changes = diff.compare(done -> {});
    ImpactTally tally =
        portfolio == null
            ? null
            : new ImpactRun(
                    both.before(), both.after(), scope.law().posture(), portfolio, 0, null, null)
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
