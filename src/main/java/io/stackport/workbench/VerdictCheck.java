package io.stackport.workbench;

import io.stackport.determination.Finding;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares a verdict with the exit code and the closing that a scenario wrote down. */
public final class VerdictCheck {
  private VerdictCheck() {}

  /** Whether the scenario says anything of the verdict. */
  public static boolean asked(Scenario scenario) {
    return scenario.exit() != null || scenario.closes() != null;
  }

  /** What is wrong, a line each. */
  public static List<String> failures(Scenario scenario, Verdict verdict) {
    List<String> failures = new ArrayList<>();
    if (scenario.exit() != null && !Objects.equals(scenario.exit(), verdict.exitCode())) {
      failures.add("expected exit code " + scenario.exit() + ", got " + verdict.exitCode());
    }
    List<String> closes = scenario.closes();
    if (closes != null && !new TreeSet<>(closes).equals(closed(scenario, verdict))) {
      failures.add("expected to close " + closes + ", closed " + closed(scenario, verdict));
    }
    return failures;
  }

  private static Set<String> closed(Scenario scenario, Verdict verdict) {
    Set<String> closed = new TreeSet<>();
    for (Finding finding : verdict.findings()) {
      Authority by = finding.judgement().authority();
      if ((by.pack() + "/" + by.topic()).equals(scenario.folder())) {
        switch (finding.level()) {
          case BARRED, INCOMPATIBLE -> closed.add(by.id());
          case OPEN -> closed.add(by.id() + "?");
          default -> {}
        }
      }
    }
    return closed;
  }
}
