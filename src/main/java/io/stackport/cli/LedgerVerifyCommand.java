package io.stackport.cli;

import io.stackport.ledger.ExportReader;
import io.stackport.ledger.LedgerReader;
import io.stackport.ledger.Verification;
import io.stackport.ledger.VerificationJson;
import io.stackport.ledger.VerifyOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether a ledger is what it was when it was written. */
@Command(
    name = "verify",
    description =
        "Follows the chain of a ledger entry by entry, holds it against signed checkpoints, and"
            + " names what does not hold.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it holds", "4:it does not hold", "2:bad input", "1:internal error"})
final class LedgerVerifyCommand implements Callable<Integer> {
  private static final int DOES_NOT_HOLD = 4;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Look at what `ledger export` has written, and at no ledger.")
  private @Nullable Path export;

  @Option(
      names = "--checkpoints",
      paramLabel = "FILE",
      description = "Checkpoints that were kept elsewhere, too; may be repeated.")
  private List<Path> checkpoints = new ArrayList<>();

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description =
          "Key that may have signed, instead of those in the data folder; may be repeated.")
  private List<Path> publicKeys = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "ENTRY",
      description = "First entry to look at (default: the first there is).")
  private long from = 1;

  @Mixin private FormatOption format = new FormatOption();

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Override
  public Integer call() {
    if (from < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--from is " + from + "; entries are numbered from 1");
    }
    if (export != null && from > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--from goes with a ledger, not with --export");
    }
    VerifyOptions options = new VerifyOptions(checkpoints, publicKeys, from);
    Verification look = export == null ? ledger(options) : exported(export, options);
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.json() ? VerificationJson.of(look) : LedgerText.of(look));
    out.flush();
    return look.holds() ? 0 : DOES_NOT_HOLD;
  }

  private Verification ledger(VerifyOptions options) {
    try (LedgerReader reader = LedgerReader.open(place.settings())) {
      EntryProgress progress = new EntryProgress(spec.commandLine().getErr(), reader.last());
      Verification look = reader.verify(options, progress);
      progress.end();
      return look;
    }
  }

  private Verification exported(Path file, VerifyOptions options) {
    EntryProgress progress = new EntryProgress(spec.commandLine().getErr(), 0);
    Verification look = ExportReader.verify(file, options, progress);
    progress.end();
    return look;
  }
}
