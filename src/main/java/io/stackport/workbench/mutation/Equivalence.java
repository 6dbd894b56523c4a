package io.stackport.workbench.mutation;

import io.stackport.catalog.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that a mutant says what its rule says, whatever the bundle. */
final class Equivalence {
  private final Catalog catalog;

  Equivalence(Catalog catalog, List<Ground> grounds) {
    this.catalog = catalog;
  }

  /** The proof in a sentence; null when there is none. */
  @Nullable String proof(Mutant mutant) {
    return null;
  }
}
