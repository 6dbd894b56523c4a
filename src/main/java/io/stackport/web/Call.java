package io.stackport.web;

import io.stackport.service.Asked;
import io.stackport.service.Operation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a call asks, within its limits. */
final class Call {
  /** Most bytes of a document. */
  static final int MOST_BYTES = 1 << 20;

  private static final List<String> YAML =
      List.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

  private Call() {}

  /**
   * @throws Refusal when the media type, the size or a parameter is not right
   */
  static Asked read(
      Operation operation,
      UriInfo uri,
      @Nullable String contentType,
      HttpServerRequest request,
      InputStream body) {
    return new Asked(operation, parameters(uri), json(contentType), bytes(request, body));
  }

  /**
   * Parameters of the query.
   *
   * @throws Refusal when one stands twice
   */
  static SortedMap<String, String> parameters(UriInfo uri) {
    SortedMap<String, String> all = new TreeMap<>();
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    for (Map.Entry<String, List<String>> each : query.entrySet()) {
      if (each.getValue().size() > 1) {
        throw Refusal.of(
            400,
            "not-read",
            "The request cannot be read",
            "the parameter `" + each.getKey() + "` stands " + each.getValue().size() + " times");
      }
      all.put(each.getKey(), each.getValue().get(0));
    }
    return all;
  }

  /** A media type without its parameters, in lower case; empty when none is named. */
  static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static boolean json(@Nullable String contentType) {
    String type = mediaType(contentType);
    if (type.equals(Asked.JSON)) {
      return true;
    }
    if (YAML.contains(type)) {
      return false;
    }
    throw Refusal.of(
        415,
        "media-type",
        "The form of the document is not known",
        (type.isEmpty() ? "the call names no Content-Type" : "Content-Type is `" + type + "`")
            + "; send application/yaml or application/json");
  }

  private static byte[] bytes(HttpServerRequest request, InputStream body) {
    try {
      // What says that it is too large is not read.
      byte[] bytes = said(request) > MOST_BYTES ? null : body.readNBytes(MOST_BYTES + 1);
      if (bytes == null || bytes.length > MOST_BYTES) {
        throw Refusal.of(
            413,
            "too-large",
            "The document is too large",
            "the document has more than 1 MiB (1,048,576 bytes), the limit");
      }
      return bytes;
    } catch (IOException broken) {
      throw Refusal.of(
          400, "not-read", "The request cannot be read", "the document ended too early");
    }
  }

  private static long said(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
  }
}
