package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.configure.Explainer;
import io.stackport.configure.Explanation;
import io.stackport.document.Source;
import io.stackport.report.ExplanationJson;
import io.stackport.report.ExplanationText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a request, or an option of it, does not fit. */
@Command(
    name = "explain",
    description = "Says why a request, or an option of it, fits or does not.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it fits",
      "30:it does not fit",
      "20:time ran out before it was known",
      "2:bad input",
      "1:internal error"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int WAYS = 3;

  /** What is asked about. */
  static final class About {
    @Option(
        names = "--option",
        paramLabel = "ID",
        description = "An offer or a component: why it does not fit, or what it takes away.")
    private @Nullable String option;

    @Option(
        names = "--choose",
        paramLabel = "ID",
        description = "One offer: which options choosing it takes away, and by which rule.")
    private @Nullable String choice;
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "The request file (docs/request-format.md).")
  private Path request = Path.of("request.yaml");

  @ArgGroup private About about = new About();

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    Desk desk = options.desk(spec.commandLine().getErr());
    Explainer explainer =
        desk.explainer(desk.model(Source.of(request), law.posture()), () -> false);
    Explanation explanation = explanation(explainer);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? ExplanationJson.of(explanation) : ExplanationText.of(explanation));
    out.flush();
    return explanation.exitCode();
  }

  private Explanation explanation(Explainer explainer) {
    if (about.choice != null) {
      return explainer.choose(about.choice);
    }
    return about.option == null ? explainer.request(WAYS) : explainer.option(about.option);
  }
}
