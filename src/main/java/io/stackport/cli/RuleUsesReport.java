package io.stackport.cli;

import io.stackport.Desk;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.Posture;
import io.stackport.document.Source;
import io.stackport.rule.language.RuleSource;
import io.stackport.workbench.RuleUses;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what rests on a rule, for {@code rules show --uses}. */
final class RuleUsesReport {
  private RuleUsesReport() {}

  static void print(
      PrintWriter out, Desk desk, RuleSource rule, Path rules, Path catalogs, Path examples) {
    List<Scenario> scenarios = new ArrayList<>();
    ScenarioReader reader = new ScenarioReader();
    for (Path file : ScenarioReader.files(rules)) {
      scenarios.addAll(reader.read(rules, file));
    }
    RuleUses uses =
        RuleUses.of(
            rule,
            desk.book().rules(),
            scenarios,
            examples(desk, examples),
            catalogs,
            Posture.ENFORCED);
    out.println();
    out.println("reads");
    uses.facts().forEach((noun, read) -> out.println("  " + noun + ": " + String.join(", ", read)));
    list(out, "tables of the catalog behind them", uses.tables());
    list(out, uses.scenarios().size() + " scenarios speak of it", uses.scenarios());
    out.println("examples that it decides");
    if (uses.examples().isEmpty()) {
      out.println("  none");
    }
    uses.examples().forEach((name, what) -> out.println("  " + name + ": " + what));
    out.flush();
  }

  private static void list(PrintWriter out, String head, Iterable<String> lines) {
    out.println(head);
    lines.forEach(each -> out.println("  " + each));
  }

  private static List<RuleUses.Example> examples(Desk desk, Path folder) {
    List<RuleUses.Example> all = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(each -> each.endsWith("bundle.yaml")).sorted().toList()) {
        CaseFile made = desk.check(Source.of(file), Posture.ENFORCED, null).verdict().file();
        all.add(
            new RuleUses.Example(
                String.valueOf(folder.relativize(file).getParent()),
                made,
                desk.book().judge(made.facts(), made.clocks())));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return all;
  }
}
