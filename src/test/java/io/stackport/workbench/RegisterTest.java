package io.stackport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.finding.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The register of statements in docs/law.md: each is carried by rules, or said not to be covered.
 */
final class RegisterTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([PFIDEXJRO]\\d{2}[A-Z]?) \\|.*\\| ([^|]*) \\|");

  private static Map<String, String> register() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/law.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1) + " twice").isNull();
      }
    }
    return rows;
  }

  @Test
  void everyStatementIsCarriedOrSaidNotToBe() throws IOException {
    Map<String, String> register = register();
    assertThat(register).hasSize(133);
    register.forEach(
        (id, rules) ->
            assertThat(rules).as(id).containsPattern("[A-Z]{2}-\\d{3}|not covered|the closing"));
  }

  @Test
  void theRegisterNamesTheRulesThatNameIt() throws IOException {
    Map<String, String> register = register();
    for (Authority rule : Shipped.book().authorities()) {
      for (String id : rule.register()) {
        assertThat(register.getOrDefault(id, "")).as(id).contains(rule.id());
      }
    }
  }
}
