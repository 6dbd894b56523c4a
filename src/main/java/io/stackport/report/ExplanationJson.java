package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.configure.Explanation;
import io.stackport.configure.Repair;
import io.stackport.configure.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Why something does not fit and the ways out, for programs; {@code
 * docs/schema/explanation.schema.json} has the form.
 */
public final class ExplanationJson {
  private ExplanationJson() {}

  public static String of(Explanation explanation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("request", explanation.request());
    root.put("asked", explanation.asked());
    ArrayNode answers = root.putArray("answers");
    for (Explanation.Answer each : explanation.answers()) {
      ObjectNode node = answers.addObject();
      node.put("about", each.about()).put("state", word(each.state()));
      statements(node.putArray("conflict"), each.conflict());
      statements(node.putArray("settle"), each.settle());
      ArrayNode removes = node.putArray("removes");
      for (Explanation.Removed removed : each.removes()) {
        ObjectNode gone = removes.addObject().put("option", removed.option());
        statements(gone.putArray("by"), removed.by());
      }
      ArrayNode unknown = node.putArray("unknown");
      each.unknown().forEach(unknown::add);
    }
    ways(root, explanation.ways());
    return root.toPrettyString() + "\n";
  }

  public static String of(Repair repair) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("request", repair.request());
    root.put("view", repair.certain() ? "certain" : "possible");
    root.put("fits", repair.fits());
    ways(root, repair.ways());
    root.put("all", repair.all()).put("outOfTime", repair.outOfTime());
    statements(root.putArray("rest"), repair.rest());
    return root.toPrettyString() + "\n";
  }

  private static void ways(ObjectNode root, List<Explanation.Way> ways) {
    ArrayNode all = root.putArray("ways");
    ways.forEach(each -> statements(all.addObject().putArray("giveUp"), each.giveUp()));
  }

  private static void statements(ArrayNode list, List<Statement> statements) {
    for (Statement each : statements) {
      list.addObject()
          .put("kind", word(each.kind()))
          .put("id", each.id())
          .put("says", each.says())
          .put("citation", each.citation())
          .put("remedy", each.remedy())
          .put("open", each.open());
    }
  }

  private static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
