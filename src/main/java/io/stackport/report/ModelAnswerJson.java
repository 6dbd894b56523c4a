package io.stackport.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Slot;
import io.stackport.model.Source;
import io.stackport.solve.Configuration;
import io.stackport.solve.Conflict;
import io.stackport.solve.ModelAnswer;
import io.stackport.solve.Optimum;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was asked of a model, for programs; {@code docs/schema/model-answer.schema.json} has the
 * form.
 */
public final class ModelAnswerJson {
  private ModelAnswerJson() {}

  public static String of(ModelAnswer answer, CompatibilityModel model) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("model", answer.model());
    root.put("view", word(answer.view()));
    root.put("exists", word(answer.exists()));
    if (answer.example() != null) {
      units(root.putObject("example"), answer.example());
    }
    ModelAnswer.Count count = answer.count();
    if (count != null) {
      // As text: a count may have more digits than a number of JSON bears everywhere.
      root.put("count", count.number() == null ? null : count.number().toString());
      root.put("whyNotCounted", count.why());
    }
    ModelAnswer.Choices choices = answer.choices();
    if (choices != null) {
      ObjectNode domains = root.putObject("domains").put("by", choices.by());
      list(domains.putArray("can"), choices.can());
      list(domains.putArray("cannot"), choices.cannot());
      list(domains.putArray("unknown"), choices.unknown());
    }
    ModelAnswer.Best best = answer.best();
    if (best != null) {
      list(root.putArray("goals"), best.goals());
      ArrayNode optima = root.putArray("best");
      best.optima().forEach(each -> optimum(optima.addObject(), each));
    }
    if (answer.conflict() instanceof Conflict.Minimal minimal) {
      conflict(root.putArray("conflict"), minimal, model);
    }
    return root.toPrettyString() + "\n";
  }

  private static void optimum(ObjectNode node, Optimum each) {
    if (each instanceof Optimum.Proved proved) {
      node.put("state", "proved").put("confirmedBy", word(proved.confirmedBy()));
      configuration(node, proved.configuration());
    } else if (each instanceof Optimum.Best open) {
      node.put("state", "best-so-far").put("gap", open.gap());
      ArrayNode bounds = node.putArray("bounds");
      open.bounds().forEach(bounds::add);
      configuration(node, open.configuration());
    } else {
      node.put("state", each instanceof Optimum.Impossible ? "none" : "unknown");
    }
  }

  private static void configuration(ObjectNode node, Configuration found) {
    ArrayNode values = node.putArray("values");
    found.objectiveValues().forEach(values::add);
    units(node.putObject("quantities"), found.quantities());
  }

  private static void units(ObjectNode node, Map<String, Long> quantities) {
    quantities.forEach(node::put);
  }

  private static void list(ArrayNode node, Iterable<String> all) {
    all.forEach(node::add);
  }

  static void conflict(ArrayNode list, Conflict.Minimal minimal, CompatibilityModel model) {
    List<String> says = minimal.says(model);
    for (int i = 0; i < says.size(); i++) {
      int index = minimal.constraints().get(i);
      ObjectNode node = list.addObject();
      if (index < 0) {
        Slot slot = model.slots().get(-1 - index);
        node.put("kind", "slot").put("id", slot.id()).put("says", says.get(i));
      } else {
        Source source = model.constraints().get(index).source();
        node.put("kind", source.given() ? "yours" : "rule").put("id", source.id());
        node.put("says", source.says()).put("citation", source.citation());
        node.put("remedy", source.remedy());
      }
    }
  }

  static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
