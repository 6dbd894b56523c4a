package io.stackport.cli;

import io.stackport.ledger.DecisionJson;
import io.stackport.ledger.LedgerReader;
import io.stackport.ledger.Recorded;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a decision. */
@Command(
    name = "show",
    description =
        "Shows a recorded decision and its place in the chain, or the document it was for.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "2:bad input, or no such decision", "1:internal error"})
final class LedgerShowCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      description = "Id of the decision, as in the header Stackport-Decision of an answer.")
  private String id = "";

  @Option(names = "--input", description = "Print the document that came, and nothing else.")
  private boolean input;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (LedgerReader reader = LedgerReader.open(place.settings())) {
      if (input) {
        byte[] document = reader.input(id).orElseThrow(this::unknown);
        out.print(new String(document, StandardCharsets.UTF_8));
      } else {
        Recorded recorded = reader.find(id).orElseThrow(this::unknown);
        out.print(
            format.json()
                ? DecisionJson.of(recorded).toPrettyString() + "\n"
                : LedgerText.of(recorded));
      }
    }
    out.flush();
    return 0;
  }

  private ProblemException unknown() {
    return new ProblemException(
        Problem.at("ledger show", 0, "the ledger has no decision `" + id + "`")
            .withHelp(
                "ids look like 019ad5a2-7b5c-7c1e-8a55-0d5cf1c3a111; the header Stackport-Decision"
                    + " of an answer names one, and `stackport ledger list` shows the last ones"));
  }
}
