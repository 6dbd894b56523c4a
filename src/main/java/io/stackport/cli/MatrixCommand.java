package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.document.Source;
import io.stackport.inquiry.Matrix;
import io.stackport.report.MatrixCsv;
import io.stackport.report.MatrixHtml;
import io.stackport.report.MatrixJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges items for every destination. */
@Command(
    name = "matrix",
    description = "Judges items for every destination of the Country Chart, one cell each.")
final class MatrixCommand implements Callable<Integer> {
  /** Forms of the matrix. */
  enum Format {
    CSV,
    HTML,
    JSON
  }

  /** Layers of the program. */
  enum Layer {
    A,
    B,
    C,
    D,
    E
  }

  /** What the rows are. */
  static final class Rows {
    @Option(
        names = "--eccn",
        paramLabel = "ECCN",
        split = ",",
        description = "Entries or paragraphs (default: the whole Commerce Control List).")
    private List<String> eccns = List.of();

    @Option(
        names = "--layer",
        paramLabel = "LAYER",
        description = "Components of a layer of the program, A to E.")
    private @Nullable Layer layer;

    @Option(names = "--bundle", paramLabel = "FILE", description = "What a bundle selects.")
    private @Nullable Path bundle;
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @ArgGroup private Rows rows = new Rows();

  @Option(names = "--on", paramLabel = "DATE", description = "Day of the law (default: today).")
  private LocalDate on = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--chart-only",
      description = "The Country Chart and the embargoes alone, without exceptions.")
  private boolean chartOnly;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv (default), html (a heat map) or json.")
  private Format format = Format.CSV;

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Desk desk = options.desk(err);
    Matrix matrix =
        desk.matrix(
            rows.eccns,
            layer(),
            rows.bundle == null ? null : Source.of(rows.bundle),
            on,
            law.posture(),
            chartOnly,
            progress(err));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case CSV -> MatrixCsv.of(matrix);
          case HTML -> MatrixHtml.of(matrix);
          case JSON -> MatrixJson.of(matrix);
        });
    out.flush();
    return 0;
  }

  private @Nullable String layer() {
    return rows.layer == null ? null : rows.layer.name();
  }

  /** Progress is for people: a pipe gets none. */
  private static IntConsumer progress(PrintWriter err) {
    if (System.console() == null) {
      return done -> {};
    }
    return done -> {
      if (done % 20 == 0) {
        err.println("judged " + done + " destinations ...");
        err.flush();
      }
    };
  }
}
