package io.stackport.cli;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.ChangesJson;
import io.stackport.report.ChangesText;
import io.stackport.report.ModelDiffText;
import io.stackport.solve.Difference;
import io.stackport.solve.View;
import io.stackport.workbench.change.BookDiff;
import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.DiffQuestion;
import io.stackport.workbench.change.Direction;
import io.stackport.workbench.change.ExampleBundles;
import io.stackport.workbench.change.RequestModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whose answer a change of the rules alters, everywhere. */
@Command(
    name = "diff",
    description =
        "Compares two rule books over every offer, destination and party profile: each answer that"
            + " moved, and which way.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no answer differs",
      "11:every change is stricter",
      "12:something is looser, or neither stricter nor looser",
      "2:bad input",
      "1:internal error"
    })
final class RulesDiffCommand implements Callable<Integer> {
  /** What ends with an exit code other than 0. */
  enum FailOn {
    ANY,
    LOOSER
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CompareOptions sides = new CompareOptions();

  @Mixin private DiffScope scope = new DiffScope();

  @Option(
      names = "--later",
      paramLabel = "DATE",
      description = "Ship day of the second side alone, to compare two days.")
  private @Nullable LocalDate later;

  @Option(
      names = "--write-bundle",
      paramLabel = "DIR",
      description = "Write the example of each kind of change there, as a bundle file.")
  private @Nullable Path folder;

  @Option(
      names = "--examples",
      paramLabel = "N",
      converter = Readings.HowMany.class,
      description = "Most kinds of change to show and to write (default: 20).")
  private int most = 20;

  @Option(
      names = "--request",
      paramLabel = "FILE",
      description = "Also configurations of this request that are gained and lost (text only).")
  private List<Path> requests = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description = "any (default), or looser: a change that is only stricter ends with 0.")
  private FailOn failOn = FailOn.ANY;

  @Option(
      names = "--in-full",
      description = "Judge the second side from nothing, also where the rules are alike.")
  private boolean inFull;

  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (sides.sameFolders() && later == null) {
      throw new ProblemException(
          Problem.at("rules diff", 0, "there is only one side")
              .withHelp("name a second folder of rules, a second --catalog, or a --later day"));
    }
    DiffQuestion question = scope.question(later, inFull);
    // What is wrong with a request is said before anything is judged.
    requests.forEach(RequestModels::check);
    CompareOptions.Sides both = sides.sides(err);
    BookDiff diff = new BookDiff(both.before(), both.after(), question);
    int contexts = diff.contexts().size();
    Changes changes = diff.compare(progress(err, contexts));
    List<Path> written = folder == null ? List.of() : ExampleBundles.write(folder, changes, most);
    PrintWriter out = spec.commandLine().getOut();
    ChangesText.Head head =
        new ChangesText.Head(both.before().name(), both.after().name(), question, diff.offers());
    out.print(
        format.json()
            ? ChangesJson.of(head, changes, most, written)
            : ChangesText.of(head, changes, most, written));
    if (!format.json()) {
      requests.forEach(each -> request(out, each, both));
    }
    out.flush();
    boolean passes = failOn == FailOn.LOOSER && changes.direction() == Direction.STRICTER;
    return passes ? 0 : changes.exitCode();
  }

  private void request(PrintWriter out, Path file, CompareOptions.Sides both) {
    RequestModels models =
        RequestModels.of(file, both.before(), both.after(), scope.law().posture());
    out.println();
    out.println("configurations of " + file);
    out.print(
        ModelDiffText.of(
            Difference.of(models.before(), models.after(), View.POSSIBLE),
            models.before(),
            models.after()));
  }

  /** Progress is for people: a pipe gets none. */
  private static IntConsumer progress(PrintWriter err, int all) {
    if (System.console() == null) {
      return done -> {};
    }
    return done -> {
      if (done % 50 == 0) {
        err.println("judged " + done + " of " + all + " contexts ...");
        err.flush();
      }
    };
  }
}
