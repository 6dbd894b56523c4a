package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.LineResult;
import io.stackport.inquiry.DayDiff;
import io.stackport.inquiry.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes from day to day, for programs; {@code docs/schema/days.schema.json} has the form.
 */
public final class DaysJson {
  private DaysJson() {}

  public static String of(Timeline timeline) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("bundle", timeline.name());
    root.put("posture", DeterminationText.word(timeline.posture()));
    root.put("from", timeline.from().toString()).put("to", timeline.to().toString());
    root.put("exit", timeline.exit()).put("daysLookedAt", timeline.looked());
    ArrayNode steps = root.putArray("steps");
    for (Timeline.Step step : timeline.steps()) {
      ObjectNode node = steps.addObject().put("day", step.day().toString());
      ArrayNode events = node.putArray("events");
      for (Timeline.Event event : step.events()) {
        events
            .addObject()
            .put("event", event.text())
            .put("kind", event.kind())
            .put("citation", event.citation());
      }
      diff(node, step.diff());
    }
    return root.toPrettyString() + "\n";
  }

  public static String of(DayDiff diff) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    diff(root, diff);
    return root.toPrettyString() + "\n";
  }

  private static void diff(ObjectNode node, DayDiff diff) {
    node.put("before", diff.before().toString()).put("after", diff.after().toString());
    ArrayNode verdicts = node.putArray("verdicts");
    for (DayDiff.VerdictChange each : diff.verdicts()) {
      verdicts
          .addObject()
          .put("destination", each.destination())
          .put("before", each.before())
          .put("after", each.after());
    }
    ArrayNode lines = node.putArray("lines");
    for (DayDiff.LineChange each : diff.lines()) {
      ObjectNode line = lines.addObject();
      LineResult named = each.after() == null ? each.before() : each.after();
      line.put("id", named == null ? "" : named.line().id());
      outcome(line, "before", each.before());
      outcome(line, "after", each.after());
      changes(line.putArray("why"), each.why());
    }
    changes(node.putArray("findings"), diff.findings());
    changes(node.putArray("duties"), diff.duties());
  }

  private static void outcome(ObjectNode node, String key, @Nullable LineResult line) {
    if (line == null) {
      node.putNull(key);
      return;
    }
    node.putObject(key)
        .put("worst", line.worst().words())
        .put("best", line.best().words())
        .put("policy", line.policy())
        .put("isOpen", line.isOpen());
  }

  private static void changes(ArrayNode list, List<DayDiff.Change> changes) {
    for (DayDiff.Change each : changes) {
      ObjectNode node = list.addObject();
      node.put("change", each.began() ? "began" : "ended").put("kind", each.kind());
      node.setAll(JudgementJson.tree(out -> JudgementJson.judgement(out, each.judgement())));
    }
  }
}
