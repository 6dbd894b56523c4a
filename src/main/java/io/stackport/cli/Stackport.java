package io.stackport.cli;

import io.stackport.Program;
import io.stackport.problem.ProblemException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
    name = "stackport",
    description =
        "Checks full-stack AI export packages: compatibility, export control, destination law.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Stackport.Version.class,
    exitCodeListHeading = "%nExit codes of a check, the first that applies:%n",
    exitCodeList = {
      "40:prohibited",
      "30:does not fit, or is barred",
      "20:something is open",
      "10:a license is required",
      "5:rests on a license held, an exception or non-enforcement",
      "0:none of these",
      "2:bad input",
      "1:internal error"
    },
    subcommands = {
      CheckCommand.class,
      ConfigureCommand.class,
      DetermineCommand.class,
      MatrixCommand.class,
      TimelineCommand.class,
      DiffDayCommand.class,
      OptionsCommand.class,
      CountCommand.class,
      ExplainCommand.class,
      RepairCommand.class,
      ClassifyCommand.class,
      CatalogCommand.class,
      ModelCommand.class,
      RulesCommand.class,
      PortfolioCommand.class,
      ServeCommand.class,
      LedgerCommand.class
    })
public final class Stackport implements Callable<Integer> {
  static final int BAD_INPUT = 2;
  static final int INTERNAL = 1;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = commandLine().execute(arguments);
    System.out.flush();
    System.err.flush();
    // The compiler's pool has no daemon threads that must be waited for.
    System.exit(code);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Stackport());
    PrintWriter out =
        new PrintWriter(
            new java.io.OutputStreamWriter(System.out, java.nio.charset.StandardCharsets.UTF_8),
            true);
    PrintWriter err =
        new PrintWriter(
            new java.io.OutputStreamWriter(System.err, java.nio.charset.StandardCharsets.UTF_8),
            true);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    Readings.in(line);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof ProblemException refused) {
            command.getErr().println(refused.getMessage());
            return BAD_INPUT;
          }
          if (failure instanceof ArithmeticException) {
            command.getErr().println("a quantity, price or power is too large to be computed with");
            return BAD_INPUT;
          }
          command
              .getErr()
              .println(
                  "internal error: "
                      + failure
                      + "\n  This is a defect of Stackport; please report it"
                      + " with the input. STACKPORT_TRACE=1 shows where it happened.");
          if (System.getenv("STACKPORT_TRACE") != null) {
            failure.printStackTrace(command.getErr());
          }
          return INTERNAL;
        });
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return BAD_INPUT;
  }

  /** Says which program this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"stackport " + Program.version()};
    }
  }
}
