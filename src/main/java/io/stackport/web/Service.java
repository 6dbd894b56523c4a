package io.stackport.web;

import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts the service and waits for its end. */
public final class Service {
  private static volatile @Nullable ServiceSettings settings;

  private Service() {}

  /** Runs until somebody ends the process. */
  public static int run(ServiceSettings given) {
    settings = given;
    // Logging is begun by one thread alone: two at once can wait for each other for ever.
    LoggerFactory.getLogger(Service.class).trace("starting");
    Logger.getLogger(Service.class).trace("starting");
    // Rules and catalogs are read while the service starts; the office tells what is wrong with
    // them.
    ahead(given.desk()::book);
    ahead(given.desk()::catalog);
    System.setProperty("quarkus.http.host", given.host());
    System.setProperty("quarkus.http.port", String.valueOf(given.port()));
    System.setProperty("quarkus.log.console.json.enabled", String.valueOf(!given.terminal()));
    Origins.allow(given.limits().origins());
    int[] code = {0};
    Quarkus.run(
        null,
        (exit, failure) -> {
          code[0] = exit;
          if (failure != null) {
            code[0] = 1;
            System.err.println("the service does not start: " + Causes.said(failure));
          }
        });
    return code[0];
  }

  private static void ahead(Runnable reading) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reading.run();
              } catch (RuntimeException toldLater) {
                return;
              }
            },
            "reading ahead");
    thread.setDaemon(true);
    thread.start();
  }

  static ServiceSettings settings() {
    ServiceSettings given = settings;
    if (given == null) {
      throw new IllegalStateException("the service is started by `stackport serve`");
    }
    return given;
  }
}
