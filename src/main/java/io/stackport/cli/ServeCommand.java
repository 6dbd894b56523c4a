package io.stackport.cli;

import io.stackport.web.Service;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the service. */
@Command(name = "serve", description = "Answers other tools over HTTP and records every answer.")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Service.run();
    return 0;
  }
}
