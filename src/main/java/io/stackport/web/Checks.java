package io.stackport.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Checks bundles. */
@Path("/v1/checks")
public final class Checks {
  @POST
  public String check(String body) {
    return "length " + body.length();
  }
}
