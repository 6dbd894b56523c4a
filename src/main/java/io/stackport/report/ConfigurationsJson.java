package io.stackport.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.Offer;
import io.stackport.configure.Certified;
import io.stackport.configure.Configurations;
import io.stackport.configure.Figures;
import io.stackport.configure.Refused;
import io.stackport.solve.Optimum;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/**
 * The best configurations of a request, for programs; {@code
 * docs/schema/configurations.schema.json} says its form.
 */
public final class ConfigurationsJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ConfigurationsJson() {}

  public static String of(Configurations answer) {
    ObjectNode root = JSON.createObjectNode();
    root.put("request", answer.model().file().name());
    root.put("view", word(answer.view()));
    root.put("certain", word(answer.certain()));
    root.put("front", answer.front());
    texts(root.putArray("objectives"), answer.objectives());
    root.put("ending", word(answer.ending()));
    root.put("says", ConfigurationsText.headline(answer));
    root.put("exit", answer.exitCode());
    ArrayNode all = root.putArray("configurations");
    answer.found().forEach(each -> one(all.addObject(), answer, each));
    root.put("countsAreUpperBounds", !answer.refused().isEmpty());
    ArrayNode refused = root.putArray("refused");
    for (Refused each : answer.refused()) {
      ObjectNode node = refused.addObject();
      node.put("exit", each.exit());
      ObjectNode quantities = node.putObject("quantities");
      each.quantities().forEach(quantities::put);
      texts(node.putArray("reasons"), each.reasons());
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void one(ObjectNode node, Configurations answer, Certified each) {
    int exit = each.verdict().exitCode();
    node.put("bundle", each.bundle().path("bundle").asText());
    node.put("exit", exit).put("verdict", Words.of(exit));
    proof(node.putObject("proof"), each.proof());
    ObjectNode values = node.putObject("objectives");
    each.values().forEach(value -> values.put(value.objective(), value.value()));
    figures(node.putObject("figures"), each);
    texts(node.putArray("open"), each.openSays());
    ArrayNode parts = node.putArray("parts");
    each.quantities()
        .forEach(
            (id, units) -> {
              Offer offer = Objects.requireNonNull(answer.model().file().offers().get(id));
              parts
                  .addObject()
                  .put("offer", id)
                  .put("component", offer.component().id())
                  .put("name", offer.component().name())
                  .put("slot", offer.component().slot())
                  .put("quantity", units);
            });
  }

  private static void proof(ObjectNode node, Optimum proof) {
    if (proof instanceof Optimum.Proved proved) {
      node.put("state", "proved").put("confirmedBy", word(proved.confirmedBy()));
    } else if (proof instanceof Optimum.Best best) {
      node.put("state", "best").put("gap", best.gap());
      ArrayNode bounds = node.putArray("bounds");
      best.bounds().forEach(bounds::add);
    }
    node.put("says", ConfigurationsText.proof(proof));
  }

  private static void figures(ObjectNode node, Certified each) {
    Figures figures = each.figures();
    node.put("costCents", figures.cents());
    texts(node.putArray("withoutPrice"), figures.unpriced());
    texts(node.putArray("othersWithoutPrice"), figures.unpricedOther());
    node.put("pricesAreIllustrative", figures.illustrative());
    node.put("powerW", figures.watts());
    texts(node.putArray("powerNotKnown"), figures.powerUnknown());
    node.put("rackPositions", figures.racks());
    node.put("accelerators", figures.accelerators());
    node.put("leadTimeMonths", figures.leadMonths());
    texts(node.putArray("leadTimeNotKnown"), figures.leadUnknown());
    node.put("usContentBasisPoints", figures.usBp());
    node.put("licenses", each.licenses());
    node.put("exceptions", each.exceptions());
    node.put("openPoints", each.openPoints());
    node.put("obligations", each.verdict().obligations().size());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void texts(ArrayNode list, Collection<String> texts) {
    texts.forEach(list::add);
  }
}
