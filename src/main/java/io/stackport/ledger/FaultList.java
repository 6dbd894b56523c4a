package io.stackport.ledger;

import java.util.ArrayList;
import java.util.List;

/** Faults as they are found; only so many are kept, all are counted. */
final class FaultList {
  private static final int MOST = 1_000;

  private final List<Fault> kept = new ArrayList<>();
  private long count;

  void add(Fault.Kind kind, long entry, String message) {
    count++;
    if (kept.size() < MOST) {
      kept.add(new Fault(kind, entry, message));
    }
  }

  /** In the order of entries. */
  List<Fault> sorted() {
    return kept.stream().sorted().toList();
  }

  long count() {
    return count;
  }
}
