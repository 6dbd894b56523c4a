package io.stackport.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.service.ContractDocument;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path takes, by the contract. */
final class Allowed {
  private Allowed() {}

  private static final class Once {
    private static final JsonNode PATHS = ContractDocument.whole().path("paths");
  }

  /** As the header {@code Allow} tells them. */
  static String methods(String path) {
    Set<String> methods = new TreeSet<>();
    String plain = path.replaceAll("/+", "/");
    for (Map.Entry<String, JsonNode> each : Once.PATHS.properties()) {
      String form = Pattern.quote(each.getKey()).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
      if (plain.matches(form)) {
        each.getValue().fieldNames().forEachRemaining(m -> methods.add(m.toUpperCase(Locale.ROOT)));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
