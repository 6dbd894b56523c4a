package io.stackport.ledger;

import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings the tables to the form that this program knows. */
final class Schema {
  private static final List<String> MIGRATIONS = List.of("V1__ledger.sql");

  private Schema() {}

  /**
   * Makes what is missing; looks first, as the tool that makes it takes its time to start.
   *
   * @throws ProblemException when the tables are newer than this program, or cannot be made
   */
  static void bring(Database database, Connection connection, DataSource source)
      throws SQLException {
    int version = version(connection);
    connection.commit();
    if (version == MIGRATIONS.size()) {
      return;
    }
    refuseNewer(database, version);
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .resourceProvider(new Shipped())
          .load()
          .migrate();
    } catch (FlywayException broken) {
      throw new ProblemException(
          Problem.at(database.name(), 0, "its tables cannot be made: " + broken.getMessage())
              .withHelp("give the ledger a database or schema of its own"));
    }
  }

  /**
   * Looks whether a command can read the tables.
   *
   * @throws ProblemException when it cannot
   */
  static void look(Database database, Connection connection) throws SQLException {
    int version = version(connection);
    refuseNewer(database, version);
    if (version < MIGRATIONS.size()) {
      throw new ProblemException(
          Problem.at(
                  database.name(), 0, version == 0 ? "holds no ledger" : "is of an older Stackport")
              .withHelp("`stackport serve` makes one, and brings an older one up to date"));
    }
  }

  private static void refuseNewer(Database database, int version) {
    if (version > MIGRATIONS.size()) {
      throw new ProblemException(
          Problem.at(
                  database.name(),
                  0,
                  "is of a newer Stackport: its tables have form "
                      + version
                      + ", this program knows "
                      + MIGRATIONS.size())
              .withHelp("update this program, or name another ledger"));
    }
  }

  /** Number of the last migration; 0 when there was none. */
  private static int version(Connection connection) throws SQLException {
    try (ResultSet table =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
      if (!table.next()) {
        return 0;
      }
    }
    int last = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\"")) {
      while (row.next()) {
        String version = row.getString(1);
        last = Math.max(last, version == null ? 0 : Integer.parseInt(version));
      }
    }
    return last;
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
