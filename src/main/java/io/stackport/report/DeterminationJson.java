package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.inquiry.Determination;
import java.util.List;

/**
 * The answer to a question about an item, for programs; {@code
 * docs/schema/determination.schema.json} says its form.
 */
public final class DeterminationJson {
  private DeterminationJson() {}

  public static String of(Determination answer) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("subject", answer.subject().name()).put("title", answer.subject().title());
    root.put("kind", answer.question().kind());
    root.put("to", answer.readings().get(0).stated().line().to()).put("place", answer.place());
    root.put("on", answer.question().on().toString());
    root.put("posture", DeterminationText.word(answer.question().posture()));
    root.put("reason", answer.question().reason());
    root.put("exit", answer.exitCode());
    outcome(root.putObject("stated"), answer.statedLines());
    outcome(root.putObject("screenedPrivateParty"), answer.civilLines());
    ArrayNode readings = root.putArray("readings");
    for (Determination.Reading reading : answer.readings()) {
      ObjectNode node = readings.addObject().put("name", reading.name());
      node.set("stated", JudgementJson.tree(out -> JudgementJson.line(out, reading.stated())));
      node.set(
          "screenedPrivateParty",
          JudgementJson.tree(out -> JudgementJson.line(out, reading.civil())));
    }
    ArrayNode limits = root.putArray("limits");
    Words.LIMITS.forEach(limits::add);
    return root.toPrettyString() + "\n";
  }

  private static void outcome(ObjectNode node, List<LineResult> lines) {
    Outcome worst = Determination.worst(lines);
    Outcome best = Determination.best(lines);
    node.put("outcome", Determination.state(lines).name());
    node.put("worst", worst.words()).put("best", best.words());
    node.put("policy", lines.size() == 1 ? lines.get(0).policy() : null);
  }
}
