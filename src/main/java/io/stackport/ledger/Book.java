package io.stackport.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A ledger opened for writing; used by one thread. */
final class Book {
  private final Database database;
  private final Connection connection;
  private final String ledger;
  private final Signer signer;
  private final CheckpointFile file;
  private long sequence;
  private byte[] hash;
  private long covered;

  private Book(
      Database database,
      Connection connection,
      String ledger,
      Signer signer,
      CheckpointFile file,
      Opening.Head head) {
    this.database = database;
    this.connection = connection;
    this.ledger = ledger;
    this.signer = signer;
    this.file = file;
    this.sequence = head.sequence();
    this.hash = head.hash();
    this.covered = head.covered();
  }

  /**
   * Takes hold of a ledger and looks at its end.
   *
   * @throws io.stackport.problem.ProblemException when it cannot be written, with the way out
   */
  static Book open(Database database, DataSource source, Path folder, Consumer<String> notes) {
    Signer signer = Signer.of(folder, notes);
    Connection connection = database.writer();
    try {
      Schema.bring(database, connection, source);
      String ledger = identify(connection);
      CheckpointRows.introduce(connection, signer, Instant.now());
      connection.commit();
      CheckpointFile file = new CheckpointFile(folder);
      file.mend();
      KeyRing keys = new KeyRing().add(signer.publicKey());
      for (String known : CheckpointRows.keys(connection).values()) {
        PublicKey key = CheckpointRows.key(known);
        if (key != null) {
          keys.add(key);
        }
      }
      Opening.Head head = new Opening(connection, database, ledger, keys, notes).look(file.path());
      connection.commit();
      database.makeDurable(connection);
      DataFolder.makeDurable(folder);
      return new Book(database, connection, ledger, signer, file, head);
    } catch (SQLException | IOException broken) {
      database.abandon(connection);
      throw database.refused(broken);
    } catch (RuntimeException broken) {
      database.abandon(connection);
      throw broken;
    }
  }

  /** The ledger's id; null before it has one. */
  static @Nullable String identity(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from identity")) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static String identify(Connection connection) throws SQLException {
    String known = identity(connection);
    if (known != null) {
      return known;
    }
    String id = UUID.randomUUID().toString();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into identity (id, started_at) values (?, ?)")) {
      insert.setString(1, id);
      insert.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    return id;
  }

  /** Returns when every entry of the group would survive a power cut. */
  void write(List<Pending> group) throws SQLException {
    List<Entry> entries = new ArrayList<>(group.size());
    byte[] previous = hash;
    for (Pending pending : group) {
      Entry entry = pending.entry(sequence + entries.size() + 1, previous);
      entries.add(entry);
      previous = entry.hash();
    }
    Rows.insert(connection, entries);
    Instant now = Instant.now();
    for (int i = 0; i < entries.size(); i++) {
      KeyedAnswer keyed = group.get(i).keyed();
      if (keyed != null) {
        KeyedRows.insert(connection, keyed, entries.get(i).sequence(), now);
      }
    }
    connection.commit();
    database.makeDurable(connection);
    sequence += entries.size();
    hash = previous;
  }

  /** Takes back what a write began that was not right. */
  void rollback() throws SQLException {
    connection.rollback();
  }

  /** Signs where the chain stands, unless that was done. */
  void checkpoint() throws SQLException, IOException {
    if (covered == sequence) {
      return;
    }
    Checkpoint checkpoint =
        signer.sign(ledger, sequence, HexFormat.of().formatHex(hash), Instant.now());
    CheckpointRows.insert(connection, checkpoint);
    connection.commit();
    database.makeDurable(connection);
    covered = sequence;
    file.append(checkpoint);
  }

  /** Writes down that nothing could be recorded; at the same time a proof that it can be now. */
  void record(Outage outage) throws SQLException {
    outage.insert(connection);
    connection.commit();
    database.makeDurable(connection);
  }

  /** Forgets keys whose time is over. */
  void forget() throws SQLException {
    KeyedRows.forget(connection, Instant.now());
    connection.commit();
  }

  boolean untrusted(SQLException failure) {
    return database.untrusted(failure);
  }

  /** Finds out whether the database is still there. */
  void probe() throws SQLException {
    Rows.number(connection, "select 1");
    connection.rollback();
  }

  /** Gives a little room back where the database does not do it by itself. */
  void tidy() throws SQLException {
    if (database.tidy(connection)) {
      database.makeDurable(connection);
    }
  }

  String ledger() {
    return ledger;
  }

  /** Number of the last entry. */
  long sequence() {
    return sequence;
  }

  /** Number of the last entry under a checkpoint. */
  long covered() {
    return covered;
  }

  void abandon() {
    database.abandon(connection);
  }

  void close() throws SQLException {
    database.release(connection);
  }
}
