package io.stackport.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings the tables to the form that this program knows. */
final class Schema {
  private static final List<String> MIGRATIONS = List.of("V1__ledger.sql");

  private Schema() {}

  static void bring(DataSource source) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .resourceProvider(new Shipped())
        .load()
        .migrate();
  }

  /** Migrations by name: a scan of the class path finds nothing in the service's own loader. */
  private static final class Shipped implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return MIGRATIONS.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return MIGRATIONS.stream()
          .filter(name -> name.startsWith(prefix))
          .map(name -> (LoadableResource) new Script(name))
          .toList();
    }
  }

  /** A migration. */
  private static final class Script extends LoadableResource {
    private final String name;

    Script(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      try (InputStream in = Schema.class.getResourceAsStream("/db/migration/" + name)) {
        if (in == null) {
          throw new IllegalStateException("the program has no " + name);
        }
        return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      }
    }

    @Override
    public String getAbsolutePath() {
      return "db/migration/" + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return getAbsolutePath();
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
