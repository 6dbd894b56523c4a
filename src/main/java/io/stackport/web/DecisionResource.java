package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.ledger.DecisionJson;
import io.stackport.ledger.Recorded;
import io.stackport.service.Asked;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was answered, as the ledger has it. */
@Path("/v1/decisions/{id}")
public class DecisionResource {
  private final Office office;

  @Inject
  DecisionResource(Office office) {
    this.office = office;
  }

  @GET
  @Produces(Asked.JSON)
  @Blocking
  public Response decision(@PathParam("id") String id) {
    return Response.ok(DecisionJson.of(recorded(id)) + "\n", Asked.JSON).build();
  }

  /** The document as it came, byte for byte. */
  @GET
  @Path("/input")
  @Produces({Asked.JSON, Asked.YAML})
  @Blocking
  public Response input(@PathParam("id") String id) {
    Recorded recorded = recorded(id);
    byte[] document = office.ledger().input(id).orElseThrow();
    return Response.ok(document, recorded.decision().mediaType()).build();
  }

  private Recorded recorded(String id) {
    return office
        .ledger()
        .find(id)
        .orElseThrow(
            () ->
                Refusal.of(
                    404,
                    "not-found",
                    "There is no such decision",
                    "the ledger has no decision `"
                        + id
                        + "`; the header Stackport-Decision of an"
                        + " answer names one"));
  }
}
