package io.stackport.inquiry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.bundle.Bundle;
import io.stackport.bundle.BundleReader;
import io.stackport.document.Document;
import io.stackport.document.Source;
import io.stackport.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contexts in which items are judged that stand in no bundle. */
final class Scene {
  /** Keys of a bundle that a question sets itself. */
  private static final Set<String> OWN = Set.of("bundle", "on", "destinations", "select");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final BundleReader reader = new BundleReader();

  /** Nothing is stated but what moves where on which day. */
  Bundle silent(String to, LocalDate on, String kind) {
    return reader.of(new Document("question", root(to, on, kind), Map.of()), null);
  }

  /**
   * The consignee and the end user are private firms at home in the destination, screened without a
   * match and owned by nobody listed; the end use is civil.
   *
   * @param to alpha-2 code of a country
   */
  Bundle civil(String to, String home, LocalDate on, String kind) {
    ObjectNode root = root(to, on, kind);
    ObjectNode use = root.putObject("endUse").put("sector", "general");
    for (String key :
        List.of(
            "military",
            "militaryIntelligence",
            "weaponsOfMassDestruction",
            "supercomputer",
            "semiconductorWork",
            "usPersonSupport")) {
      use.put(key, false);
    }
    ArrayNode parties = root.putArray("parties");
    for (String role : List.of("exporter", "ultimateConsignee", "endUser")) {
      String seat = role.equals("exporter") ? "US" : home;
      ObjectNode party = parties.addObject().put("role", role).put("name", "private firm");
      party
          .put("country", seat)
          .put("receivesIn", "destination")
          .put("headquarters", seat)
          .put("kind", "private");
      party.putObject("ultimateParent").put("country", seat);
      party.put("supplement8", "none").putArray("owners");
      ObjectNode screening = party.putObject("screening").put("on", on.toString());
      screening.put("by", "assumed").put("result", "no match").putArray("lists").add("CSL");
    }
    return reader.of(new Document("question", root, Map.of()), null);
  }

  /**
   * What a party file states: {@code parties}, {@code endUse}, {@code exceptions} and whatever else
   * a bundle has beside its name, day, destinations and selection.
   *
   * @throws ProblemException with file, line and column of what is wrong in the file
   */
  Bundle stated(Source from, String to, LocalDate on, String kind) {
    Document party = BundleReader.document(from, "a party file, such as examples/parties.yaml");
    ObjectNode root = root(to, on, kind);
    party
        .root()
        .fields()
        .forEachRemaining(
            field -> {
              if (OWN.contains(field.getKey())) {
                throw new ProblemException(
                    party
                        .problem(
                            "/" + field.getKey(), "`" + field.getKey() + "` is set by the question")
                        .withHelp("a party file holds parties, endUse, exceptions and the like"));
              }
              if (field.getKey().equals("movement") && field.getValue().isObject()) {
                for (String key : List.of("to", "kind")) {
                  if (field.getValue().has(key)) {
                    throw new ProblemException(
                        party
                            .problem("/movement/" + key, "`" + key + "` is set by the question")
                            .withHelp("a movement here may say from, via and purpose"));
                  }
                }
                ObjectNode movement = (ObjectNode) root.get("movement");
                field
                    .getValue()
                    .fields()
                    .forEachRemaining(f -> movement.set(f.getKey(), f.getValue()));
              } else {
                root.set(field.getKey(), field.getValue());
              }
            });
    return reader.of(new Document(party.file(), root, party.places()), from.file());
  }

  private static ObjectNode root(String to, LocalDate on, String kind) {
    ObjectNode root = NODES.objectNode().put("bundle", "question").put("on", on.toString());
    root.putArray("destinations").add(to);
    ObjectNode movement = root.putObject("movement").put("kind", kind).put("to", to);
    if (kind.equals("export")) {
      movement.put("from", "US");
    }
    movement.putArray("via");
    root.put("proposal", "none");
    root.putArray("select").addObject().put("id", "item");
    return root;
  }
}
