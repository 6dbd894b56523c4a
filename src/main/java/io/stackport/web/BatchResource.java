package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.service.Asked;
import io.stackport.service.Operation;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Checks many bundles in one call: a line in, a line out. */
@Path("/v1/checks:batch")
public class BatchResource {
  static final String NDJSON = "application/x-ndjson";
  private static final int MOST_AT_ONCE = 4;

  private final Callers callers;
  private final BatchDesk desk;
  private final Semaphore seats = new Semaphore(MOST_AT_ONCE);

  @Inject
  BatchResource(Callers callers, BatchDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @POST
  @Blocking
  public Response check(
      @Context UriInfo uri,
      @Context HttpServerRequest request,
      @Context RoutingContext call,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body) {
    String type = Call.mediaType(contentType);
    if (!type.equals(NDJSON) && !type.equals("application/ndjson")) {
      throw Refusal.of(
          415,
          "media-type",
          "The form of the document is not known",
          "a batch is application/x-ndjson: one bundle in JSON a line");
    }
    SortedMap<String, String> parameters = Call.parameters(uri);
    parameters.putIfAbsent("form", "short");
    Asked first = new Asked(Operation.CHECKS, parameters, true, new byte[0]);
    first.refuseUnknownParameters();
    if (!seats.tryAcquire()) {
      throw Refusal.of(
          503, "too-busy", "Too busy", "as many batches are being answered as may be; ask again");
    }
    // A caller may leave before the stream is begun: the seat is given back at the call's end.
    call.addEndHandler(ended -> seats.release());
    String caller = callers.name(request);
    boolean full = parameters.get("form").toLowerCase(Locale.ROOT).equals("full");
    StreamingOutput lines = out -> new Batch(desk, first, caller, full, body, out).run();
    return Response.ok(lines, NDJSON).build();
  }
}
