package io.stackport.ledger;

import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs something on a ledger in a process of its own. */
final class OtherProcess {
  private OtherProcess() {}

  /** Starts a program of the tests; its lines can be read, and it can be killed. */
  static Process start(Class<?> program, String... arguments) throws IOException {
    return new ProcessBuilder(command(program, arguments)).redirectErrorStream(true).start();
  }

  static List<String> command(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What a person is told who opens a ledger that is held. */
  static String opening(Path folder) {
    try {
      Process process = start(OtherProcess.class, folder.toString());
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Opens the ledger of a folder and says what happened. */
  public static void main(String[] arguments) {
    try (Ledger ledger =
        Ledger.open(LedgerSettings.of(Path.of(arguments[0]), null), System.out::println)) {
      System.out.println("opened " + ledger.id());
    } catch (ProblemException refused) {
      System.out.println(refused.getMessage());
    }
  }
}
