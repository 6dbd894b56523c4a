package io.stackport.workbench;

import io.stackport.assembly.CaseFile;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.finding.Judgement;
import io.stackport.rule.language.ReadPlan;
import io.stackport.rule.language.RuleSource;
import io.stackport.rule.language.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rests on a rule.
 *
 * @param facts attributes that it reads, by noun
 * @param tables files of the catalog that these come from
 * @param scenarios places and names of the scenarios that test it or expect it to speak
 * @param examples what becomes of each example that it decides, by name
 */
public record RuleUses(
    SortedMap<String, SortedSet<String>> facts,
    SortedSet<String> tables,
    List<String> scenarios,
    SortedMap<String, String> examples) {

  private static final String LAW = "catalogs/law/";
  private static final String PARTS = "catalogs/components/";

  /** Where the catalog keeps what a noun says; nouns that a bundle states are not here. */
  private static final Map<String, List<String>> TABLES =
      Map.ofEntries(
          Map.entry("AiLaw", List.of(LAW + "ai-laws.csv")),
          Map.entry("AiModel", List.of(PARTS + "models.yaml")),
          Map.entry("ChartCell", List.of(LAW + "country-chart.csv")),
          Map.entry("Chip", List.of(PARTS + "chips.yaml")),
          Map.entry("CloudService", List.of(PARTS + "cloud.yaml")),
          Map.entry("DataCenter", List.of(PARTS + "datacenters.yaml")),
          Map.entry("DataLaw", List.of(LAW + "data-laws.csv")),
          Map.entry("DataPipeline", List.of(PARTS + "pipelines.yaml")),
          Map.entry("Embargo", List.of(LAW + "embargoes.csv")),
          Map.entry("ExceptionFlag", List.of(LAW + "exception-flags.csv")),
          Map.entry("Letter", List.of(LAW + "letters.csv")),
          Map.entry("Line", List.of(LAW + "country-groups.csv", LAW + "sets.csv")),
          Map.entry("Listing", List.of(LAW + "sdn-tags.csv")),
          Map.entry("Localization", List.of(LAW + "localization.csv")),
          Map.entry("Mains", List.of(LAW + "mains.csv")),
          Map.entry("NetworkDevice", List.of(PARTS + "network.yaml")),
          Map.entry("Party", List.of(LAW + "country-groups.csv", LAW + "supplement8.csv")),
          Map.entry("ReasonForControl", List.of(LAW + "reasons.csv")),
          Map.entry("Sanction", List.of(LAW + "sanctions.csv")),
          Map.entry("SectorApp", List.of(PARTS + "apps.yaml")),
          Map.entry("SecurityControl", List.of(PARTS + "controls.yaml")),
          Map.entry("Server", List.of(PARTS + "servers.yaml")),
          Map.entry("StorageSystem", List.of(PARTS + "storage.yaml")),
          Map.entry("Supplier", List.of(LAW + "covered-vendors.csv")),
          Map.entry("Target", List.of(LAW + "country-groups.csv", LAW + "sets.csv")),
          Map.entry("Threshold", List.of(LAW + "thresholds.csv")),
          Map.entry("Window", List.of(LAW + "windows.csv")));

  /** A judged example. */
  public record Example(String name, CaseFile file, List<Judgement> judgements) {}

  /**
   * @param catalog folder that holds {@code law} and {@code components}; a table that is not in it
   *     is not named
   * @param rules all rules of the book
   */
  public static RuleUses of(
      RuleSource rule,
      List<RuleSource> rules,
      List<Scenario> scenarios,
      List<Example> examples,
      Path catalog,
      Posture posture) {
    SortedMap<String, SortedSet<String>> facts = facts(rule);
    SortedSet<String> tables = new TreeSet<>();
    for (String noun : facts.keySet()) {
      for (String table : TABLES.getOrDefault(noun, List.of())) {
        if (catalog.resolveSibling(table).toFile().isFile()
            || catalog.resolve(table.substring("catalogs/".length())).toFile().isFile()) {
          tables.add(table);
        }
      }
    }
    String id = rule.authority().id();
    List<String> speaking =
        scenarios.stream()
            .filter(
                each ->
                    each.rule().equals(id)
                        || each.then().contains(id)
                        || each.then().contains(id + "?"))
            .map(Scenario::place)
            .toList();
    SortedMap<String, String> decided = new TreeMap<>();
    for (Example each : examples) {
      Verdict with = Closing.close(each.file(), posture, each.judgements());
      if (with.fired().contains(id)) {
        Verdict without = Closing.close(each.file(), posture, without(rule, rules, each));
        List<String> changes = changes(with, without);
        if (!changes.isEmpty()) {
          decided.put(each.name(), String.join("; ", changes));
        }
      }
    }
    return new RuleUses(facts, tables, speaking, decided);
  }

  private static SortedMap<String, SortedSet<String>> facts(RuleSource rule) {
    SortedMap<String, SortedSet<String>> facts = new TreeMap<>();
    ReadPlan plan = ReadPlan.of(rule);
    for (int i = 0; i < rule.patterns().size(); i++) {
      SortedSet<String> read =
          facts.computeIfAbsent(
              rule.patterns().get(i).noun().type().getSimpleName(), noun -> new TreeSet<>());
      for (Vocabulary.Attribute each : plan.byPattern().get(i)) {
        read.add(each.name());
      }
    }
    return facts;
  }

  /** What the other rules say; where this one classifies, they must be asked again. */
  private static List<Judgement> without(RuleSource rule, List<RuleSource> rules, Example example) {
    if (rule.call().name().equals("classified")) {
      return new SecondOpinion(rules.stream().filter(each -> each != rule).toList())
          .judge(example.file().facts(), example.file().clocks());
    }
    String id = rule.authority().id();
    return example.judgements().stream().filter(each -> !each.authority().id().equals(id)).toList();
  }

  private static List<String> changes(Verdict with, Verdict without) {
    List<String> changes = new ArrayList<>();
    if (with.exitCode() != without.exitCode()) {
      changes.add("exit code " + with.exitCode() + ", without it " + without.exitCode());
    }
    for (int i = 0; i < with.lines().size(); i++) {
      LineResult one = with.lines().get(i);
      LineResult other = without.lines().get(i);
      if (one.worst() != other.worst()
          || one.best() != other.best()
          || one.isOpen() != other.isOpen()) {
        changes.add(
            one.line().offer()
                + ": "
                + one.worst().words()
                + (one.isOpen() ? ", open" : "")
                + ", without it "
                + other.worst().words()
                + (other.isOpen() ? ", open" : ""));
      }
    }
    return changes;
  }
}
