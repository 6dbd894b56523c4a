package io.stackport.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checkpoints held against entries as a chain is followed: from a table, from files. */
final class CheckpointWalk {
  private final KeyRing keys;
  private final FaultList faults;
  private final List<Side> sides = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();
  private @Nullable Checkpoint good;
  private long after;
  private byte @Nullable [] anchor;
  private boolean anchored;
  private long count;
  private long covered;
  private @Nullable Checkpoint beyond;
  private String beyondWhere = "";

  /** One of the sources, with the checkpoint that comes next in it. */
  private static final class Side {
    private final CheckpointSource source;
    private CheckpointSource.@Nullable Found next;
    private long last;

    Side(CheckpointSource source) {
      this.source = source;
    }
  }

  CheckpointWalk(KeyRing keys, FaultList faults, List<CheckpointSource> sources) {
    this.keys = keys;
    this.faults = faults;
    sources.forEach(source -> sides.add(new Side(source)));
  }

  /**
   * @param sequence of the entry before the first, {@code hash} of it where it is known
   */
  void begin(long sequence, byte @Nullable [] hash) throws IOException {
    after = sequence;
    anchor = hash;
    pass(sequence, null, null);
    if (sequence > 0 && hash != null && !anchored) {
      faults.add(
          Fault.Kind.ANCHOR,
          sequence,
          "the chain begins after entry " + sequence + ", and no checkpoint stands there");
    }
  }

  /** Holds an entry against the checkpoints of it. */
  void at(Entry entry, byte[] own) throws IOException {
    pass(entry.sequence(), entry, own);
  }

  private void pass(long sequence, @Nullable Entry entry, byte @Nullable [] own)
      throws IOException {
    for (Side side : sides) {
      while (true) {
        CheckpointSource.Found found = side.next == null ? side.source.next() : side.next;
        side.next = found;
        if (found == null) {
          break;
        }
        Checkpoint checkpoint = found.checkpoint();
        if (checkpoint == null) {
          faults.add(Fault.Kind.LINE, 0, found.where() + " " + found.broken());
        } else if (checkpoint.sequence() > sequence) {
          break;
        } else {
          one(side, found.where(), checkpoint, entry, own);
        }
        side.next = null;
      }
    }
  }

  private void one(
      Side side,
      String where,
      Checkpoint checkpoint,
      @Nullable Entry entry,
      byte @Nullable [] own) {
    if (checkpoint.sequence() < side.last) {
      faults.add(
          Fault.Kind.LINE,
          checkpoint.sequence(),
          where + " is out of order: checkpoint " + checkpoint.sequence());
    }
    side.last = Math.max(side.last, checkpoint.sequence());
    if (!signed(where, checkpoint)) {
      return;
    }
    long sequence = checkpoint.sequence();
    if (entry != null && sequence == entry.sequence()) {
      boolean same = same(checkpoint, entry.hash()) || same(checkpoint, own);
      hold(where, checkpoint, same, "entry " + sequence + " is not what it was signed for");
    } else if (sequence > after) {
      hold(where, checkpoint, false, "entry " + sequence + " is missing");
    } else if (sequence == after && anchor != null) {
      anchored |= same(checkpoint, anchor);
      hold(where, checkpoint, same(checkpoint, anchor), "the chain begins after another entry");
    }
  }

  private static boolean same(Checkpoint checkpoint, byte @Nullable [] hash) {
    return hash != null && HexFormat.of().formatHex(hash).equals(checkpoint.hash());
  }

  private void hold(String where, Checkpoint checkpoint, boolean same, String otherwise) {
    if (same) {
      covered = Math.max(covered, checkpoint.sequence());
    } else {
      faults.add(
          Fault.Kind.CHECKPOINT,
          checkpoint.sequence(),
          "the checkpoint of entry " + checkpoint.sequence() + " in " + where + ": " + otherwise);
    }
  }

  private boolean signed(String where, Checkpoint checkpoint) {
    count++;
    if (checkpoint.equals(good)) {
      return true;
    }
    if (!keys.knows(checkpoint.key())) {
      if (unknown.add(checkpoint.key())) {
        faults.add(
            Fault.Kind.KEY,
            checkpoint.sequence(),
            "the checkpoint of entry "
                + checkpoint.sequence()
                + " in "
                + where
                + " was signed with key "
                + checkpoint.key()
                + ", which is not known; --public-key names one");
      }
      return false;
    }
    if (!keys.holds(checkpoint)) {
      faults.add(
          Fault.Kind.SIGNATURE,
          checkpoint.sequence(),
          "the checkpoint of entry "
              + checkpoint.sequence()
              + " in "
              + where
              + " has a wrong signature");
      return false;
    }
    good = checkpoint;
    return true;
  }

  /** What was signed for entries after the last one. */
  void end(long last) throws IOException {
    for (Side side : sides) {
      CheckpointSource.Found found = side.next == null ? side.source.next() : side.next;
      for (; found != null; found = side.source.next()) {
        Checkpoint checkpoint = found.checkpoint();
        if (checkpoint == null) {
          faults.add(Fault.Kind.LINE, 0, found.where() + " " + found.broken());
        } else if (signed(found.where(), checkpoint)
            && (beyond == null || beyond.sequence() < checkpoint.sequence())) {
          beyond = checkpoint;
          beyondWhere = found.where();
        }
      }
    }
    Checkpoint most = beyond;
    if (most != null) {
      faults.add(
          Fault.Kind.TAIL,
          most.sequence(),
          "the ledger ends at entry "
              + last
              + ", but the checkpoint of entry "
              + most.sequence()
              + " in "
              + beyondWhere
              + " was signed at "
              + DecisionJson.time(most.at()));
    }
  }

  /** How many checkpoints were looked at. */
  long count() {
    return count;
  }

  /** Number of the last entry that a checkpoint holds. */
  long covered() {
    return covered;
  }
}
