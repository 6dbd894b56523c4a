package io.stackport.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a long command end with what it has when its process is told to end, as by Ctrl-C. */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Runnable stop) {
    hook =
        new Thread(
            () -> {
              stop.run();
              try {
                // The process ends with its hooks: this one waits until the answer is printed.
                boolean printed = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!printed) {
                  System.err.println("stopped before there was an answer");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * @param stop ends the work with what it has; called on another thread
   */
  static Interruption stopping(Runnable stop) {
    return new Interruption(stop);
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending already, which is what the hook is for.
      return;
    }
  }
}
