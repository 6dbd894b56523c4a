package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.document.Source;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.ModelFile;
import io.stackport.model.ModelWriter;
import io.stackport.model.Objective;
import io.stackport.model.ReadModel;
import io.stackport.model.Slot;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.solve.Diagram;
import io.stackport.solve.Normalizer;
import io.stackport.solve.Picture;
import io.stackport.solve.View;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works with models of what can be combined, of any trade. */
@Command(
    name = "model",
    description = "Reads, imports, exports, solves and compares models of what can be combined.",
    subcommands = {ModelSolveCommand.class, ModelDiffCommand.class})
final class ModelCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "say what: model check FILE, model import FILE, model export REQUEST, model solve FILE, model"
            + " draw FILE or model diff A B");
  }

  @Command(
      name = "import",
      description = "Writes a feature model (.uvl) or a formula (.cnf, .dimacs) as a model.")
  int imported(
      @Parameters(paramLabel = "FILE", description = "What to import.") Path file,
      @Option(names = "-o", paramLabel = "OUT", description = "File to write (default: print it).")
          @Nullable Path target) {
    return written(ModelFile.imported(file), target);
  }

  @Command(
      name = "export",
      description = "Writes what can be configured from a request as a model.")
  int exported(
      @Parameters(paramLabel = "REQUEST", description = "The request (docs/request-format.md).")
          Path file,
      @Option(names = "-o", paramLabel = "OUT", description = "File to write (default: print it).")
          @Nullable Path target,
      @Mixin PostureOption law,
      @Mixin DeskOptions options) {
    Desk desk = options.desk(spec.commandLine().getErr());
    return written(ReadModel.of(desk.model(Source.of(file), law.posture()).model()), target);
  }

  @Command(
      name = "draw",
      description =
          "Draws the decision diagram of a small model as SVG: each way down is a"
              + " configuration.")
  int drawn(
      @Parameters(paramLabel = "FILE", description = "The model file (docs/model-format.md).")
          Path file,
      @Option(names = "-o", paramLabel = "OUT", description = "File to write (default: print it).")
          @Nullable Path target) {
    Diagram.Compiled compiled =
        Diagram.of(Normalizer.of(ModelFile.read(file), View.POSSIBLE), Picture.MOST_NODES * 10L);
    if (!(compiled instanceof Diagram.Built built)
        || built.diagram().nodes() > Picture.MOST_NODES) {
      throw new ProblemException(
          Problem.at(
              file.toString(),
              0,
              compiled instanceof Diagram.Empty
                  ? "the model has no configuration to draw"
                  : "the diagram has more nodes than a picture shows"));
    }
    return written(Picture.svg(built.diagram()), target);
  }

  private int written(CompatibilityModel model, @Nullable Path target) {
    return written(ModelWriter.write(model), target);
  }

  private int written(String text, @Nullable Path target) {
    if (target == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return 0;
    }
    try {
      Files.writeString(target, text);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(target.toString(), 0, "cannot be written: " + broken.getMessage()));
    }
    return 0;
  }

  @Command(name = "check", description = "Reads a model and says what is in it.")
  int check(
      @Parameters(paramLabel = "FILE", description = "The model file (docs/model-format.md).")
          Path file) {
    CompatibilityModel model = ModelFile.read(file);
    Map<String, Integer> kinds = new TreeMap<>();
    for (Constraint each : model.constraints()) {
      kinds.merge(kind(each), 1, Integer::sum);
    }
    Table table = new Table("part", "number");
    table.row("slots", String.valueOf(model.slots().size()));
    table.row(
        "options",
        String.valueOf(model.slots().stream().map(Slot::options).mapToInt(o -> o.size()).sum()));
    table.row("constraints", String.valueOf(model.constraints().size()));
    kinds.forEach((kind, number) -> table.row("  " + kind, String.valueOf(number)));
    long open = model.constraints().stream().filter(each -> !each.source().certain()).count();
    if (open > 0) {
      table.row("  not certain", String.valueOf(open));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(model.name());
    out.print(table);
    for (Objective each : model.objectives()) {
      out.println((each.maximize() ? "maximize " : "minimize ") + each.of());
    }
    out.println("valid");
    return 0;
  }

  private static String kind(Constraint constraint) {
    if (constraint instanceof Constraint.Use use) {
      return use.supply() ? "supply" : "consume";
    }
    String name = constraint.getClass().getSimpleName();
    return name.equals("Implies") ? "if" : name.toLowerCase(java.util.Locale.ROOT);
  }
}
