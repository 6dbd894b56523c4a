package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.catalog.Catalog;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.change.Side;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two rule books, and the catalog of each, for every command that compares. */
final class CompareOptions {
  @Parameters(index = "0", paramLabel = "A", description = "Folder of the rules before.")
  private Path before = Path.of("rules");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "Folder of the rules after (default: A, for two catalogs or two days).")
  private @Nullable Path after;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description =
          "Folder of catalogs (default: the shipped one). Given twice: before, then after.")
  private List<Path> catalogs = List.of();

  @Mixin private DeskOptions options = new DeskOptions();

  /** What is on the two sides; they compile side by side. */
  record Sides(Side before, Side after) {}

  Sides sides(PrintWriter notes) {
    if (catalogs.size() > 2) {
      throw new ProblemException(
          Problem.at("--catalog", 0, "is given " + catalogs.size() + " times")
              .withHelp("give it once for both sides, or twice: before, then after"));
    }
    Path other = after == null ? before : after;
    Path first = catalogs.isEmpty() ? null : catalogs.get(0);
    Path second = catalogs.isEmpty() ? null : catalogs.get(catalogs.size() - 1);
    Desk one = options.desk(notes, before, first);
    Desk two =
        before.equals(other) && java.util.Objects.equals(first, second)
            ? one
            : options.desk(notes, other, second);
    if (RuleFiles.under(before).digest().equals(RuleFiles.under(other).digest())) {
      // The same rules are compiled once, so that two desks do not keep them at the same time.
      CompletableFuture<Catalog> ahead = CompletableFuture.supplyAsync(two::catalog);
      Side left = left(one, first, ahead);
      return new Sides(left, new Side(name(other, second), Waiting.done(ahead), left.book()));
    }
    CompletableFuture<Side> ahead = CompletableFuture.supplyAsync(() -> side(two, other, second));
    Side left = left(one, first, ahead);
    return new Sides(left, Waiting.done(ahead));
  }

  /** The first side; when it is refused, what runs beside it ends before that is told. */
  private Side left(Desk desk, @Nullable Path catalog, CompletableFuture<?> ahead) {
    try {
      return side(desk, before, catalog);
    } catch (ProblemException refused) {
      ahead.handle((done, failed) -> null).join();
      throw refused;
    }
  }

  private static Side side(Desk desk, Path rules, @Nullable Path catalog) {
    return new Side(name(rules, catalog), desk.catalog(), desk.book());
  }

  private static String name(Path rules, @Nullable Path catalog) {
    return rules + (catalog == null ? "" : " with " + catalog);
  }

  /** Whether the sides differ by their folders at all. */
  boolean sameFolders() {
    return (after == null || after.equals(before)) && catalogs.size() < 2;
  }
}
