package io.stackport.ledger;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Appends as fast as it can until it is killed, and says of each entry when it was durable. */
final class Appender {
  private static final int IN_FLIGHT = 200;

  private Appender() {}

  /** Arguments: folder, first number, and a JDBC URL where it is not to be a file. */
  public static void main(String[] arguments) throws InterruptedException {
    String url = arguments.length > 2 ? arguments[2] : null;
    int number = Integer.parseInt(arguments[1]);
    Semaphore room = new Semaphore(IN_FLIGHT);
    try (Ledger ledger =
        Ledger.open(LedgerSettings.of(Path.of(arguments[0]), url), System.out::println)) {
      while (true) {
        room.acquire();
        int mine = number++;
        ledger
            .append(Decisions.decision(mine), Decisions.input(mine), null)
            .whenComplete(
                (done, failure) -> {
                  System.out.println(failure == null ? Decisions.id(mine) : failure.toString());
                  room.release();
                });
      }
    }
  }
}
