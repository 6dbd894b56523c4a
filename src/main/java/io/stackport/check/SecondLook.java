package io.stackport.check;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Judges one in so many answers again, beside the work: on one thread that yields to others, and
 * not at all while it is behind.
 */
final class SecondLook {
  private static final int WAITING = 4;
  private static final long IDLE_SECONDS = 10;

  private final int oneIn;
  private final Runnable differ;
  private final Tally tally;
  private final AtomicLong given = new AtomicLong();
  private final ThreadPoolExecutor beside =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          SecondLook::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * @param oneIn 0 for none
   * @param differ what to do when an answer came out otherwise
   */
  SecondLook(int oneIn, Tally tally, Runnable differ) {
    this.oneIn = oneIn;
    this.tally = tally;
    this.differ = differ;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "second look");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * Counts an answer that was given, and looks at it again when it is its turn.
   *
   * @param same judges afresh and says whether that gives the same
   */
  void at(BooleanSupplier same) {
    if (oneIn > 0 && given.incrementAndGet() % oneIn == 0) {
      beside.execute(() -> look(same));
    }
  }

  private void look(BooleanSupplier same) {
    boolean held = same.getAsBoolean();
    tally.compared(held);
    if (!held) {
      differ.run();
    }
  }
}
