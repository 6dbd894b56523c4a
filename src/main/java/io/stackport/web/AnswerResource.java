package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.ledger.KeyedAnswer;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import io.stackport.service.Operation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers questions. */
@Path("/v1")
public class AnswerResource {
  private final Callers callers;
  private final Answers answers;
  private final Idempotency idempotency;
  private final Jobs jobs;

  @Inject
  AnswerResource(Callers callers, Answers answers, Idempotency idempotency, Jobs jobs) {
    this.callers = callers;
    this.answers = answers;
    this.idempotency = idempotency;
    this.jobs = jobs;
  }

  /** Answers a question in one document, the same that the command line gives. */
  @POST
  @Produces(Asked.JSON)
  @Path("/{operation:checks|configurations|options|counts|explanations|determinations|matrix}")
  @Blocking
  public Response ask(
      @PathParam("operation") String word,
      @Context UriInfo uri,
      @Context HttpServerRequest request,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @HeaderParam("Prefer") @Nullable String prefer,
      InputStream body) {
    Operation operation = Operation.of(word).orElseThrow();
    Asked asked = Call.read(operation, uri, contentType, request, body);
    if (asked.parameters().containsKey("form")) {
      throw Refusal.of(
          400,
          "not-read",
          "The request cannot be read",
          "parameter `form` is one of checks:batch; here the whole document is answered");
    }
    String caller = callers.name(request);
    if (prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async")) {
      return jobs.accept(asked, caller);
    }
    if (key == null) {
      return Answers.response(answers.answer(asked, caller, null));
    }
    String hash = Idempotency.callHash(asked);
    return idempotency.once(
        caller,
        key,
        hash,
        AnswerResource::again,
        () ->
            Answers.response(
                answers.answer(asked, caller, entered -> keyed(caller, key, hash, entered))));
  }

  private static KeyedAnswer keyed(String caller, String key, String hash, Entered entered) {
    return new KeyedAnswer(
        caller,
        key,
        hash,
        Instant.now().plus(Idempotency.KEPT),
        Response.Status.OK.getStatusCode(),
        Answers.headers(entered),
        entered.body());
  }

  private static Response again(KeyedAnswer stored) {
    Response.ResponseBuilder response =
        Response.status(stored.status()).entity(stored.body()).type(Asked.JSON);
    stored.headers().forEach(response::header);
    return response.header("Idempotency-Replayed", "true").build();
  }
}
