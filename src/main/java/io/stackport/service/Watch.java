package io.stackport.service;

import java.util.ArrayList;
import java.util.List;

/** How far a piece of work is, and the way to end it; by any thread. */
public final class Watch {
  private final List<Runnable> stops = new ArrayList<>();
  private volatile boolean stopped;
  private volatile long done;
  private volatile String says = "";

  /**
   * Notes how far the work is.
   *
   * @throws StoppedException when it has been ended
   */
  public void step(long reached, String what) {
    if (stopped) {
      throw new StoppedException();
    }
    done = reached;
    says = what;
  }

  /** Says where the work is, without counting. */
  void note(String what) {
    says = what;
  }

  /** What ends work that asks nobody. */
  synchronized void onStop(Runnable stop) {
    if (stopped) {
      stop.run();
    } else {
      stops.add(stop);
    }
  }

  /** Ends the work; what it has found so far may still be its answer. */
  public synchronized void stop() {
    stopped = true;
    stops.forEach(Runnable::run);
    stops.clear();
  }

  public boolean stopped() {
    return stopped;
  }

  /** Steps done, of which {@link #says} names the last. */
  public long done() {
    return done;
  }

  public String says() {
    return says;
  }
}
