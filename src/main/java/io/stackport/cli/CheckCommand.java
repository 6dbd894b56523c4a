package io.stackport.cli;

import io.stackport.document.Source;
import io.stackport.report.Answer;
import io.stackport.report.HtmlReport;
import io.stackport.report.JsonReport;
import io.stackport.report.Paint;
import io.stackport.report.TextReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a bundle. */
@Command(name = "check", description = "Checks a bundle file and says what it finds.")
final class CheckCommand implements Callable<Integer> {
  /** Forms of the report. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  private static final Map<String, String> COLORS =
      Map.of(
          "good", "fg(green)",
          "mild", "fg(cyan)",
          "warn", "fg(yellow)",
          "bad", "fg(red),bold",
          "head", "bold",
          "faint", "faint");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(paramLabel = "BUNDLE", description = "The bundle file (docs/bundle-format.md).")
  private Path bundle = Path.of("bundle.yaml");

  @Option(names = "--on", paramLabel = "DATE", description = "Ship date instead of the file's.")
  private @Nullable LocalDate on;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json (docs/schema/verdict.schema.json) or html.")
  private Format format = Format.TEXT;

  @Mixin private PostureOption law = new PostureOption();

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Answer answer =
        options.desk(spec.commandLine().getErr()).check(Source.of(bundle), law.posture(), on);
    out.print(
        switch (format) {
          case TEXT -> TextReport.of(answer, paint());
          case JSON -> JsonReport.of(answer);
          case HTML -> HtmlReport.of(answer);
        });
    out.flush();
    return answer.verdict().exitCode();
  }

  private static Paint paint() {
    return Ansi.AUTO.enabled()
        ? (tone, text) ->
            Ansi.Style.on(Ansi.Style.parse(COLORS.getOrDefault(tone, "reset")))
                + text
                + Ansi.Style.reset.on()
        : Paint.PLAIN;
  }
}
