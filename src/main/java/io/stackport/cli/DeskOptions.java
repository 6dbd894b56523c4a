package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.Program;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where rules and catalogs are, for every command that needs them. */
final class DeskOptions {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Folder of rule packs (default: the shipped rules).")
  private @Nullable Path rules;

  @Option(
      names = "--catalogs",
      paramLabel = "DIR",
      description = "Folder of catalogs (default: the shipped catalogs).")
  private @Nullable Path catalogs;

  @Option(
      names = "--no-cache",
      description = "Read and compile everything again, and keep nothing.")
  private boolean noCache;

  /** Folder of the program's own files; nothing to name where that is where the person stands. */
  static Path home() {
    Path home = Path.of(System.getProperty("stackport.home", "")).toAbsolutePath().normalize();
    return home.equals(Path.of("").toAbsolutePath().normalize()) ? Path.of("") : home;
  }

  /** Folder of rule packs. */
  Path rulesFolder() {
    return rules == null ? home().resolve("rules") : rules;
  }

  /** Folder of catalogs. */
  Path catalogsFolder() {
    return catalogs == null ? home().resolve("catalogs") : catalogs;
  }

  Desk desk(PrintWriter notes) {
    return desk(notes, rules, catalogs);
  }

  /**
   * A desk of other folders than the options name, for commands that compare two.
   *
   * @param rules folder of rule packs, {@code catalogs} folder of catalogs; null for what ships
   */
  Desk desk(PrintWriter notes, @Nullable Path rules, @Nullable Path catalogs) {
    String cache = System.getProperty("stackport.cache", home().resolve(".stackport").toString());
    return new Desk(
        rules == null ? home().resolve("rules") : rules,
        catalogs == null ? home().resolve("catalogs") : catalogs,
        noCache ? null : Path.of(cache),
        Program.build(),
        note -> {
          // Progress is for people: in a pipe only what went wrong is said.
          if (note.startsWith("note:") || System.console() != null) {
            notes.println(note);
            notes.flush();
          }
        });
  }
}
