package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.service.Asked;
import io.stackport.service.Operation;
import io.stackport.service.Reply;
import io.stackport.service.Watch;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers questions. */
@Path("/v1")
public class AnswerResource {
  private final Office office;

  @Inject
  AnswerResource(Office office) {
    this.office = office;
  }

  /** Answers a question in one document, the same that the command line gives. */
  @POST
  @Path("/{operation:checks|configurations|options|counts|explanations|determinations|matrix}")
  @Blocking
  public Response ask(
      @PathParam("operation") String word,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body) {
    Operation operation = Operation.of(word).orElseThrow();
    Asked asked = Call.read(operation, uri, contentType, body);
    Reply reply = office.answering().answer(asked, new Watch());
    return Response.ok(reply.document(), Asked.JSON).header("Stackport-Exit", reply.exit()).build();
  }
}
