package io.stackport.ledger;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as lines of JSON: a head, then entries and checkpoints in order, then an end that
 * says how many there were. Lines are ASCII, so that no tool on the way changes them.
 */
final class ExportWriter {
  static final String FORM = "stackport-export-1";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final byte[] LINE = {'\n'};

  private final Database database;
  private final Connection connection;
  private final String ledger;
  private final OutputStream out;

  ExportWriter(Database database, Connection connection, String ledger, OutputStream out) {
    this.database = database;
    this.connection = connection;
    this.ledger = ledger;
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  long write(@Nullable LocalDate from, @Nullable LocalDate to) throws SQLException, IOException {
    Anchor anchor = Anchor.of(connection, ledger);
    long first = anchor.sequence() + 1;
    if (from != null) {
      long edge = Days.first(connection, from);
      first =
          edge == 0
              ? Rows.number(connection, "select max(seq) from entry") + 1
              : Math.max(first, edge);
    }
    long last = to == null ? Long.MAX_VALUE : Days.before(connection, to.plusDays(1));
    byte[] before =
        first == anchor.sequence() + 1 ? anchor.hash() : Rows.hash(connection, first - 1);
    head(first, before);
    long count = entries(first, last);
    line(JsonNodeFactory.instance.objectNode().put("end", first + count - 1).put("entries", count));
    out.flush();
    return count;
  }

  private void head(long first, byte @Nullable [] before) throws SQLException, IOException {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("export", FORM).put("ledger", ledger).put("first", first);
    head.put("before", before == null ? null : HexFormat.of().formatHex(before));
    ObjectNode keys = head.putObject("keys");
    SortedMap<String, String> known = CheckpointRows.keys(connection);
    known.forEach(keys::put);
    line(head);
  }

  private long entries(long first, long last) throws SQLException, IOException {
    long count = 0;
    try (EntrySource entries = new RowSource(database, connection, first - 1);
        CheckpointSource checkpoints = CheckpointRows.source(connection, ledger)) {
      CheckpointSource.Found signed = checkpoints.next();
      for (Entry entry = entries.next();
          entry != null && entry.sequence() <= last;
          entry = entries.next()) {
        line(entry(entry));
        count++;
        while (signed != null && sequence(signed) <= entry.sequence()) {
          if (sequence(signed) >= first - 1 && signed.checkpoint() != null) {
            line(signed.checkpoint().json());
          }
          signed = checkpoints.next();
        }
      }
    }
    return count;
  }

  private static long sequence(CheckpointSource.Found found) {
    return found.checkpoint() == null ? 0 : found.checkpoint().sequence();
  }

  private static ObjectNode entry(Entry entry) {
    HexFormat hex = HexFormat.of();
    return JsonNodeFactory.instance
        .objectNode()
        .put("entry", entry.sequence())
        .put("record", new String(entry.record(), StandardCharsets.UTF_8))
        .put("input", Base64.getEncoder().encodeToString(entry.input()))
        .put("previous", hex.formatHex(entry.previous()))
        .put("hash", hex.formatHex(entry.hash()));
  }

  private void line(ObjectNode node) throws IOException {
    out.write(JSON.writeValueAsBytes(node));
    out.write(LINE);
  }
}
