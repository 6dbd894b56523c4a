package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stackport.Desk;
import io.stackport.document.Digest;
import io.stackport.ledger.Decision;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Answers a recorded question again with what answered it then. */
public final class Replay {
  private final BiFunction<String, String, Desk> desks;
  private final String build;

  /**
   * @param desks opens a desk of a rule book and a catalog by their digests
   * @param build digest of the program that replays
   */
  public Replay(BiFunction<String, String, Desk> desks, String build) {
    this.desks = desks;
    this.build = build;
  }

  /**
   * A decision made again.
   *
   * @param document as answered now
   * @param same whether it is what was answered then, byte for byte
   * @param differences in words; empty when it is the same
   */
  public record Again(Decision decision, String document, boolean same, List<String> differences) {}

  /**
   * @throws ProblemException when the record does not tell what was asked, or what answered is no
   *     longer kept
   */
  public Again of(Decision then, byte[] input) {
    Operation operation =
        Operation.of(then.operation())
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.at(
                            then.id(), 0, "records an operation `" + then.operation() + "`")));
    boolean json = then.mediaType().equals(Asked.JSON);
    Asked asked = new Asked(operation, new TreeMap<>(then.parameters()), json, input);
    Desk desk = desks.apply(then.rules(), then.catalog());
    Reply now = Answering.afresh(desk).answer(asked, new Watch());
    String hash = Digest.of(now.document().getBytes(UTF_8));
    boolean same = hash.equals(then.answerHash());
    return new Again(then, now.document(), same, same ? List.of() : differences(then, now));
  }

  private List<String> differences(Decision then, Reply now) {
    List<String> told = new ArrayList<>();
    if (then.exit() != now.exit()) {
      told.add("exit code " + then.exit() + " then, " + now.exit() + " now");
    }
    for (String rule : then.fired()) {
      if (!now.fired().contains(rule)) {
        told.add(rule + " spoke then and is silent now");
      }
    }
    for (String rule : now.fired()) {
      if (!then.fired().contains(rule)) {
        told.add(rule + " speaks now and was silent then");
      }
    }
    if (!then.settled()) {
      told.add("a limit of time ended the work then; another run may find more or less");
    }
    if (!then.build().equals(build)) {
      told.add("another build of the program answered then: " + then.build());
    }
    if (told.isEmpty()) {
      told.add("the same outcome in other words: the documents differ");
    }
    return told;
  }
}
