package io.stackport.workbench;

import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what rules said with what a scenario wrote down. */
public final class ScenarioCheck {
  private ScenarioCheck() {}

  /** Ids of the topic's rules that spoke, in order; with {@code ?} when none of it was certain. */
  public static List<String> spoke(Scenario scenario, List<Judgement> judgements) {
    Map<String, Boolean> certain = new TreeMap<>();
    for (Judgement judgement : judgements) {
      String folder = judgement.authority().pack() + "/" + judgement.authority().topic();
      boolean heard = !scenario.alone() || judgement.authority().id().equals(scenario.rule());
      if (heard && folder.equals(scenario.folder())) {
        certain.merge(judgement.authority().id(), judgement.certain(), Boolean::logicalOr);
      }
    }
    List<String> spoke = new ArrayList<>();
    certain.forEach((id, sure) -> spoke.add(sure ? id : id + "?"));
    return spoke;
  }

  /** What is wrong, a line each; empty when the scenario holds. */
  public static List<String> failures(Scenario scenario, List<Judgement> judgements) {
    List<String> failures = new ArrayList<>();
    List<String> spoke = spoke(scenario, judgements);
    List<String> expected = List.copyOf(new TreeSet<>(scenario.then()));
    if (!spoke.equals(expected)) {
      failures.add("expected " + expected + ", got " + spoke + said(scenario, judgements));
    }
    boolean raised = expected.stream().anyMatch(id -> id.startsWith(scenario.rule()));
    boolean silent = scenario.kind().equals("near-miss") || scenario.kind().equals("day-before");
    if (scenario.kind().equals("raises") && !raised || silent && raised) {
      failures.add("a scenario of kind " + scenario.kind() + " lists " + expected);
    }
    String says = scenario.says();
    if (says != null
        && judgements.stream()
            .filter(j -> j.authority().id().equals(scenario.rule()))
            .noneMatch(j -> j.message().contains(says))) {
      failures.add("no sentence of " + scenario.rule() + " says `" + says + "`");
    }
    if (!scenario.about().isEmpty()) {
      Set<String> about = new TreeSet<>();
      judgements.stream()
          .filter(j -> j.authority().id().equals(scenario.rule()))
          .forEach(j -> about.addAll(j.support()));
      if (!about.equals(new TreeSet<>(scenario.about()))) {
        failures.add(scenario.rule() + " is about " + about + ", expected " + scenario.about());
      }
    }
    if (!scenario.outcome().isEmpty()) {
      failures.addAll(OutcomeWords.failures(scenario, judgements));
    }
    return failures;
  }

  private static String said(Scenario scenario, List<Judgement> judgements) {
    StringBuilder said = new StringBuilder();
    for (Judgement judgement : judgements) {
      String folder = judgement.authority().pack() + "/" + judgement.authority().topic();
      if (folder.equals(scenario.folder())) {
        said.append("\n      ")
            .append(judgement.authority().id())
            .append(" ")
            .append(judgement.emission())
            .append(judgement.certain() ? "" : " assumes " + judgement.assumes());
      }
    }
    return said.toString();
  }
}
