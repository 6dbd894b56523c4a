package io.stackport.workbench.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stackport.Shipped;
import io.stackport.catalog.CatalogFiles;
import io.stackport.problem.Problem;
import io.stackport.rule.language.RuleReader;
import io.stackport.rule.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be and what cannot, by arithmetic, by sets and by the tables of the law. */
final class ProverTest {
  private static final World WORLD = new World(CatalogFiles.under(Shipped.CATALOGS));

  private static Examined rule(String when) {
    String text =
        "package rules.a.b\n"
            + "rule \"QX-010 a rule\"\n@citation(\"x\") @status(design)\nwhen\n"
            + when.replace(" ; ", "\n")
            + "\nthen\nfindings.forbid(drools.getMatch(), \"no\");\nend\n";
    List<Problem> problems = new ArrayList<>();
    List<Examined> rules =
        RuleReader.read(new Vocabulary(), "rules/a/b/b.drl", text, problems).stream()
            .map(Examined::of)
            .toList();
    assertThat(problems).isEmpty();
    return rules.get(0);
  }

  private static boolean can(String when) {
    Examined rule = rule(when);
    return new Prover(Setting.of(WORLD, rule.source())).solve(rule.all()) != null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Site(powerW > 5, powerW < 7)",
        "Chip(tpp > 5, tpp < 6)",
        "Site($a : powerW, rackPositions <= $a, rackPositions >= $a)",
        "Server(cooling contains \"air\", cooling contains \"liquid\")",
        "Server(kind != \"node\", kind != \"rack\")",
        "Line(to == \"CN\", toGroups.any(\"D:5\"))",
        "Line(to == \"MO\", toGroups.any(\"D:1\"), toGroups.none(\"D:5\"))",
        "Line($to : to) ; Party(country == $to, countryGroups.any(\"EU\"), kind == \"military\")",
        "Server(phases == 1 || phases == 3)",
        "Classified(eccn == \"3A090.a\", entry == \"3A090\")",
        "Classified($e : eccn) ; ReasonForControl(eccn == $e, eccn == \"3A090.a\", scope == \"ac-higher\")",
        "Threshold(name == \"3A090.a.tpp\", $high : value) ; Chip(tpp >= $high, tpp < 4801)",
        "Embargo(scope == \"ccl\", policy == \"denial\")",
      })
  void whatCanBe(String when) {
    assertThat(can(when)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Between two neighbors there is no whole number.
        "Site(powerW > 5, powerW < 6)",
        "Site(powerW >= 5, powerW <= 6, powerW != 5, powerW != 6)",
        "Site($a : powerW, rackPositions < $a, rackPositions > $a)",
        "Site($a : powerW) ; Server($b : nics, nics > $a) ; DataCenter(itPowerW > $b, itPowerW < $a)",
        "Server(cooling contains \"air\", cooling not contains \"air\")",
        "Server(cooling contains \"water\")",
        "Server(kind == \"blade\")",
        "Server(kind in (\"node\", \"rack\"), kind not in (\"rack\", \"node\"))",
        "Server(phases == 2)",
        // Country-groups.csv has Macau outside of D:5, and Kenya in no group D.
        "Line(to == \"MO\", toGroups.any(\"D:5\"))",
        "Line(to == \"KE\", toGroups.any(\"D:1\", \"D:4\", \"D:5\"))",
        "Line(toGroups.any(\"D:5\"), toGroups.none(\"D:5\", \"MO\"))",
        "Line(toGroups.any(\"EU\"))",
        "Line($to : to, toGroups.any(\"D:5\")) ; Party(country == $to, countryGroups.none(\"D:5\"))",
        "Line($id : id, kind == \"export\") ; Line(id == $id, kind == \"reexport\")",
        "Classified(eccn == \"3A090.a\", entry == \"4A090\")",
        "Classified($e : eccn) ; ReasonForControl(eccn == $e, eccn == \"3A090.c\", scope == \"ac-higher\")",
        // The limits are 4800 and 1600.
        "Threshold(name == \"3A090.a.tpp\", $high : value) ; Chip(tpp >= $high, tpp < 4800)",
        "Threshold(name == \"3A090.a.tpp\", $high : value) ; Threshold(name == \"3A090.a.tpp-with-density\", value > $high)",
        "AiModel($offer : offer) ; Server(offer == $offer)",
        "EndUse($m : movement, military == true) ; EndUse(movement == $m, military == false)",
        // Rows of embargoes.csv have each of the two, and none has both.
        "Embargo(scope == \"ccl\", policy == \"license-required\")",
        "Window(name == \"foundry-presumption\", status == \"stayed\")",
      })
  void whatCannotBe(String when) {
    assertThat(can(when)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Site(powerW > 5) ~ Site(powerW >= 6) ~ true",
        "Chip(tpp > 5) ~ Chip(tpp >= 6) ~ false",
        "Server(kind == \"node\") ~ Server(kind != \"rack\") ~ true",
        "Server(kind != \"rack\") ~ Server(kind == \"node\") ~ false",
        "Server(phases != 1) ~ Server(phases == 3) ~ true",
        "Line(to == \"MO\") ~ Line(toGroups.any(\"D:1\", \"D:4\", \"D:5\")) ~ true",
        "Line(toGroups.any(\"D:5\")) ~ Line(toGroups.any(\"D:1\")) ~ false",
        "Classified(eccn == \"3A090.a\") ~ Classified(category == \"3\") ~ true",
        "Server(cooling contains \"air\") ~ Server(cooling contains \"air\" || cooling contains \"liquid\") ~ true",
      })
  void whatFollows(String premise, String conclusion, boolean follows) {
    Examined first = rule(premise);
    Prover prover = new Prover(Setting.of(WORLD, first.source()));
    assertThat(rule(conclusion).all().stream().allMatch(each -> prover.implies(first.all(), each)))
        .isEqualTo(follows);
  }
}
