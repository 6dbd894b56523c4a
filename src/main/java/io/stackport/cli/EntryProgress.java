package io.stackport.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Which entry is looked at, on one line of a terminal; nothing in a pipe. */
final class EntryProgress implements LongConsumer {
  private static final long EVERY_NANOS = 500_000_000L;

  private final PrintWriter err;
  private final long last;
  private final boolean terminal = System.console() != null;
  private long shown = System.nanoTime();
  private boolean any;

  /**
   * @param last number of the last entry; 0 where that is not known
   */
  EntryProgress(PrintWriter err, long last) {
    this.err = err;
    this.last = last;
  }

  @Override
  public void accept(long entry) {
    if (terminal && System.nanoTime() - shown > EVERY_NANOS) {
      shown = System.nanoTime();
      any = true;
      String of = last == 0 ? "" : String.format(Locale.ROOT, " of %,d", last);
      err.printf(Locale.ROOT, "\rentry %,d%s   ", entry, of);
      err.flush();
    }
  }

  /** Clears the line. */
  void end() {
    if (any) {
      err.printf("\r%-60s\r", "");
      err.flush();
    }
  }
}
