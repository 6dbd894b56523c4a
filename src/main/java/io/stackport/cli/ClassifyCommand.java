package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.assembly.ChipSheet;
import io.stackport.fact.Chip;
import io.stackport.fact.Rates;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out the class of a chip, step by step. */
@Command(
    name = "classify",
    description = "Works out TPP, performance density and class of a chip, step by step.")
final class ClassifyCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "CHIP-ID", description = "Id of a chip in the catalog.")
  private @Nullable String id;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A file with one chip in the catalog's form.")
  private @Nullable Path file;

  @Option(names = "--on", paramLabel = "DATE", description = "Day of the law (default: today).")
  private LocalDate on = LocalDate.now(java.time.ZoneOffset.UTC);

  @Mixin private DeskOptions options = new DeskOptions();

  @Override
  public Integer call() {
    if ((id == null) == (file == null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "name one chip: a CHIP-ID of the catalog, or --file FILE");
    }
    Desk desk = options.desk(spec.commandLine().getErr());
    ChipSheet sheet =
        file != null
            ? ChipSheet.read(file, desk.catalog(), on)
            : ChipSheet.find(java.util.Objects.requireNonNull(id), desk.catalog(), on);
    List<Judgement> judgements = desk.book().judge(sheet.facts(), sheet.clocks());
    print(sheet.chip(), judgements);
    return 0;
  }

  private void print(Chip chip, List<Judgement> judgements) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(chip.id() + "  " + chip.vendor() + " " + chip.name() + "  (law of " + on + ")");
    out.println();
    out.println("Total processing performance: dense rate × bit length, the highest counts");
    if (chip.rates().published().isEmpty()) {
      out.println("  no dense rate is published");
    }
    for (Map.Entry<String, BigDecimal> rate : chip.rates().published().entrySet()) {
      BigDecimal bits = BigDecimal.valueOf(Rates.bits(rate.getKey()));
      out.println(
          String.format(
              "  %-5s %8s TOPS × %2s = %s",
              rate.getKey(), plain(rate.getValue()), bits, plain(rate.getValue().multiply(bits))));
    }
    BigDecimal tpp = chip.tpp();
    out.println(
        tpp == null
            ? "  TPP is not known; it is at least "
                + plain(chip.tppFloor())
                + ", because the published rates are not known to be complete"
            : "  TPP = " + plain(tpp));
    out.println();
    density(out, chip);
    out.println("Designed or marketed for data centers: " + known(chip.dataCenter()));
    out.println();
    boolean any = false;
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Classification made) {
        any = true;
        out.println(
            (each.certain() ? "class " : "possibly class ")
                + made.eccn()
                + " for the "
                + (made.of().equals("chip") ? "circuit" : "item")
                + "  "
                + each.authority().id()
                + " "
                + each.authority().sentence()
                + "  ["
                + each.authority().citation()
                + "]");
        if (!each.assumes().isEmpty()) {
          out.println("  unknown: " + String.join("; ", each.assumes()));
        }
        if (!each.doubts().isEmpty()) {
          out.println("  unverified: " + String.join("; ", each.doubts()));
        }
      }
    }
    if (!any) {
      out.println("no paragraph of 3A090 that the rules read; that is no classification:");
      out.println(
          "the maker's statement, or a check of the whole Commerce Control List, must say.");
    }
    out.println("source " + chip.source() + ", confidence " + chip.confidence());
    out.flush();
  }

  private static void density(PrintWriter out, Chip chip) {
    BigDecimal density = chip.performanceDensity();
    out.println("Performance density: TPP / area of all logic dies on a non-planar process");
    out.println(
        "  die area "
            + known(chip.dieAreaMm2() == null ? null : plain(chip.dieAreaMm2()) + " mm²")
            + ", non-planar "
            + known(chip.nonPlanar()));
    out.println("  density " + known(density == null ? null : plain(density)));
    out.println();
  }

  private static String known(@Nullable Object value) {
    return value == null ? "unknown" : String.valueOf(value);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
