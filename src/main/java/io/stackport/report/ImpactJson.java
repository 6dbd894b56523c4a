package io.stackport.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.workbench.portfolio.ImpactTally;

/** Whose stored bundle a change alters, for programs. */
public final class ImpactJson {
  private ImpactJson() {}

  public static String of(ImpactText.Head head, ImpactTally tally) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("before", head.before()).put("after", head.after());
    root.put("portfolio", head.portfolio()).put("exitCode", tally.exitCode());
    root.put("bundles", tally.bundles()).put("changed", tally.changed());
    root.put("closedFromContext", tally.compiled()).put("judgedAlone", tally.alone());
    root.put("notRead", tally.refused());
    root.put("judgedBothWays", tally.verified()).put("disagreed", tally.disagreed());
    root.put("accelerators", tally.accelerators());
    root.put("cents", tally.cents()).put("priced", tally.priced());
    ObjectNode kept = root.putObject("kept");
    tally.kept().forEach(kept::put);
    ObjectNode matrix = root.putObject("matrix");
    tally.matrix().forEach(matrix::put);
    ObjectNode groups = root.putObject("changedBy");
    ImpactText.rows(tally)
        .forEach(
            (by, rows) -> {
              ObjectNode group = groups.putObject(by);
              rows.forEach(
                  (name, row) -> group.putObject(name).put("worse", row[0]).put("better", row[1]));
            });
    return root.toPrettyString() + "\n";
  }
}
