package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the service answered to a call.
 *
 * @param path with its query, as called
 * @param headers by lower-case name
 */
public record Answered(
    String method, String path, int status, Map<String, List<String>> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Media type without its parameters; empty when there is none. */
  public String mediaType() {
    return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  public String text() {
    return new String(body, UTF_8);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (java.io.IOException broken) {
      throw new AssertionError(this + " is not JSON", broken);
    }
  }

  /** Each line of an NDJSON body. */
  public List<JsonNode> lines() {
    return text().lines().map(Answered::line).toList();
  }

  private static JsonNode line(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("not a line of JSON: " + text, broken);
    }
  }

  /** Last part of a problem document's type. */
  public String kind() {
    return json().path("type").asText().replace("urn:stackport:problem:", "");
  }

  @Override
  public String toString() {
    String text = text();
    String shown = text.length() > 600 ? text.substring(0, 600) + " …" : text;
    return method + " " + path + " → " + status + " " + mediaType() + "\n" + shown;
  }
}
