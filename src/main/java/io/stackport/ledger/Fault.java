package io.stackport.ledger;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something in a ledger that does not hold.
 *
 * @param entry number of the entry; 0 when none is meant
 * @param message for a person
 */
public record Fault(Kind kind, long entry, String message) implements Comparable<Fault> {

  /** What does not hold. */
  public enum Kind {
    /** A record is not what was hashed. */
    RECORD,
    /** An input is not what its record says. */
    INPUT,
    /** A hash is not that of its entry. */
    HASH,
    /** An entry does not follow the one before it. */
    LINK,
    /** An entry stands in another's place. */
    ORDER,
    /** An entry is gone. */
    MISSING,
    /** A column to search by differs from the record. */
    COLUMNS,
    /** Entries at the end are gone, though they were signed for. */
    TAIL,
    /** An entry is not what a checkpoint was signed for. */
    CHECKPOINT,
    /** A signature is wrong. */
    SIGNATURE,
    /** A checkpoint was signed with a key that is not known. */
    KEY,
    /** The chain begins after entries that are gone, and no checkpoint stands there. */
    ANCHOR,
    /** A line of a file cannot be read. */
    LINE,
    /** The disk does not give an entry back; nothing after it was looked at. */
    UNREADABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Comparator<Fault> ORDER =
      Comparator.comparingLong(Fault::entry)
          .thenComparing(Fault::kind)
          .thenComparing(Fault::message);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }
}
