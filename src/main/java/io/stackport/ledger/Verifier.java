package io.stackport.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Follows a chain entry by entry, and says of each fault what it is and where. */
final class Verifier {
  private static final int MOST_UNEXPLAINED = 200;

  private final FaultList faults;
  private final CheckpointWalk checkpoints;
  private final LongConsumer progress;
  // Entries that have not the hash they should, and nothing else tells why yet.
  private final List<EntryLook> unexplained = new ArrayList<>();
  private byte @Nullable [] previous;
  private @Nullable EntryLook suspect;
  private boolean broken;
  private long next;
  private long first;
  private long count;

  /**
   * @param progress is told numbers of entries that were looked at
   */
  Verifier(FaultList faults, CheckpointWalk checkpoints, LongConsumer progress) {
    this.faults = faults;
    this.checkpoints = checkpoints;
    this.progress = progress;
  }

  /**
   * Follows a chain to its end.
   *
   * @param after number of the entry before the first
   * @param hash of that entry; null where it is taken as the first entry says
   */
  void follow(EntrySource entries, long after, byte @Nullable [] hash) throws IOException {
    next = after + 1;
    previous = hash;
    checkpoints.begin(after, hash);
    try {
      walk(entries);
    } catch (UnreadableEntryException broken) {
      faults.add(
          Fault.Kind.UNREADABLE,
          broken.entry(),
          "entry "
              + broken.entry()
              + " cannot be read, and nothing after it was looked at: "
              + broken.getMessage());
      settle(null);
      misplaced();
      return;
    }
    settle(null);
    misplaced();
    checkpoints.end(next - 1);
  }

  private void walk(EntrySource entries) throws IOException {
    for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
      if (entry.sequence() < next) {
        faults.add(
            Fault.Kind.ORDER,
            entry.sequence(),
            "entry " + entry.sequence() + " stands after entry " + (next - 1));
        continue;
      }
      one(entry);
    }
  }

  private void one(Entry entry) throws IOException {
    if (entry.sequence() > next) {
      missing(next, entry.sequence() - 1);
      settle(null);
      broken = true;
    }
    EntryLook look = EntryLook.at(entry);
    settle(entry.previous());
    byte[] before = previous == null ? entry.previous() : previous;
    boolean follows = Arrays.equals(entry.previous(), before);
    boolean changed = false;
    if (!look.consistent()) {
      changed = true;
      inconsistent(look, follows, before);
    } else {
      if (!follows && !broken) {
        fault(Fault.Kind.LINK, entry, "it does not follow the entry before it");
      }
      if (!look.input().isEmpty()) {
        fault(Fault.Kind.INPUT, entry, look.input());
      }
      look.columns().forEach(wrong -> fault(Fault.Kind.COLUMNS, entry, wrong));
    }
    checkpoints.at(entry, look.own());
    broken = changed;
    previous = entry.hash();
    first = first == 0 ? entry.sequence() : first;
    next = entry.sequence() + 1;
    count++;
    progress.accept(entry.sequence());
  }

  private void inconsistent(EntryLook look, boolean follows, byte[] before) {
    Entry entry = look.entry();
    if (!follows && !broken && look.fits(before, entry.sequence())) {
      fault(Fault.Kind.LINK, entry, "it names another hash for the entry before it than that has");
    } else if (!look.input().isEmpty()) {
      fault(Fault.Kind.INPUT, entry, look.input());
    } else if (!look.columns().isEmpty()) {
      look.columns().forEach(wrong -> fault(Fault.Kind.RECORD, entry, wrong));
    } else {
      suspect = look;
    }
  }

  /** The entry after it tells whether a hash was changed, or what it is the hash of. */
  private void settle(byte @Nullable [] named) {
    EntryLook look = suspect;
    suspect = null;
    if (look == null) {
      return;
    }
    if (Arrays.equals(named, look.own())) {
      fault(Fault.Kind.HASH, look.entry(), "its hash is not that of what it holds");
      previous = look.own();
    } else if (unexplained.size() < MOST_UNEXPLAINED) {
      unexplained.add(look);
    } else {
      changed(look);
    }
  }

  private void changed(EntryLook look) {
    fault(Fault.Kind.RECORD, look.entry(), "its record was changed, it is not what was hashed");
  }

  private void misplaced() {
    for (EntryLook look : unexplained) {
      EntryLook place = null;
      for (EntryLook other : unexplained) {
        long there = other.entry().sequence();
        if (other != look && look.fits(look.entry().previous(), there)) {
          place = other;
        }
      }
      if (place == null) {
        changed(look);
      } else {
        fault(Fault.Kind.ORDER, look.entry(), "it belongs at entry " + place.entry().sequence());
      }
    }
  }

  private void missing(long from, long to) {
    faults.add(
        Fault.Kind.MISSING,
        from,
        from == to
            ? "entry " + from + " is missing"
            : "entries " + from + " to " + to + " are missing");
  }

  private void fault(Fault.Kind kind, Entry entry, String message) {
    faults.add(kind, entry.sequence(), "entry " + entry.sequence() + ": " + message);
  }

  /** Number of the first entry; 0 when there was none. */
  long first() {
    return first;
  }

  /** Number of the last entry. */
  long last() {
    return next - 1;
  }

  /** Hash of the last entry, hex; null when there was none. */
  @Nullable String head() {
    byte[] hash = previous;
    return count == 0 || hash == null ? null : HexFormat.of().formatHex(hash);
  }

  /** How many entries there were. */
  long count() {
    return count;
  }
}
