package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.model.CompatibilityModel;
import io.stackport.solve.Conflict;
import io.stackport.solve.Difference;
import io.stackport.solve.View;
import org.jspecify.annotations.Nullable;

/**
 * What one model has and another has not, for programs; {@code
 * docs/schema/model-answer.schema.json} has the form.
 */
public final class ModelDiffJson {
  private ModelDiffJson() {}

  public static String of(
      Difference difference, CompatibilityModel before, CompatibilityModel after, View view) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("before", before.name()).put("after", after.name());
    root.put("view", ModelAnswerJson.word(view));
    if (difference instanceof Difference.Counted counted) {
      root.put("countBefore", counted.before().toString());
      root.put("countAfter", counted.after().toString());
      root.put("countBoth", counted.both().toString());
      root.put("losses", counted.losses().toString());
      root.put("gains", counted.gains().toString());
      witness(root, "lost", counted.lost(), after);
      witness(root, "gained", counted.gained(), before);
    } else if (difference instanceof Difference.TooLarge large) {
      root.put("whyNotCounted", large.why());
    }
    return root.toPrettyString() + "\n";
  }

  private static void witness(
      ObjectNode root,
      String key,
      Difference.@Nullable Witnessed witness,
      CompatibilityModel refusing) {
    if (witness == null) {
      return;
    }
    ObjectNode node = root.putObject(key);
    ArrayNode chosen = node.putArray("chosen");
    witness.chosen().forEach(chosen::add);
    ArrayNode missing = node.putArray("missing");
    witness.missing().forEach(missing::add);
    ArrayNode refusal = node.putArray("refusing");
    if (witness.refusing() instanceof Conflict.Minimal minimal) {
      ModelAnswerJson.conflict(refusal, minimal, refusing);
    }
  }
}
