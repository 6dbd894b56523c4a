package io.stackport.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.problem.Problem;
import io.stackport.problem.Visible;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Refusals as {@code application/problem+json} (RFC 9457). */
final class ProblemJson {
  static final String TYPE = "application/problem+json";

  private ProblemJson() {}

  /**
   * A problem document.
   *
   * @param kind last part of its type, such as {@code not-valid}
   * @param problems each with its place in the document; may be empty
   */
  static ObjectNode of(
      int status, String kind, String title, String detail, List<Problem> problems) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "urn:stackport:problem:" + kind);
    node.put("title", title).put("status", status).put("detail", Visible.of(detail));
    if (!problems.isEmpty()) {
      ArrayNode all = node.putArray("problems");
      problems.forEach(each -> one(all.addObject(), each));
    }
    return node;
  }

  private static void one(ObjectNode node, Problem each) {
    node.put("where", each.file());
    if (!each.pointer().isEmpty()) {
      node.put("pointer", each.pointer());
    }
    if (each.line() > 0) {
      node.put("line", each.line());
    }
    if (each.column() > 0) {
      node.put("column", each.column());
    }
    node.put("message", each.message());
    if (!each.help().isEmpty()) {
      node.put("help", each.help());
    }
  }

  static Response response(int status, String kind, String title, String detail) {
    return response(of(status, kind, title, detail, List.of()));
  }

  static Response response(ObjectNode problem) {
    return builder(problem).build();
  }

  static Response.ResponseBuilder builder(ObjectNode problem) {
    return Response.status(problem.path("status").asInt()).type(TYPE).entity(problem + "\n");
  }
}
