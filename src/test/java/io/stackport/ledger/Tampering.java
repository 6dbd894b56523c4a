package io.stackport.ledger;

import io.stackport.document.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Changes that somebody makes to a ledger behind its back. */
final class Tampering {
  private Tampering() {}

  /** A ledger of twelve entries with checkpoints of entries 5, 10 and 12. */
  static LedgerSettings twelve(Places place, Path folder) {
    LedgerSettings settings = place.settings(folder, 5);
    try (Ledger ledger = Ledger.open(settings, LedgerTest::unexpected)) {
      Decisions.append(ledger, 1, 5);
      Decisions.append(ledger, 6, 10);
      Decisions.append(ledger, 11, 12);
    }
    return settings;
  }

  /** Turns one byte of a column around, counted from its end. */
  static void flip(LedgerSettings settings, String column, long sequence, int fromEnd) {
    replace(
        settings,
        column,
        sequence,
        bytes -> {
          bytes[bytes.length - fromEnd] ^= 1;
          return bytes;
        });
  }

  static void replace(
      LedgerSettings settings, String column, long sequence, Function<byte[], byte[]> change) {
    try (Connection connection = Places.raw(settings)) {
      byte[] bytes;
      try (PreparedStatement select =
          connection.prepareStatement("select " + column + " from entry where seq = ?")) {
        select.setLong(1, sequence);
        try (var row = select.executeQuery()) {
          row.next();
          bytes = row.getBytes(1);
        }
      }
      try (PreparedStatement update =
          connection.prepareStatement("update entry set " + column + " = ? where seq = ?")) {
        update.setBytes(1, change.apply(bytes));
        update.setLong(2, sequence);
        update.executeUpdate();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Writes another answer into an entry and makes the chain after it fit, as one with time can. */
  static void rewrite(LedgerSettings settings, long from) {
    try (Connection connection = Places.raw(settings)) {
      byte[] previous = Objects.requireNonNull(Rows.hash(connection, from - 1));
      for (Entry entry : Rows.after(connection, from - 1, 100)) {
        byte[] record =
            new String(entry.record(), StandardCharsets.UTF_8)
                .replace("\"settled\":true", "\"settled\":false")
                .getBytes(StandardCharsets.UTF_8);
        byte[] hash =
            Chain.hash(previous, entry.sequence(), Digest.of(record), Digest.of(entry.input()));
        try (PreparedStatement update =
            connection.prepareStatement(
                "update entry set record = ?, previous = ?, hash = ? where seq = ?")) {
          update.setBytes(1, record);
          update.setBytes(2, previous);
          update.setBytes(3, hash);
          update.setLong(4, entry.sequence());
          update.executeUpdate();
        }
        previous = hash;
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Takes the checkpoints after an entry out of the table and out of the file. */
  static void unsign(LedgerSettings settings, long after) {
    Places.change(settings, "delete from checkpoint where seq > " + after);
    lines(
        settings.folder().resolve(CheckpointFile.NAME),
        all -> all.stream().filter(line -> number(line) <= after).toList());
  }

  private static long number(String line) {
    return Long.parseLong(line.replaceAll("^\\{\"checkpoint\":(\\d+),.*", "$1"));
  }

  static void lines(Path file, Function<List<String>, List<String>> change) {
    try {
      Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
