package io.stackport.cli;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.rule.RuleFiles;
import io.stackport.workbench.Scenario;
import io.stackport.workbench.SecondOpinion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios of a topic on the interpreter, which compiles nothing. */
final class NewTopicScenarios {
  private NewTopicScenarios() {}

  static List<String> failures(Path rules, List<Scenario> scenarios) {
    SecondOpinion opinion = new SecondOpinion(RuleFiles.under(rules).read());
    List<String> failures = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      CaseFile made = CaseMaker.make(scenario.bundle(), Shipped.catalog(), null);
      List<String> spoke =
          opinion.judge(made.facts(), made.clocks()).stream()
              .filter(each -> scenario.folder().endsWith(each.authority().topic()))
              .map(each -> each.authority().id() + (each.certain() ? "" : "?"))
              .distinct()
              .sorted()
              .toList();
      if (!spoke.equals(scenario.then())) {
        failures.add(scenario.name() + ": " + spoke + ", wanted " + scenario.then());
      }
    }
    return failures;
  }
}
