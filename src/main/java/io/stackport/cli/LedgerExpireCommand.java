package io.stackport.cli;

import io.stackport.ledger.Retention;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes old entries away. */
@Command(
    name = "expire",
    description =
        "Takes entries away that were kept for five years (15 CFR 762.6), up to a checkpoint; the"
            + " rest can still be verified.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "2:bad input, or entries that must be kept",
      "1:internal error"
    })
final class LedgerExpireCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description =
          "Only what was recorded before that day, UTC (default: everything that may go).")
  private @Nullable LocalDate before;

  @Option(names = "--dry-run", description = "Say what would go, and take nothing away.")
  private boolean dry;

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Override
  public Integer call() {
    Retention.Expired expired =
        new Retention(place.settings(), Clock.systemUTC()).expire(before, dry);
    PrintWriter out = spec.commandLine().getOut();
    if (expired.entries() == 0) {
      out.println(
          "nothing goes: no entries from before " + expired.before() + " stand under a checkpoint");
    } else {
      out.println(
          (dry ? "would go: " : "gone: ")
              + "entries "
              + expired.first()
              + " to "
              + expired.last()
              + ", "
              + expired.entries()
              + " in all, recorded before "
              + expired.before());
    }
    out.flush();
    return 0;
  }
}
