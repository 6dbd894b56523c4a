package io.stackport.web;

import io.quarkus.runtime.Quarkus;

/** Starts the service. */
public final class Service {
  private Service() {}

  public static void run() {
    Quarkus.run();
  }
}
