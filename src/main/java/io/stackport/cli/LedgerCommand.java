package io.stackport.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The record of every answer that the service gave. */
@Command(
    name = "ledger",
    description = "Verifies, shows and writes out what the service has answered (docs/ledger.md).",
    subcommands = {
      LedgerVerifyCommand.class,
      LedgerShowCommand.class,
      LedgerListCommand.class,
      LedgerReplayCommand.class,
      LedgerExportCommand.class,
      LedgerExpireCommand.class
    })
final class LedgerCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "say what: ledger verify, ledger show ID, ledger list, ledger replay ID, ledger export -o FILE, ledger"
            + " expire");
  }
}
