package io.stackport.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Cases that were judged, within a bound of memory. */
final class Kept {
  private final Cache<KeptCase.Key, KeptCase> cases;
  private volatile boolean open = true;

  Kept(long mostBytes) {
    this.cases =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher(
                (KeptCase.Key key, KeptCase made) ->
                    (int) Math.min(Integer.MAX_VALUE, key.bytes() + made.bytes()))
            // What is over the bound goes before the next is put in, not some time after.
            .executor(Runnable::run)
            .build();
  }

  /** The case of a key; null when none is kept. */
  @Nullable KeptCase get(KeptCase.Key key) {
    return open ? cases.getIfPresent(key) : null;
  }

  void put(KeptCase.Key key, KeptCase made) {
    if (open) {
      cases.put(key, made);
    }
  }

  /** Forgets everything and keeps nothing more. */
  void close() {
    open = false;
    cases.invalidateAll();
  }

  boolean open() {
    return open;
  }

  long size() {
    cases.cleanUp();
    return cases.estimatedSize();
  }

  long bytes() {
    return cases.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }
}
