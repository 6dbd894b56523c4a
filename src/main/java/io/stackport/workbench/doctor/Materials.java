package io.stackport.workbench.doctor;

import io.stackport.catalog.CatalogFiles;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the doctor looks at, as text.
 *
 * @param rules rule files by path, {@code rules/<pack>/<topic>/<file>}
 * @param scenarios files of scenarios by path, likewise
 * @param register text with the register of statements, {@code docs/law.md}; empty to leave it out
 */
public record Materials(
    SortedMap<String, String> rules,
    SortedMap<String, String> scenarios,
    CatalogFiles catalogs,
    String register) {

  /**
   * @param register file with the register; where there is none it is left out
   */
  public static Materials read(Path rules, Path catalogs, Path register) {
    SortedMap<String, String> ruleTexts = RuleFiles.under(rules).texts();
    SortedMap<String, String> scenarios = new TreeMap<>();
    try {
      for (Path file : ScenarioReader.files(rules)) {
        String name = "rules/" + rules.relativize(file).toString().replace('\\', '/');
        scenarios.put(name, Files.readString(file));
      }
      return new Materials(
          ruleTexts,
          scenarios,
          CatalogFiles.under(catalogs),
          Files.isRegularFile(register) ? Files.readString(register) : "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
