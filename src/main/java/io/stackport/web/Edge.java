package io.stackport.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What every call meets first: its id, who calls, what that caller may, and headers of safety. */
@ApplicationScoped
public class Edge {
  private static final Logger LOG = Logger.getLogger("io.stackport.calls");
  private static final int FIRST = 1000;
  private static final int MISDIRECTED = 421;
  private static final int TOO_MANY = 429;
  private static final double NANOS_A_MILLI = 1e6;
  private static final String CACHE = "Cache-Control";
  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final String OURS = "/v1/";

  private final Callers callers;
  private final Meters meters;

  @Inject
  Edge(Callers callers, Meters meters) {
    this.callers = callers;
    this.meters = meters;
  }

  void register(@Observes Filters filters) {
    filters.register(this::arrive, FIRST);
  }

  private void arrive(RoutingContext call) {
    HttpServerRequest request = call.request();
    HttpServerResponse response = call.response();
    String id = id(request);
    MDC.put("requestId", id);
    headers(response, id, call.normalizedPath());
    call.addHeadersEndHandler(
        done -> {
          if (!response.headers().contains(CACHE)) {
            response.putHeader(CACHE, "no-store");
          }
        });
    long began = System.nanoTime();
    call.addEndHandler(done -> ended(call, id, began));
    if (!callers.known(request)) {
      refuse(
          response,
          MISDIRECTED,
          "misdirected",
          "The service does not go by this name",
          "the Host header is not one that the service answers to; allow it with --allow-host");
      return;
    }
    if (call.normalizedPath().startsWith(OURS)) {
      Callers.Turn turn = callers.turn(request);
      if (!turn.now()) {
        response.putHeader("Retry-After", String.valueOf(turn.waitSeconds()));
        refuse(
            response,
            TOO_MANY,
            "too-many",
            "Too many calls",
            "more calls a second than one caller may make; wait, or send many bundles as one batch");
        return;
      }
    }
    call.next();
  }

  private static String id(HttpServerRequest request) {
    String given = request.getHeader(REQUEST_ID);
    return given != null && SAFE.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }

  private static void headers(HttpServerResponse response, String id, String path) {
    response.putHeader(REQUEST_ID, id);
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.putHeader("X-Frame-Options", "DENY");
    response.putHeader("Referrer-Policy", "no-referrer");
    response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (path.startsWith(OURS)) {
      response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
  }

  private static void refuse(
      HttpServerResponse response, int status, String kind, String title, String detail) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", ProblemJson.TYPE)
        .end(ProblemJson.of(status, kind, title, detail, List.of()) + "\n");
  }

  private void ended(RoutingContext call, String id, long began) {
    String path = call.normalizedPath();
    if (!path.startsWith(OURS)) {
      return;
    }
    long nanos = System.nanoTime() - began;
    int status = call.response().getStatusCode();
    meters.called(status);
    MDC.put("requestId", id);
    LOG.infof(
        "%s %s %d %s ms",
        call.request().method(),
        path,
        status,
        String.format(Locale.ROOT, "%.1f", nanos / NANOS_A_MILLI));
  }
}
