package io.stackport.cli;

import io.stackport.workbench.mutation.Hunt;
import java.io.PrintWriter;
import java.util.Locale;

/** A line a second: what is done, how fast, and how long the rest takes. */
final class HuntProgress implements Hunt.Progress {
  private final PrintWriter err;
  private String stage = "";
  private long began;
  private long shown;

  HuntProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void at(String what, int done, int of) {
    long now = System.nanoTime();
    if (!what.equals(stage)) {
      stage = what;
      began = now;
    }
    if (now - shown > 1_000_000_000L || done == of) {
      shown = now;
      double seconds = Math.max(0.001, (now - began) / 1e9);
      double rate = done / seconds;
      err.printf(
          Locale.ROOT,
          "\r%s %,d of %,d, %,.0f a second, %.0f s left   %s",
          what,
          done,
          of,
          rate,
          (of - done) / Math.max(rate, 0.001),
          done == of ? "\n" : "");
      err.flush();
    }
  }
}
