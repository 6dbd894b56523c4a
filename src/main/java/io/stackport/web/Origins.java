package io.stackport.web;

import java.util.Set;

/** Pages elsewhere that a browser may let call (CORS); none unless the operator names them. */
final class Origins {
  private static final String SETTING = "quarkus.http.cors.";

  private Origins() {}

  /** Settings of the server, before it starts. */
  static void allow(Set<String> origins) {
    if (origins.isEmpty()) {
      return;
    }
    set("enabled", "true");
    set("origins", String.join(",", origins));
    set("methods", "GET,POST,DELETE");
    set("headers", "Accept,Content-Type,Idempotency-Key,Prefer,X-Request-Id");
    set(
        "exposed-headers",
        "Idempotency-Replayed,Location,Preference-Applied,Retry-After,Stackport-Decision,"
            + "Stackport-Exit,Stackport-Partial,X-Request-Id");
    set("access-control-max-age", "PT10M");
  }

  private static void set(String name, String value) {
    System.setProperty(SETTING + name, value);
  }
}
