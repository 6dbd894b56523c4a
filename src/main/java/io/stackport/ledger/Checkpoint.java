package io.stackport.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of where the chain stood. What is signed is a text of six lines, each ended by
 * a line feed: {@code stackport-checkpoint-1}, ledger, entry, its hash, time, key.
 *
 * @param ledger id of the ledger
 * @param sequence number of the entry, {@code hash} its hash, hex
 * @param key id of the key
 * @param signature Ed25519, base64
 */
record Checkpoint(
    String ledger, long sequence, String hash, Instant at, String key, String signature) {

  static byte[] text(String ledger, long sequence, String hash, Instant at, String key) {
    String text =
        String.join(
            "\n",
            "stackport-checkpoint-1",
            ledger,
            String.valueOf(sequence),
            hash,
            DecisionJson.time(at),
            key,
            "");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  byte[] text() {
    return text(ledger, sequence, hash, at, key);
  }

  byte[] signatureBytes() {
    return Base64.getDecoder().decode(signature);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("checkpoint", sequence)
        .put("ledger", ledger)
        .put("hash", hash)
        .put("at", DecisionJson.time(at))
        .put("key", key)
        .put("signature", signature);
  }

  /**
   * @throws IOException when the node is no checkpoint
   */
  static Checkpoint of(JsonNode node) throws IOException {
    JsonNode sequence = node.path("checkpoint");
    if (!sequence.isIntegralNumber()) {
      throw new IOException("has no number under `checkpoint`");
    }
    try {
      String signature = DecisionJson.text(node, "signature");
      Base64.getDecoder().decode(signature);
      return new Checkpoint(
          DecisionJson.text(node, "ledger"),
          sequence.longValue(),
          DecisionJson.text(node, "hash"),
          Instant.parse(DecisionJson.text(node, "at")),
          DecisionJson.text(node, "key"),
          signature);
    } catch (DateTimeException | IllegalArgumentException broken) {
      throw new IOException("is not a checkpoint: " + broken.getMessage(), broken);
    }
  }
}
