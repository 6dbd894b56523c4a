package io.stackport.cli;

import io.stackport.ledger.LedgerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ledger is, for every command that needs it. */
final class LedgerOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the ledger and its keys (default: STACKPORT_DATA, or data beside the program).")
  private @Nullable Path data;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "Database of the ledger, such as jdbc:postgresql://host/name (default: STACKPORT_DB, or a"
              + " file in the data folder).")
  private @Nullable String database;

  /** Folder of the ledger and its keys. */
  Path folder() {
    if (data != null) {
      return data;
    }
    String named = System.getenv("STACKPORT_DATA");
    return named == null ? DeskOptions.home().resolve("data") : Path.of(named);
  }

  /** JDBC URL; null for a file in the folder. */
  @Nullable String database() {
    return database == null ? System.getenv("STACKPORT_DB") : database;
  }

  LedgerSettings settings() {
    return LedgerSettings.of(folder(), database());
  }
}
