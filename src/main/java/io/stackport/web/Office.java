package io.stackport.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.stackport.Desk;
import io.stackport.ledger.Ledger;
import io.stackport.service.Archive;
import io.stackport.service.Registrar;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the service answers with: desk, ledger and archive, opened before the first call. */
@ApplicationScoped
public class Office {
  private static final Logger LOG = Logger.getLogger(Office.class);
  private static final int LAST = 10_000;

  private final ServiceSettings settings = Service.settings();
  private final Archive archive = new Archive(settings.ledger().folder().resolve("archive"));
  private @Nullable Ledger ledger;
  private @Nullable Registrar registrar;
  private @Nullable Instant opened;
  private volatile String selfTest = "not run yet";

  void open(@Observes @Priority(1) StartupEvent started) {
    Desk desk = settings.desk();
    desk.book();
    desk.catalog();
    archive.keep(desk);
    Ledger own = Ledger.open(settings.ledger(), LOG::warn);
    ledger = own;
    registrar = new Registrar(desk, own, settings.build(), Clock.systemUTC());
    opened = Instant.now();
    selfTest = SelfTest.failure(desk);
    if (!selfTest.isEmpty()) {
      LOG.error("not ready: " + selfTest);
    }
    LOG.infof("rule book %s, catalog %s", desk.book().digest(), desk.catalog().digest());
  }

  /** After the last answer: what is queued is written, and the chain is signed. */
  void close(@Observes @Priority(LAST) ShutdownEvent ended) {
    Ledger own = ledger;
    if (own != null) {
      own.close();
    }
    LOG.info("the ledger is closed");
  }

  Desk desk() {
    return settings.desk();
  }

  Archive archive() {
    return archive;
  }

  Ledger ledger() {
    return there(ledger);
  }

  Registrar registrar() {
    return there(registrar);
  }

  Instant opened() {
    return there(opened);
  }

  /** What is wrong with the rule book; empty when it passed its self-test. */
  String selfTest() {
    return selfTest;
  }

  ServiceSettings settings() {
    return settings;
  }

  private static <T> T there(@Nullable T opened) {
    if (opened == null) {
      throw Refusal.of(503, "not-ready", "Not ready", "the service is not open yet");
    }
    return opened;
  }
}
