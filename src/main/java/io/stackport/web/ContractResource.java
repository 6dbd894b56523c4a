package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.service.Asked;
import io.stackport.service.ContractDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * The contract, as {@code docs/openapi.yaml} has it. It is served as it is: what reads and writes
 * OpenAPI documents elsewhere knows less of JSON Schema than our schemas say.
 */
@Path("/q/openapi")
public class ContractResource {

  private static final class Once {
    private static final String TEXT = ContractDocument.whole().toPrettyString() + "\n";
  }

  @GET
  @Blocking
  public Response contract() {
    return Response.ok(Once.TEXT, Asked.JSON).build();
  }
}
