package io.stackport;

import io.stackport.rule.RuleBook;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A rule book that is opened beside other work. */
final class Opening {
  private final CompletableFuture<RuleBook> opening;

  Opening(Supplier<RuleBook> open) {
    this.opening = CompletableFuture.supplyAsync(open);
  }

  /** The book, once it is open; what kept it from that is thrown here. */
  RuleBook book() {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Waits for its end, however that is. */
  void settle() {
    opening.handle((done, failed) -> null).join();
  }
}
