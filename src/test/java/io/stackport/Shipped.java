package io.stackport;

import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import java.nio.file.Path;

/** The rules and catalogs that ship, read once for all tests. */
public final class Shipped {
  public static final Path RULES = Path.of("rules");
  public static final Path CATALOGS = Path.of("catalogs");

  private static final class Once {
    private static final Catalog CATALOG = Catalog.open(CatalogFiles.under(CATALOGS), null, "test");
    private static final RuleBook BOOK =
        new RuleCache(null, "test", note -> {}).open(RuleFiles.under(RULES));
  }

  private Shipped() {}

  public static Catalog catalog() {
    return Once.CATALOG;
  }

  public static RuleBook book() {
    return Once.BOOK;
  }
}
