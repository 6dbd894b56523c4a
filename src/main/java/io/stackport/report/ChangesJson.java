package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.Offer;
import io.stackport.workbench.change.Changes;
import io.stackport.workbench.change.Context;
import io.stackport.workbench.change.Direction;
import io.stackport.workbench.change.LineChange;
import io.stackport.workbench.change.LineState;
import io.stackport.workbench.change.SaidChange;
import java.nio.file.Path;
import java.util.List;

/** What differs between two rule books, for programs. */
public final class ChangesJson {
  private ChangesJson() {}

  /**
   * @param most examples to write of lines, and as many beyond lines
   */
  public static String of(ChangesText.Head head, Changes changes, int most, List<Path> written) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("before", head.before()).put("after", head.after());
    root.put("posture", head.question().posture().words());
    ArrayNode profiles = root.putArray("profiles");
    head.question().profiles().forEach(each -> profiles.add(each.name()));
    ArrayNode days = root.putArray("days");
    head.question().days().forEach(each -> days.add(each.toString()));
    ArrayNode later = root.putArray("later");
    head.question().later().forEach(each -> later.add(each.toString()));
    root.put("offers", head.offers()).put("contexts", changes.contexts());
    root.put("lines", changes.lines()).put("contextsJudgedInPart", changes.partly());
    root.put("exitCode", changes.exitCode());
    ObjectNode totals = root.putObject("changedLines");
    for (Direction each : List.of(Direction.STRICTER, Direction.LOOSER, Direction.OTHER)) {
      totals.put(each.words(), changes.count(each));
    }
    changes
        .groups()
        .forEach(
            (by, counts) -> {
              ObjectNode group = root.putObject(by);
              counts.forEach(
                  (name, each) -> {
                    ObjectNode cell = group.putObject(name);
                    each.forEach((to, count) -> cell.put(to.words(), count));
                  });
            });
    ArrayNode kinds = root.putArray("lineChanges");
    changes.kinds().stream().limit(most).forEach(each -> line(kinds.addObject(), each));
    root.put("kindsOfLineChange", changes.kinds().size());
    ArrayNode said = root.putArray("beyondLines");
    changes.said().stream().limit(most).forEach(each -> said(said.addObject(), each));
    root.put("kindsBeyondLines", changes.said().size());
    ObjectNode held = root.putObject("heldLines");
    changes
        .held()
        .forEach(
            (rule, each) -> {
              ObjectNode of = held.putObject(rule).put("lines", each.count());
              Changes.Held line = each.example();
              example(of.putObject("example"), line.context(), List.of(line.offer()));
            });
    ArrayNode files = root.putArray("bundles");
    written.forEach(each -> files.add(each.toString()));
    return root.toPrettyString() + "\n";
  }

  private static void line(ObjectNode node, Changes.Counted<LineChange> each) {
    LineChange change = each.example();
    node.put("count", each.count()).put("direction", change.direction().words());
    ArrayNode rules = node.putArray("rules");
    change.rules().forEach(rules::add);
    state(node.putObject("before"), change.before());
    state(node.putObject("after"), change.after());
    example(node.putObject("example"), change.context(), List.of(change.offer()));
  }

  private static void said(ObjectNode node, Changes.Counted<SaidChange> each) {
    SaidChange change = each.example();
    node.put("contexts", each.count()).put("direction", change.direction().words());
    node.put("kind", change.kind()).put("what", change.what());
    ArrayNode rules = node.putArray("rules");
    change.rules().forEach(rules::add);
    node.put("before", change.before()).put("after", change.after());
    example(node.putObject("example"), change.context(), change.offers());
  }

  private static void state(ObjectNode node, LineState state) {
    node.put("worst", state.worst().name()).put("best", state.best().name());
    node.put("open", state.open()).put("policy", state.policy());
  }

  private static void example(ObjectNode node, Context context, List<Offer> offers) {
    ArrayNode ids = node.putArray("offers");
    offers.forEach(each -> ids.add(each.id()));
    node.put("destination", context.to()).put("profile", context.profile().name());
    node.put("on", context.before().toString()).put("later", context.after().toString());
  }
}
