package io.stackport.ledger;

import java.io.IOException;

/** An entry is there, but what the disk gives for it cannot be read. */
final class UnreadableEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long entry;

  /**
   * @param entry number of the first entry that cannot be read
   */
  UnreadableEntryException(long entry, Exception cause) {
    super(root(cause).getMessage(), cause);
    this.entry = entry;
  }

  /** What is wrong with the page, without the statement that met it. */
  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  long entry() {
    return entry;
  }
}
