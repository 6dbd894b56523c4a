package io.stackport.cli;

import io.stackport.Program;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.DoctorJson;
import io.stackport.report.DoctorText;
import io.stackport.workbench.doctor.Doctor;
import io.stackport.workbench.doctor.Materials;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Examines the rule book. */
@Command(
    name = "lint",
    description = "Examines the rule book: what is wrong, with file, line, an example and a fix.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing found", "3:something found", "2:bad input", "1:internal error"})
final class RulesLintCommand implements Callable<Integer> {
  private static final int FOUND = 3;

  /** Forms of what was found. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description = "File with the register of statements (default: the shipped docs/law.md).")
  private @Nullable Path register;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json or sarif (SARIF 2.1.0).")
  private Format format = Format.TEXT;

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if (register != null && !Files.isRegularFile(register)) {
      throw new ProblemException(
          Problem.at(register.toString(), 0, "there is no such file")
              .withHelp("name a register of statements, such as docs/law.md"));
    }
    Path law = register == null ? DeskOptions.home().resolve("docs/law.md") : register;
    Doctor.Report report =
        new Doctor()
            .examine(Materials.read(options.rulesFolder(), options.catalogsFolder(), law))
            .under(options.rulesFolder().toString());
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> DoctorText.write(report);
          case JSON -> DoctorJson.write(report);
          case SARIF -> DoctorJson.sarif(report, Program.version());
        });
    out.flush();
    return report.diagnoses().isEmpty() ? 0 : FOUND;
  }
}
