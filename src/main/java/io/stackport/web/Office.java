package io.stackport.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.stackport.Desk;
import io.stackport.service.Answering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** What the service answers with: the desk, opened before the first call. */
@ApplicationScoped
public class Office {
  private static final Logger LOG = Logger.getLogger(Office.class);

  private final ServiceSettings settings = Service.settings();
  private final Answering answering = new Answering(settings.desk());

  void open(@Observes StartupEvent started) {
    Desk desk = settings.desk();
    desk.catalog();
    desk.book();
    LOG.infof("rule book %s, catalog %s", desk.book().digest(), desk.catalog().digest());
  }

  void close(@Observes ShutdownEvent ended) {
    LOG.info("the service ends");
  }

  Desk desk() {
    return settings.desk();
  }

  Answering answering() {
    return answering;
  }

  ServiceSettings settings() {
    return settings;
  }
}
