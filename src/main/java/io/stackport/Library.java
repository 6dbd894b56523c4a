package io.stackport;

import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.document.Sealed;
import io.stackport.problem.ProblemException;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import io.stackport.rule.language.RuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules and catalogs of a desk. What is compiled or opened once is kept. */
final class Library {
  private final Path rules;
  private final Path catalogs;
  private final @Nullable Path cache;
  private final String build;
  private final Consumer<String> notes;
  private @Nullable Catalog catalog;
  private @Nullable RuleBook book;

  Library(Path rules, Path catalogs, @Nullable Path cache, String build, Consumer<String> notes) {
    this.rules = rules;
    this.catalogs = catalogs;
    this.cache = cache;
    this.build = build;
    this.notes = notes;
  }

  synchronized Catalog catalog() {
    Catalog open = catalog;
    if (open == null) {
      Sealed kept = cache == null ? null : new Sealed(cache, notes);
      open =
          read(
              "catalogs/", catalogs, () -> Catalog.open(CatalogFiles.under(catalogs), kept, build));
      catalog = open;
    }
    return open;
  }

  RuleBook book() {
    // Rules compile while catalogs are read: neither waits for the other.
    synchronized (rules) {
      RuleBook open = book;
      if (open == null) {
        open = read("rules/", rules, () -> new RuleCache(cache, build, notes).open(ruleFiles()));
        book = open;
      }
      return open;
    }
  }

  RuleFiles ruleFiles() {
    return RuleFiles.under(rules);
  }

  List<RuleSource> rules() {
    return read("rules/", rules, () -> ruleFiles().read());
  }

  Path rulesFolder() {
    return rules;
  }

  /** What is wrong is told of the file in this folder, which readers name in one way always. */
  private static <T> T read(String name, Path folder, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ProblemException refused) {
      throw refused.under(name, folder + "/");
    }
  }
}
