package io.stackport.cli;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.ImpactHtml;
import io.stackport.report.ImpactJson;
import io.stackport.report.ImpactText;
import io.stackport.workbench.portfolio.Checkpoint;
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

/** Says whose stored bundle a change of the rules alters. */
@Command(
    name = "impact",
    description = "Replays stored bundles under two rule books and counts whose answer changes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no bundle's exit code differs",
      "11:some differ, all of them for the worse",
      "12:some differ, not all for the worse",
      "2:bad input",
      "1:internal error, or the two ways of judging disagree"
    })
final class RulesImpactCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CompareOptions sides = new CompareOptions();

  @Option(
      names = "--portfolio",
      paramLabel = "PATH",
      required = true,
      description = "Folder of bundle files, or a file with one bundle as JSON a line.")
  private Path portfolio = Path.of("examples");

  @Option(
      names = "--verify",
      paramLabel = "N",
      converter = Readings.HowMany.class,
      description = "Judge one bundle in N alone by Drools as well and compare (default: 2000).")
  private int verify = 2000;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Write each changed bundle there, as JSON a line.")
  private @Nullable Path out;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a report as a page there.")
  private @Nullable Path html;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Note there how far it came; a run that finds the note goes on from it.")
  private @Nullable Path checkpoint;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    CompareOptions.Sides both = sides.sides(err);
    ImpactRun run =
        new ImpactRun(
            both.before(), both.after(), law.posture(), portfolio, verify, out, checkpoint);
    ImpactTally tally =
        run.replay(
            note -> {
              err.println(note);
              err.flush();
            },
            System.console() == null ? done -> {} : done -> progress(err, done));
    if (tally.refused() == tally.bundles()) {
      throw new ProblemException(
          Problem.at(portfolio.toString(), 0, "holds no bundle that can be judged")
              .withHelp("name a folder of bundles, or a file with one as JSON a line"));
    }
    PrintWriter print = spec.commandLine().getOut();
    ImpactText.Head head =
        new ImpactText.Head(both.before().name(), both.after().name(), portfolio.toString());
    print.print(format.json() ? ImpactJson.of(head, tally) : ImpactText.of(head, tally));
    print.flush();
    if (html != null) {
      RulesTestCommand.write(html, ImpactHtml.of(head, tally));
    }
    return tally.disagreed() > 0 ? Stackport.INTERNAL : tally.exitCode();
  }

  private static void progress(PrintWriter err, Checkpoint.Pace pace) {
    err.print("\r" + pace.words());
    err.flush();
  }
}
