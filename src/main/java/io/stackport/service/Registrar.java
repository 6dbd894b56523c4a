package io.stackport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.stackport.Desk;
import io.stackport.Program;
import io.stackport.document.Digest;
import io.stackport.ledger.Decision;
import io.stackport.ledger.KeyedAnswer;
import io.stackport.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Enters every answer in the ledger before it is given. */
public final class Registrar {
  private final Desk desk;
  private final Answering answering;
  private final Ledger ledger;
  private final String build;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  /**
   * @param build digest of the program, as recorded
   */
  public Registrar(Desk desk, Ledger ledger, String build, Clock clock) {
    this.desk = desk;
    this.answering = new Answering(desk);
    this.ledger = ledger;
    this.build = build;
    this.clock = clock;
  }

  /**
   * Answers a question and enters the answer.
   *
   * @param keyed makes what a repeated call is answered with; null where calls are not repeated
   * @return complete only when the record is durable; fails when it cannot be written, and then
   *     nothing may be answered
   */
  public CompletableFuture<Entered> answer(
      Asked asked, String caller, Watch watch, @Nullable Function<Entered, KeyedAnswer> keyed) {
    Reply reply = answering.answer(asked, watch);
    byte[] body = reply.document().getBytes(UTF_8);
    Entered entered = new Entered(ids.generate().toString(), reply, body);
    return ledger
        .append(
            decision(entered, caller), asked.body(), keyed == null ? null : keyed.apply(entered))
        .thenApply(done -> entered);
  }

  private Decision decision(Entered entered, String caller) {
    Reply reply = entered.reply();
    Asked asked = reply.asked();
    return new Decision(
        entered.id(),
        Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
        caller,
        asked.operation().word(),
        asked.parameters(),
        asked.mediaType(),
        Digest.of(asked.body()),
        desk.book().digest(),
        desk.catalog().digest(),
        build,
        Program.version(),
        reply.dates(),
        reply.posture().name().toLowerCase(Locale.ROOT),
        reply.exit(),
        reply.words(),
        reply.fired(),
        Digest.of(entered.body()),
        reply.settled());
  }
}
