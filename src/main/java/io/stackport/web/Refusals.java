package io.stackport.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.ledger.LedgerUnavailableException;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.service.NotThereException;
import io.stackport.service.StoppedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How failures are told to a caller: what is wrong and the way out, never where in our code. */
@Provider
public final class Refusals implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int NOT_VALID = 422;
  private static final int INTERNAL = 500;
  private static final int UNAVAILABLE = 503;
  private static final int CONFLICT = 409;
  private static final String RETRY_SECONDS = "5";
  private static final String SOON_SECONDS = "1";

  @Context @Nullable UriInfo call;

  @Override
  public Response toResponse(Throwable failure) {
    ObjectNode problem = problem(failure);
    Response.ResponseBuilder response = ProblemJson.builder(problem);
    int status = problem.path("status").asInt();
    if (Service.settings().logDetails()) {
      LOG.infof("refused: %s", problem);
    }
    if (status == UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    } else if (status == CONFLICT) {
      // What is awaited is under way.
      response.header(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
    }
    if (problem.path("status").asInt() == NOT_ALLOWED && call != null) {
      response.header(HttpHeaders.ALLOW, Allowed.methods("/" + call.getPath()));
    }
    return response.build();
  }

  /** A failure as a problem document. */
  static ObjectNode problem(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.problem();
    }
    if (failure instanceof ProblemException refused) {
      return refused(refused.problems());
    }
    if (failure instanceof NotThereException missing) {
      return ProblemJson.of(
          NOT_FOUND,
          "not-found",
          "There is no such thing",
          missing.problem().message(),
          List.of(missing.problem()));
    }
    if (failure instanceof ArithmeticException) {
      return ProblemJson.of(
          NOT_VALID,
          "too-large",
          "An amount is too large",
          "a quantity, price or power is too large to be computed with",
          List.of());
    }
    if (failure instanceof LedgerUnavailableException) {
      LOG.error("an answer could not be recorded", failure);
      return ProblemJson.of(
          UNAVAILABLE,
          "unrecorded",
          "The answer could not be recorded",
          "no answer is given that is not in the ledger; ask again later",
          List.of());
    }
    if (failure instanceof StoppedException) {
      return ProblemJson.of(
          UNAVAILABLE,
          "out-of-time",
          "The answer took too long",
          "the work was ended before it had an answer; ask again with `Prefer: respond-async`",
          List.of());
    }
    if (failure instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      if (status == BAD_REQUEST) {
        return ProblemJson.of(
            status,
            "not-read",
            "The request cannot be read",
            "the path, a parameter or a header is not well-formed",
            List.of());
      }
      String reason = web.getResponse().getStatusInfo().getReasonPhrase();
      return ProblemJson.of(
          status,
          reason.toLowerCase(Locale.ROOT).replace(' ', '-'),
          reason,
          said(status),
          List.of());
    }
    LOG.error("internal error", failure);
    return ProblemJson.of(
        INTERNAL,
        "internal",
        "Internal error",
        "this is a defect of Stackport; please report it with the request id",
        List.of());
  }

  private static ObjectNode refused(List<Problem> problems) {
    Problem first = problems.get(0);
    boolean parameter = first.file().startsWith("parameter");
    boolean form =
        parameter || problems.stream().anyMatch(each -> each.message().startsWith("not valid "));
    int status = form ? BAD_REQUEST : NOT_VALID;
    String detail =
        problems.size() > 1
            ? problems.size() + " problems"
            : parameter ? first.file() + " " + first.message() : first.message();
    return ProblemJson.of(
        status,
        form ? "not-read" : "not-valid",
        form ? "The request cannot be read" : "The document is not valid",
        detail,
        problems);
  }

  private static String said(int status) {
    return switch (status) {
      case 404 -> "there is nothing at this path; GET /q/openapi lists what there is";
      case 405 -> "the path does not take this method";
      case 406 -> "answers are application/json";
      default -> "the request is refused";
    };
  }
}
