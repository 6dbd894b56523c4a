package io.stackport.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.Program;
import io.stackport.ledger.Decision;
import io.stackport.ledger.LedgerReader;
import io.stackport.ledger.Recorded;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.service.Archive;
import io.stackport.service.Replay;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a recorded question again. */
@Command(
    name = "replay",
    description =
        "Answers a recorded question again, with the rule book and the catalog that answered it, and"
            + " says whether the answer is the same byte for byte.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the same",
      "4:not the same",
      "2:bad input, no such decision, or what answered is not kept",
      "1:internal error"
    })
final class LedgerReplayCommand implements Callable<Integer> {
  private static final int DIFFERENT = 4;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      description = "Id of the decision, as in the header Stackport-Decision of an answer.")
  private String id = "";

  @Option(names = "--document", description = "Print the document as answered now, and no more.")
  private boolean document;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Replay.Again again = again();
    if (document) {
      out.print(again.document());
    } else if (format.json()) {
      out.println(json(again).toPrettyString());
    } else {
      text(again, out);
    }
    out.flush();
    return again.same() ? 0 : DIFFERENT;
  }

  private Replay.Again again() {
    try (LedgerReader reader = LedgerReader.open(place.settings())) {
      Recorded recorded = reader.find(id).orElseThrow(this::unknown);
      byte[] input = reader.input(id).orElseThrow(this::unknown);
      Archive archive = new Archive(place.folder().resolve("archive"));
      PrintWriter notes = spec.commandLine().getErr();
      return new Replay(
              (rules, catalog) -> {
                Archive.Kept kept = archive.kept(rules, catalog);
                return options.desk(notes, kept.rules(), kept.catalogs());
              },
              Program.build())
          .of(recorded.decision(), input);
    }
  }

  private ProblemException unknown() {
    return new ProblemException(
        Problem.at("ledger replay", 0, "the ledger has no decision `" + id + "`")
            .withHelp("`stackport ledger list` shows the last ones"));
  }

  private static void text(Replay.Again again, PrintWriter out) {
    Decision then = again.decision();
    out.println((again.same() ? "the same" : "NOT THE SAME") + ", byte for byte: " + then.id());
    out.println("  answered   " + then.at() + " to " + then.caller());
    out.println("  outcome    " + then.outcome() + " (" + then.exit() + ")");
    out.println("  rule book  " + then.rules());
    out.println("  catalog    " + then.catalog());
    out.println("  answer     " + then.answerHash());
    again.differences().forEach(each -> out.println("  - " + each));
  }

  private static ObjectNode json(Replay.Again again) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", again.decision().id()).put("same", again.same());
    node.put("exit", again.decision().exit()).put("answerHash", again.decision().answerHash());
    again.differences().forEach(node.withArray("differences")::add);
    return node;
  }
}
