package io.stackport.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Progress, answer and end of questions that are answered in the background. */
@Path("/v1/jobs/{id}")
public class JobResource {
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int QUIET_LOOKS = 60;

  private final Jobs jobs;

  @Inject
  JobResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @GET
  @Produces(Asked.JSON)
  @NonBlocking
  public Response job(@PathParam("id") String id) {
    return Response.ok(jobs.job(id).document() + "\n", Asked.JSON).build();
  }

  /** Ends a job; one that has ended stays as it is. */
  @DELETE
  @Produces(Asked.JSON)
  @NonBlocking
  public Response cancel(@PathParam("id") String id) {
    Job job = jobs.job(id);
    job.cancel();
    return Response.ok(job.document() + "\n", Asked.JSON).build();
  }

  @GET
  @Path("/answer")
  @Produces(Asked.JSON)
  @NonBlocking
  public Response answer(@PathParam("id") String id) {
    Job job = jobs.job(id);
    Entered entered = job.entered();
    if (entered != null) {
      return Answers.response(entered);
    }
    ObjectNode problem = job.problem();
    if (problem != null) {
      return ProblemJson.response(problem);
    }
    throw job.state().ended()
        ? Refusal.of(410, "cancelled", "The job was cancelled", "it has no answer; ask again")
        : Refusal.of(
            409, "not-ended", "The job has not ended", "look at its progress and ask again");
  }

  /** The job as it goes on, until it ends. */
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @NonBlocking
  public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
    Job job = jobs.job(id);
    AtomicReference<String> last = new AtomicReference<>("");
    AtomicBoolean over = new AtomicBoolean();
    return Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .select()
        .first(tick -> !over.get())
        .onItem()
        .transformToMultiAndConcatenate(
            tick -> {
              // The state first: what is told after it may only be further on.
              Job.State state = job.state();
              String now = job.document().toString();
              over.set(state.ended());
              if (now.equals(last.getAndSet(now))) {
                return tick % QUIET_LOOKS == 0
                    ? Multi.createFrom().item(sse.newEventBuilder().comment("working").build())
                    : Multi.createFrom().empty();
              }
              String name = state.ended() ? state.word() : "progress";
              return Multi.createFrom().item(sse.newEventBuilder().name(name).data(now).build());
            });
  }
}
