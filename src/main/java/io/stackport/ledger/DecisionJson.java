package io.stackport.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A decision as JSON: the keys in a fixed order, no space, times to the microsecond. */
public final class DecisionJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(StreamReadConstraints.defaults()).build();
  private static final ObjectMapper READER = new ObjectMapper(FACTORY);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private DecisionJson() {}

  /** The document that tells of a recorded decision and its place in the chain. */
  public static ObjectNode of(Recorded recorded) {
    try {
      ObjectNode node = (ObjectNode) READER.readTree(bytes(recorded.decision()));
      ObjectNode place = JsonNodeFactory.instance.objectNode();
      place.put("ledger", recorded.ledger());
      place.put("entry", recorded.sequence());
      place.put("previous", recorded.previous());
      place.put("hash", recorded.hash());
      place.put("checkpointed", recorded.covered());
      node.set("place", place);
      return node;
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The canonical bytes. */
  static byte[] bytes(Decision decision) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", decision.id());
      json.writeStringField("at", time(decision.at()));
      json.writeStringField("caller", decision.caller());
      json.writeStringField("operation", decision.operation());
      json.writeObjectFieldStart("parameters");
      for (Map.Entry<String, String> each : decision.parameters().entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
      json.writeStringField("mediaType", decision.mediaType());
      json.writeStringField("inputHash", decision.inputHash());
      json.writeStringField("rules", decision.rules());
      json.writeStringField("catalog", decision.catalog());
      json.writeStringField("build", decision.build());
      json.writeStringField("version", decision.version());
      json.writeObjectFieldStart("dates");
      for (Map.Entry<String, LocalDate> each : decision.dates().entrySet()) {
        json.writeStringField(each.getKey(), each.getValue().toString());
      }
      json.writeEndObject();
      json.writeStringField("posture", decision.posture());
      json.writeNumberField("exit", decision.exit());
      json.writeStringField("outcome", decision.outcome());
      json.writeArrayFieldStart("fired");
      for (String rule : decision.fired()) {
        json.writeString(rule);
      }
      json.writeEndArray();
      json.writeStringField("answerHash", decision.answerHash());
      json.writeBooleanField("settled", decision.settled());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * @throws IOException when the bytes are no decision
   */
  static Decision read(byte[] bytes) throws IOException {
    JsonNode node = READER.readTree(bytes);
    try {
      SortedMap<String, LocalDate> dates = new TreeMap<>();
      texts(node.path("dates")).forEach((name, day) -> dates.put(name, LocalDate.parse(day)));
      TreeSet<String> fired = new TreeSet<>();
      node.path("fired").forEach(rule -> fired.add(rule.asText()));
      return new Decision(
          text(node, "id"),
          Instant.parse(text(node, "at")),
          text(node, "caller"),
          text(node, "operation"),
          texts(node.path("parameters")),
          text(node, "mediaType"),
          text(node, "inputHash"),
          text(node, "rules"),
          text(node, "catalog"),
          text(node, "build"),
          text(node, "version"),
          dates,
          text(node, "posture"),
          node.path("exit").asInt(),
          text(node, "outcome"),
          fired,
          text(node, "answerHash"),
          node.path("settled").asBoolean());
    } catch (DateTimeException broken) {
      throw new IOException(broken);
    }
  }

  static String time(Instant at) {
    return TIME.format(at.truncatedTo(ChronoUnit.MICROS));
  }

  static String text(JsonNode node, String key) throws IOException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new IOException("has no `" + key + "`");
    }
    return value.asText();
  }

  private static SortedMap<String, String> texts(JsonNode node) {
    SortedMap<String, String> all = new TreeMap<>();
    node.properties().forEach(each -> all.put(each.getKey(), each.getValue().asText()));
    return all;
  }
}
