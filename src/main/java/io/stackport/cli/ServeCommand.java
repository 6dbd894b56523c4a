package io.stackport.cli;

import io.stackport.Program;
import io.stackport.ledger.LedgerSettings;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.web.Service;
import io.stackport.web.ServiceSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service. */
@Command(
    name = "serve",
    description = "Answers other tools over HTTP and records every answer (docs/operations.md).",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "143:ended by a signal (130: by an interrupt)",
      "2:bad input",
      "1:it did not start, or internal error"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8080;
  private static final int MOST_PORT = 65_535;
  private static final int RATE = 1000;
  private static final int SECONDS = 60;
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]*[a-z0-9\\]]");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: 127.0.0.1, this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on (default: 8080; 0: any that is free).")
  private int port = PORT;

  @Mixin private LedgerOptions ledger = new LedgerOptions();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Calls a second that one caller may make; 0 for no limit (default: 1000).")
  private int rate = RATE;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Longest time that one answer may take (default: 60).")
  private int seconds = SECONDS;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "Host name that callers may use beside this machine's; may be repeated.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "Page that a browser may let call, such as https://desk.example; may be repeated"
              + " (default: none).")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--caller-header",
      paramLabel = "NAME",
      description =
          "Header in which a proxy in front names the caller, for limits and the ledger (default:"
              + " the address).")
  private @Nullable String callerHeader;

  @Option(
      names = "--log-details",
      description =
          "Let logs quote what is wrong with a document, names of parties included (default: they"
              + " never stand there).")
  private boolean logDetails;

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if (port < 0 || port > MOST_PORT) {
      throw new ProblemException(
          Problem.at("--port", 0, "is " + port + "; it takes 0 to " + MOST_PORT));
    }
    if (rate < 0 || seconds < 1) {
      throw new ProblemException(
          Problem.at(rate < 0 ? "--rate" : "--seconds", 0, "is too small")
              .withHelp("--rate takes 0 or more, --seconds 1 or more"));
    }
    for (String each : origins) {
      if (!ORIGIN.matcher(each).matches()) {
        throw new ProblemException(
            Problem.at("--allow-origin", 0, "is `" + each + "`; a browser never names that")
                .withHelp(
                    "give scheme and host, with a port where it is in the address, and no"
                        + " path: https://desk.example or http://localhost:3000"));
      }
    }
    LedgerSettings place = ledger.settings();
    if (!launched()) {
      throw new ProblemException(
          Problem.at("serve", 0, "this program file holds the command line alone")
              .withHelp("start the service with bin/stackport serve"));
    }
    return Service.run(
        new ServiceSettings(
            options.desk(spec.commandLine().getErr()),
            Program.build(),
            host,
            port,
            place,
            System.console() != null,
            new ServiceSettings.Limits(
                rate,
                Duration.ofSeconds(seconds),
                Set.copyOf(hosts),
                Set.copyOf(origins),
                callerHeader),
            logDetails));
  }

  /** Whether the service's own libraries are there; the command line starts without them. */
  private static boolean launched() {
    return ServeCommand.class.getClassLoader().getResource("io/quarkus/runtime/Quarkus.class")
        != null;
  }
}
