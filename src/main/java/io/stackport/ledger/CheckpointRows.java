package io.stackport.ledger;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checkpoints and the keys that signed them, as rows. */
final class CheckpointRows {
  private static final String COLUMNS = "select seq, hash, signed_at, key_id, signature ";

  private static final int PAGE = 256;

  private CheckpointRows() {}

  static void insert(Connection connection, Checkpoint checkpoint) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into checkpoint (seq, hash, signed_at, key_id, signature)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, checkpoint.sequence());
      insert.setBytes(2, HexFormat.of().parseHex(checkpoint.hash()));
      insert.setObject(3, checkpoint.at().atOffset(ZoneOffset.UTC));
      insert.setString(4, checkpoint.key());
      insert.setBytes(5, checkpoint.signatureBytes());
      insert.executeUpdate();
    }
  }

  /** The last one at or before an entry; null when there is none. */
  static @Nullable Checkpoint last(Connection connection, String ledger, long most)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS
                + "from checkpoint where seq = (select max(seq) from checkpoint where seq <= ?)")) {
      select.setLong(1, most);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? checkpoint(row, ledger) : null;
      }
    }
  }

  /** The next ones after an entry, in order. */
  static List<Checkpoint> after(Connection connection, String ledger, long sequence, int most)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS + "from checkpoint where seq > ? order by seq fetch first ? rows only")) {
      select.setLong(1, sequence);
      select.setInt(2, most);
      List<Checkpoint> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(checkpoint(row, ledger));
        }
      }
      return all;
    }
  }

  /** All of them in order, a few at a time. */
  static CheckpointSource source(Connection connection, String ledger) {
    return new CheckpointSource() {
      private final ArrayDeque<Checkpoint> page = new ArrayDeque<>();
      private long last;

      @Override
      public @Nullable Found next() throws IOException {
        if (page.isEmpty()) {
          try {
            page.addAll(after(connection, ledger, last, PAGE));
          } catch (SQLException broken) {
            throw new IOException(broken);
          }
        }
        Checkpoint next = page.poll();
        if (next == null) {
          return null;
        }
        last = next.sequence();
        return new Found("the table checkpoint", next, "");
      }

      @Override
      public void close() {
        page.clear();
      }
    };
  }

  private static Checkpoint checkpoint(ResultSet row, String ledger) throws SQLException {
    return new Checkpoint(
        ledger,
        row.getLong(1),
        HexFormat.of().formatHex(row.getBytes(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        Base64.getEncoder().encodeToString(row.getBytes(5)));
  }

  /** Writes down a key that signs from now on, unless it is known. */
  static void introduce(Connection connection, Signer signer, Instant now) throws SQLException {
    if (keys(connection).containsKey(signer.id())) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into signer (key_id, public_key, since) values (?, ?, ?)")) {
      insert.setString(1, signer.id());
      insert.setString(2, Base64.getEncoder().encodeToString(signer.publicKey().getEncoded()));
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** Every key that has signed, X.509 in base64, by its id. */
  static SortedMap<String, String> keys(Connection connection) throws SQLException {
    SortedMap<String, String> all = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("select key_id, public_key from signer");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        all.put(row.getString(1), row.getString(2));
      }
    }
    return all;
  }

  /** A key as it is written down; null when it is none. */
  static @Nullable PublicKey key(String base64) {
    try {
      return KeyRing.publicKey(Base64.getDecoder().decode(base64));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return null;
    }
  }
}
