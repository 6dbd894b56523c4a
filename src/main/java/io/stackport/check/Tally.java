package io.stackport.check;

import java.util.concurrent.atomic.LongAdder;

/** What became of the checks so far. */
public final class Tally {
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder apart = new LongAdder();
  private final LongAdder compared = new LongAdder();
  private final LongAdder different = new LongAdder();

  Tally() {}

  void hit() {
    hits.increment();
  }

  void miss() {
    misses.increment();
  }

  void byItself() {
    apart.increment();
  }

  void compared(boolean same) {
    compared.increment();
    if (!same) {
      different.increment();
    }
  }

  /** Answers from what was kept. */
  public long hits() {
    return hits.sum();
  }

  /** Documents of which nothing was kept yet, refused ones among them. */
  public long misses() {
    return misses.sum();
  }

  /** Documents that are judged by themselves, because of how they came or are written. */
  public long alone() {
    return apart.sum();
  }

  /** Answers from what was kept that were judged afresh as well. */
  public long compared() {
    return compared.sum();
  }

  /** Those of them that came out otherwise: each is a defect of the program. */
  public long different() {
    return different.sum();
  }
}
