package io.stackport.workbench;

import io.stackport.determination.Finding;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what rules said, and how it closed, with what a scenario wrote down. */
public final class ScenarioCheck {
  private ScenarioCheck() {}

  /**
   * One thing that is not as written down.
   *
   * @param what {@code then}, {@code closes}, {@code exit}, {@code says}, {@code about}, {@code
   *     outcome} or {@code kind}
   */
  public record Difference(String what, String expected, String got) {}

  /** Whether a scenario says something of the verdict, for which every rule must be asked. */
  public static boolean needsVerdict(Scenario scenario) {
    return scenario.exit() != null || scenario.closes() != null;
  }

  /**
   * What is not as written down; empty when the scenario holds.
   *
   * @param judgements of the topic's rules at least
   * @param verdict over every rule; null when the scenario {@linkplain #needsVerdict says nothing}
   *     of it
   */
  public static List<Difference> differences(
      Scenario scenario, List<Judgement> judgements, @Nullable Verdict verdict) {
    List<Difference> all = new ArrayList<>();
    List<String> spoke = spoke(scenario, judgements);
    List<String> expected = List.copyOf(new TreeSet<>(scenario.then()));
    if (!scenario.stated()) {
      all.add(new Difference("then", "nothing written down yet", words(spoke)));
      return all;
    }
    if (!spoke.equals(expected)) {
      all.add(new Difference("then", words(expected), words(spoke)));
    }
    kind(scenario, expected, all);
    says(scenario, judgements, all);
    about(scenario, judgements, all);
    if (!scenario.outcome().isEmpty()) {
      all.addAll(OutcomeWords.differences(scenario, judgements));
    }
    if (verdict != null) {
      closing(scenario, verdict, all);
    }
    return all;
  }

  private static void kind(Scenario scenario, List<String> expected, List<Difference> all) {
    boolean raised = expected.stream().anyMatch(id -> id.startsWith(scenario.rule()));
    boolean silent = scenario.kind().equals("near-miss") || scenario.kind().equals("day-before");
    if (scenario.kind().equals("raises") && !raised) {
      all.add(new Difference("kind", "raises lists " + scenario.rule(), words(expected)));
    } else if (silent && raised) {
      all.add(
          new Difference(
              "kind", scenario.kind() + " does not list " + scenario.rule(), words(expected)));
    }
  }

  private static void says(Scenario scenario, List<Judgement> judgements, List<Difference> all) {
    String says = scenario.says();
    if (says == null) {
      return;
    }
    List<String> sentences =
        judgements.stream()
            .filter(each -> each.authority().id().equals(scenario.rule()))
            .map(Judgement::message)
            .distinct()
            .toList();
    if (sentences.stream().noneMatch(sentence -> sentence.contains(says))) {
      all.add(new Difference("says", says, words(sentences)));
    }
  }

  private static void about(Scenario scenario, List<Judgement> judgements, List<Difference> all) {
    if (scenario.about().isEmpty()) {
      return;
    }
    Set<String> about = new TreeSet<>();
    judgements.stream()
        .filter(each -> each.authority().id().equals(scenario.rule()))
        .forEach(each -> about.addAll(each.support()));
    Set<String> expected = new TreeSet<>(scenario.about());
    if (!about.equals(expected)) {
      all.add(new Difference("about", words(expected), words(about)));
    }
  }

  private static void closing(Scenario scenario, Verdict verdict, List<Difference> all) {
    Integer exit = scenario.exit();
    if (exit != null && verdict.exitCode() != exit) {
      all.add(new Difference("exit", exit.toString(), String.valueOf(verdict.exitCode())));
    }
    if (scenario.closes() != null) {
      Set<String> expected = new TreeSet<>(scenario.closes());
      Set<String> closed = closed(scenario, verdict);
      if (!closed.equals(expected)) {
        all.add(new Difference("closes", words(expected), words(closed)));
      }
    }
  }

  /** Ids of the topic's rules that spoke, in order; with {@code ?} when none of it was certain. */
  public static List<String> spoke(Scenario scenario, List<Judgement> judgements) {
    Map<String, Boolean> certain = new TreeMap<>();
    for (Judgement judgement : judgements) {
      boolean heard = !scenario.alone() || judgement.authority().id().equals(scenario.rule());
      if (heard && ofTopic(scenario, judgement.authority())) {
        certain.merge(judgement.authority().id(), judgement.certain(), Boolean::logicalOr);
      }
    }
    List<String> spoke = new ArrayList<>();
    certain.forEach((id, sure) -> spoke.add(sure ? id : id + "?"));
    return spoke;
  }

  /** Ids of the topic's rules that end as a misfit or a bar, in order; with {@code ?} when open. */
  public static Set<String> closed(Scenario scenario, Verdict verdict) {
    Set<String> closed = new TreeSet<>();
    for (Finding finding : verdict.findings()) {
      Authority by = finding.judgement().authority();
      if (ofTopic(scenario, by)) {
        switch (finding.level()) {
          case BARRED, INCOMPATIBLE -> closed.add(by.id());
          case OPEN -> closed.add(by.id() + "?");
          default -> {}
        }
      }
    }
    return closed;
  }

  static boolean ofTopic(Scenario scenario, Authority rule) {
    return (rule.pack() + "/" + rule.topic()).equals(scenario.folder());
  }

  private static String words(Collection<String> list) {
    return list.isEmpty() ? "nothing" : String.join(", ", list);
  }
}
