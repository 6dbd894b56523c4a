package io.stackport.report;

import io.stackport.document.YamlWriter;
import io.stackport.workbench.NearMiss;
import io.stackport.workbench.ScenarioCheck.Difference;
import io.stackport.workbench.Trial;
import java.util.List;
import java.util.Locale;

/** Scenarios that were run, for people: each that does not hold, then the sum. */
public final class TrialsText {
  private TrialsText() {}

  public static String of(List<Trial> trials) {
    StringBuilder out = new StringBuilder();
    for (Trial trial : trials) {
      if (trial.state() != Trial.State.HOLDS) {
        String state = trial.state() == Trial.State.FAILS ? "FAILS" : "UNCONFIRMED";
        out.append(state).append("  ").append(trial.scenario().place()).append('\n');
        out.append(body(trial)).append('\n');
      }
    }
    return out.append(sum(trials)).append('\n').toString();
  }

  /** Given, expected, got, and what stood in the way of each rule that should have spoken. */
  static String body(Trial trial) {
    StringBuilder out = new StringBuilder();
    var scenario = trial.scenario();
    line(out, "rule", scenario.rule() + ", " + scenario.kind());
    line(out, "given", YamlWriter.line(scenario.with()));
    for (Difference each : trial.differences()) {
      line(out, "expected", each.what() + ": " + each.expected());
      line(out, "got", each.what() + ": " + each.got());
    }
    for (NearMiss each : trial.silent()) {
      line(out, "nearest", why(each));
    }
    return out.toString();
  }

  /** Why a rule did not speak, in one sentence. */
  static String why(NearMiss miss) {
    String place = miss.pattern().isEmpty() ? "" : " at " + miss.pattern();
    String fact = miss.fact().isEmpty() ? "" : " of " + miss.fact();
    return miss.rule() + " stops" + place + fact + ": " + String.join("; ", miss.because());
  }

  private static void line(StringBuilder out, String name, String text) {
    out.append("  %-9s ".formatted(name)).append(text).append('\n');
  }

  static String sum(List<Trial> trials) {
    return String.format(
        Locale.ROOT,
        "%,d scenarios: %,d hold, %,d fail, %,d unconfirmed",
        trials.size(),
        count(trials, Trial.State.HOLDS),
        count(trials, Trial.State.FAILS),
        count(trials, Trial.State.UNCONFIRMED));
  }

  static long count(List<Trial> trials, Trial.State state) {
    return trials.stream().filter(each -> each.state() == state).count();
  }
}
