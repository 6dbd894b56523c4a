package io.stackport.cli;

import io.stackport.configure.Counted;
import io.stackport.document.Source;
import io.stackport.report.CountedJson;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the configurations of a request. */
@Command(
    name = "count",
    description = "Counts the configurations of a request, exactly.",
    footer = {
      "",
      "Certain: with nothing open. Possible: refused by nothing.",
      "For another destination, what the request says of its own in movement, site and parties is",
      "taken to be said of the other."
    })
final class CountCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "REQUEST", description = "Request file; docs/request-format.md.")
  private Path request = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "destination, chip, or a slot such as server, model, network.")
  private @Nullable String by;

  @Option(
      names = "--destination",
      paramLabel = "CODE",
      split = ",",
      description = "Countries instead of the request's own, or all.")
  private List<String> destinations = List.of();

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Counted counted =
        options
            .desk(err)
            .count(
                Source.of(request),
                law.posture(),
                by,
                destinations.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList(),
                done -> {
                  if (System.console() != null && done % 10 == 0) {
                    err.println("counted for " + done + " destinations ...");
                    err.flush();
                  }
                });
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? CountedJson.of(counted) : text(counted));
    out.flush();
    return 0;
  }

  private static String text(Counted counted) {
    Table table = new Table("destination", "of", "certain", "possible");
    for (Counted.Row row : counted.rows()) {
      table.row(
          row.destination(),
          row.group().isEmpty() ? "all configurations" : row.group(),
          shown(row.certain()),
          shown(row.possible()));
    }
    boolean unknown =
        counted.rows().stream().anyMatch(row -> row.certain() == null || row.possible() == null);
    return table
        + (unknown
            ? "\nnot counted: the decision diagram is larger than it may be; `stackport options` still"
                + " answers exactly\n"
            : "");
  }

  private static String shown(@Nullable BigInteger count) {
    return count == null ? "not counted" : String.format(Locale.ROOT, "%,d", count);
  }
}
