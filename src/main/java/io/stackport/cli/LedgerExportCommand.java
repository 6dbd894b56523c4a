package io.stackport.cli;

import io.stackport.ledger.LedgerReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a ledger out. */
@Command(
    name = "export",
    description =
        "Writes entries, inputs and checkpoints as lines of JSON, which `ledger verify --export`"
            + " can verify elsewhere.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad input", "1:internal error"})
final class LedgerExportCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(names = "-o", paramLabel = "OUT", description = "File to write (default: print it).")
  private @Nullable Path target;

  @Option(names = "--from", paramLabel = "DATE", description = "First day, UTC.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, UTC.")
  private @Nullable LocalDate to;

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Override
  public Integer call() {
    try (LedgerReader reader = LedgerReader.open(place.settings())) {
      if (target == null) {
        print(reader);
      } else {
        write(reader, target);
      }
    }
    return 0;
  }

  private void print(LedgerReader reader) {
    PrintWriter out = spec.commandLine().getOut();
    OutputStream lines =
        new OutputStream() {
          @Override
          public void write(int one) {
            throw new UnsupportedOperationException();
          }

          // Lines are ASCII, so that no character is torn.
          @Override
          public void write(byte[] bytes, int offset, int length) {
            out.print(new String(bytes, offset, length, StandardCharsets.UTF_8));
          }
        };
    try {
      reader.export(lines, from, to);
    } catch (IOException broken) {
      throw refused("what is printed", broken);
    }
    out.flush();
  }

  private void write(LedgerReader reader, Path file) {
    // Beside it first: a file that is there already is not lost to half of another.
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count;
      try (OutputStream out = Files.newOutputStream(draft)) {
        count = reader.export(out, from, to);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      PrintWriter err = spec.commandLine().getErr();
      err.println(count + " entries in " + file);
      err.flush();
    } catch (IOException broken) {
      throw refused(file.toString(), broken);
    }
  }

  private static ProblemException refused(String what, IOException broken) {
    return new ProblemException(
        Problem.at(what, 0, "cannot be written: " + broken.getMessage())
            .withHelp("look at its folder, its rights and the room on its disk"));
  }
}
