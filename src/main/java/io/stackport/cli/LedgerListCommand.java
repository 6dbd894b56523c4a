package io.stackport.cli;

import io.stackport.ledger.LedgerFilter;
import io.stackport.ledger.LedgerReader;
import io.stackport.ledger.Listed;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists decisions. */
@Command(
    name = "list",
    description = "Lists recorded decisions, the newest first.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "2:bad input", "1:internal error"})
final class LedgerListCommand implements Callable<Integer> {
  private static final int USUAL = 20;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(names = "--caller", paramLabel = "NAME", description = "Asked by this caller.")
  private @Nullable String caller;

  @Option(names = "--operation", paramLabel = "NAME", description = "Such as checks.")
  private @Nullable String operation;

  @Option(names = "--exit", paramLabel = "CODE", description = "Answered with this exit code.")
  private @Nullable Integer exit;

  @Option(names = "--from", paramLabel = "DATE", description = "First day, UTC.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, UTC.")
  private @Nullable LocalDate to;

  @Option(names = "--limit", paramLabel = "N", description = "Most of them (default: 20).")
  private int limit = USUAL;

  @Mixin private LedgerOptions place = new LedgerOptions();

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit is " + limit + "; it takes 1 or more");
    }
    List<Listed> all;
    try (LedgerReader reader = LedgerReader.open(place.settings())) {
      all = reader.list(new LedgerFilter(caller, operation, exit, from, to, limit));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (all.isEmpty()) {
      out.println("no such decisions");
      return 0;
    }
    Table table = new Table("entry", "id", "at", "caller", "operation", "exit");
    for (Listed each : all) {
      table.row(
          String.valueOf(each.sequence()),
          each.id(),
          each.at().truncatedTo(ChronoUnit.SECONDS).toString(),
          each.caller(),
          each.operation(),
          String.valueOf(each.exit()));
    }
    out.print(table);
    out.flush();
    return 0;
  }
}
