package io.stackport.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import io.stackport.service.StoppedException;
import io.stackport.service.Watch;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A question that is answered while its caller does something else; for any thread. */
final class Job {
  /** Where it is. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean ended() {
      return ordinal() >= DONE.ordinal();
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String id;
  private final Asked asked;
  private final String caller;
  private final Instant created;
  private final Watch watch = new Watch();
  private State state = State.QUEUED;
  private @Nullable Instant ended;
  private @Nullable Entered entered;
  private @Nullable ObjectNode problem;

  Job(String id, Asked asked, String caller, Instant created) {
    this.id = id;
    this.asked = asked;
    this.caller = caller;
    this.created = created;
  }

  String id() {
    return id;
  }

  synchronized State state() {
    return state;
  }

  synchronized @Nullable Instant ended() {
    return ended;
  }

  synchronized @Nullable Entered entered() {
    return entered;
  }

  synchronized @Nullable ObjectNode problem() {
    return problem;
  }

  /** Ends it; work that has begun ends at its next step. */
  synchronized void cancel() {
    if (!state.ended()) {
      watch.stop();
      end(State.CANCELLED);
    }
  }

  private void end(State as) {
    state = as;
    ended = Instant.now();
  }

  private synchronized boolean begin() {
    if (state != State.QUEUED) {
      return false;
    }
    state = State.RUNNING;
    return true;
  }

  void run(Answers answers) {
    if (!begin()) {
      return;
    }
    try {
      Entered made = answers.answer(asked, caller, watch, null);
      done(made);
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  private synchronized void done(Entered made) {
    if (state == State.RUNNING) {
      entered = made;
      end(State.DONE);
    }
  }

  private synchronized void failed(RuntimeException failure) {
    if (state == State.RUNNING) {
      problem = Refusals.problem(failure);
      end(failure instanceof StoppedException ? State.CANCELLED : State.FAILED);
    }
  }

  /** As it is told. */
  synchronized ObjectNode document() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id).put("operation", asked.operation().word()).put("state", state.word());
    node.put("created", created.toString());
    if (ended != null) {
      node.put("ended", ended.toString());
    }
    node.put("done", watch.done()).put("says", watch.says());
    if (entered != null) {
      node.put("decision", entered.id()).put("exit", entered.reply().exit());
      node.put("answer", "/v1/jobs/" + id + "/answer");
    }
    if (problem != null) {
      node.set("problem", problem);
    }
    return node;
  }
}
