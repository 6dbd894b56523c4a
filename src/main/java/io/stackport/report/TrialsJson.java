package io.stackport.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.workbench.NearMiss;
import io.stackport.workbench.Trial;
import java.util.List;
import java.util.Locale;

/** Scenarios that were run, for programs: the counts, then each scenario that does not hold. */
public final class TrialsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TrialsJson() {}

  public static String of(List<Trial> trials) {
    ObjectNode root = JSON.createObjectNode();
    root.put("scenarios", trials.size());
    root.put("hold", TrialsText.count(trials, Trial.State.HOLDS));
    root.put("fail", TrialsText.count(trials, Trial.State.FAILS));
    root.put("unconfirmed", TrialsText.count(trials, Trial.State.UNCONFIRMED));
    ArrayNode list = root.putArray("notHolding");
    trials.stream()
        .filter(each -> each.state() != Trial.State.HOLDS)
        .forEach(each -> trial(list.addObject(), each));
    return root.toPrettyString() + "\n";
  }

  private static void trial(ObjectNode out, Trial trial) {
    var scenario = trial.scenario();
    out.put("state", trial.state().name().toLowerCase(Locale.ROOT));
    out.put("file", scenario.file());
    out.put("line", scenario.line());
    out.put("topic", scenario.folder());
    out.put("name", scenario.name());
    out.put("rule", scenario.rule());
    out.put("kind", scenario.kind());
    out.set("given", scenario.with());
    ArrayNode differences = out.putArray("differences");
    trial
        .differences()
        .forEach(
            each ->
                differences
                    .addObject()
                    .put("what", each.what())
                    .put("expected", each.expected())
                    .put("got", each.got()));
    ArrayNode silent = out.putArray("nearest");
    for (NearMiss each : trial.silent()) {
      ObjectNode miss = silent.addObject();
      miss.put("rule", each.rule()).put("pattern", each.pattern()).put("fact", each.fact());
      each.because().forEach(miss.withArray("because")::add);
    }
  }
}
