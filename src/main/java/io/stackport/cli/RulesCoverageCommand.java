package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.report.CoverageHtml;
import io.stackport.report.CoverageJson;
import io.stackport.report.CoverageText;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.Coverage;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what scenarios show of the rules. */
@Command(
    name = "coverage",
    description = "Measures what the scenarios beside the rules show of them.",
    footer = {
      "",
      "Asked of a rule: each condition true in a match and, alone, false; each number of the law at,",
      "below and above; each date on both sides; each group by a member and by one that is not.",
      "What no row of a table of law can show is set aside, with the reason."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured, and the gate, if any, is reached",
      "3:less is shown than --gate asks for",
      "2:bad input",
      "1:internal error"
    })
final class RulesCoverageCommand implements Callable<Integer> {
  private static final int BELOW_GATE = 3;

  /** Forms of the measure. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--gate",
      paramLabel = "PERCENT",
      converter = Readings.Percentage.class,
      description = "End with exit code 3 when less of what can be shown is shown.")
  private @Nullable Double gate;

  @Option(names = "--missing", description = "List each thing that no scenario shows.")
  private boolean missing;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or html.")
  private Format format = Format.TEXT;

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    Double least = gate;
    PrintWriter err = spec.commandLine().getErr();
    Desk desk = options.desk(err);
    CompletableFuture<?> catalog = CompletableFuture.runAsync(desk::catalog);
    CompletableFuture<List<RuleSource>> rules = CompletableFuture.supplyAsync(desk::rules);
    ScenarioReader reader = new ScenarioReader();
    Path folder = options.rulesFolder();
    List<Scenario> scenarios =
        ScenarioReader.files(folder).parallelStream()
            .flatMap(file -> reader.read(folder, file).stream())
            .toList();
    Waiting.done(catalog);
    Coverage coverage =
        Coverage.of(
            desk.catalog(),
            Waiting.done(rules),
            scenarios,
            RulesTestCommand.progress(err, scenarios.size()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> CoverageText.of(coverage, missing);
          case JSON -> CoverageJson.of(coverage);
          case HTML -> CoverageHtml.of(coverage);
        });
    out.flush();
    return least != null && coverage.whole().percent() < least ? BELOW_GATE : 0;
  }
}
