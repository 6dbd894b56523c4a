package io.stackport.cli;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.workbench.portfolio.PortfolioMaker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes portfolios. */
@Command(
    name = "portfolio",
    description = "Makes portfolios of bundles for load and demonstration.")
final class PortfolioCommand implements Runnable {
  private static final int AT_ONCE = 4096;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what: portfolio generate -n N --seed S --out FILE.ndjson");
  }

  @Command(
      name = "generate",
      description =
          "Writes plausible bundles, one as JSON a line: destinations by the examples' mix, sizes"
              + " log-uniform from one node to 1,000 racks, one in ten with one deliberate fault"
              + " that its name tells. All are invented.")
  int generate(
      @Option(names = "-n", paramLabel = "N", required = true, description = "How many.") long n,
      @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (1).")
          long seed,
      @Option(
              names = {"-o", "--out"},
              paramLabel = "FILE",
              required = true,
              description = "File to write.")
          Path out,
      @Option(
              names = "--examples",
              paramLabel = "DIR",
              description = "Folder of bundles to start from (default: the shipped examples).")
          @Nullable Path examples,
      @Option(
              names = "--inline-prices",
              description =
                  "Put price books into the bundles instead of naming their files: the service"
                      + " reads none.")
          boolean inlinePrices) {
    if (n < 1) {
      throw new ProblemException(
          Problem.at("-n", 0, "`" + n + "` is no number of bundles").withHelp("1 or more"));
    }
    if (examples != null && !Files.isDirectory(examples)) {
      throw new ProblemException(
          Problem.at(examples.toString(), 0, "there is no such folder")
              .withHelp("name a folder of bundles, such as examples"));
    }
    PrintWriter err = spec.commandLine().getErr();
    Path beside = out.toAbsolutePath().getParent();
    PortfolioMaker maker =
        new PortfolioMaker(
            examples == null ? DeskOptions.home().resolve("examples") : examples,
            beside == null ? Path.of(".") : beside,
            seed,
            inlinePrices);
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (long from = 0; from < n; from += AT_ONCE) {
        List<String> lines =
            LongStream.range(from, Math.min(n, from + AT_ONCE))
                .parallel()
                .mapToObj(i -> maker.bundle(i).toString())
                .toList();
        for (String line : lines) {
          writer.write(line);
          writer.write('\n');
        }
        if (System.console() != null) {
          err.print("\rwritten " + Math.min(n, from + AT_ONCE) + " of " + n);
          err.flush();
        }
      }
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(out.toString(), 0, "cannot be written: " + broken.getMessage())
              .withHelp("name a file in a folder that is there"));
    }
    spec.commandLine().getOut().println("wrote " + n + " bundles of seed " + seed + " to " + out);
    return 0;
  }
}
