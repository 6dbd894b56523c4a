package io.stackport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.fact.DataCenter;
import io.stackport.fact.Needs;
import io.stackport.fact.Site;
import io.stackport.rule.language.RuleSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which attributes the rules read as an amount and for nothing else. */
final class PlainAmountsTest {

  /** The shipped rules, with some of their text changed. */
  private static Map<String, Set<String>> ofSite(String what, String by) {
    SortedMap<String, String> texts = new TreeMap<>();
    RuleFiles.under(Shipped.RULES)
        .texts()
        .forEach(
            (file, text) -> {
              if (file.startsWith("rules/compatibility/")) {
                texts.put(file, text.replace(what, by));
              }
            });
    List<RuleSource> rules = new RuleFiles(texts).read();
    return new PlainAmounts(rules, Site.class).rules();
  }

  @Test
  void aSiteSuppliesPowerAndPositions() {
    assertThat(Shipped.book().plainAmounts(Site.class))
        .isEqualTo(Map.of("powerW", Set.of("PW-021"), "rackPositions", Set.of("FR-030")));
    assertThat(Shipped.book().plainAmounts(Needs.class)).isEmpty();
    assertThat(Shipped.book().plainAmounts(DataCenter.class)).doesNotContainKey("hall");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Site($gives : powerW) | Site($gives : powerW, powerW > 5)",
        "Site($gives : powerW) | Site($gives : powerW, rackPositions > 5)",
        "Site($gives : powerW) | 'Site($gives : powerW)\n    Server(powerW > $gives)'",
        "findings.supply(drools.getMatch(), \"package\", \"site-power\", $gives, 1) | findings.provide(drools.getMatch(), \"package\", \"site-power\", $gives)",
        "findings.supply(drools.getMatch(), \"package\", \"site-power\", $gives, 1) | findings.note(drools.getMatch(), \"info\", \"{gives kW}\")",
        "Site($line : lineVolts, $phase : phaseVolts) | Site($line : lineVolts, $phase : phaseVolts, powerW >= 1)",
      })
  void whatIsComparedOrShownIsNoPlainAmount(String what, String by) {
    Map<String, Set<String>> before = ofSite("", "");
    Map<String, Set<String>> after = ofSite(what, by.replace("\\n", "\n"));
    assertThat(before).containsOnlyKeys("powerW", "rackPositions");
    assertThat(after).containsOnlyKeys(by.contains("rackPositions") ? "powerW" : "rackPositions");
  }
}
