package io.stackport.web;

import io.smallrye.common.annotation.Blocking;
import io.stackport.service.Archive;
import io.stackport.service.Asked;
import io.stackport.service.Looked;
import io.stackport.service.Lookups;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Looks things up; nothing of it is recorded. */
@Path("/v1")
@Produces(Asked.JSON)
@Blocking
public class LookupResource {
  private final Lookups lookups;
  private final Archive archive;

  @Inject
  LookupResource(Office office) {
    this.lookups = new Lookups(office.desk(), office.settings().build());
    this.archive = office.archive();
  }

  @GET
  @Path("/components")
  public Response components(@Context UriInfo uri, @Context Request request) {
    return told(lookups.components(Call.parameters(uri)), request);
  }

  @GET
  @Path("/components/{id}")
  public Response component(
      @PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
    return told(lookups.component(id, Call.parameters(uri)), request);
  }

  @GET
  @Path("/rules")
  public Response rules(@Context UriInfo uri, @Context Request request) {
    return told(lookups.rules(Call.parameters(uri)), request);
  }

  @GET
  @Path("/rules/{id}")
  public Response rule(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
    return told(lookups.rule(id, Call.parameters(uri)), request);
  }

  @GET
  @Path("/destinations")
  public Response destinations(@Context UriInfo uri, @Context Request request) {
    return told(lookups.destinations(Call.parameters(uri)), request);
  }

  @GET
  @Path("/destinations/{code}")
  public Response destination(
      @PathParam("code") String code, @Context UriInfo uri, @Context Request request) {
    return told(lookups.destination(code, Call.parameters(uri)), request);
  }

  @GET
  @Path("/rulebooks")
  public Response rulebooks(@Context UriInfo uri, @Context Request request) {
    return told(
        lookups.rulebooks(Call.parameters(uri), archive.ruleBooks(), archive.catalogs()), request);
  }

  /** What was found, or that the caller has it. */
  private static Response told(Looked looked, Request request) {
    EntityTag tag = new EntityTag(looked.tag());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        same == null ? Response.ok(looked.document(), Asked.JSON) : same;
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }
}
