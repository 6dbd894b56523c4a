package io.stackport.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checkpoints of a file, one a line; those of other ledgers are passed over. */
final class CheckpointLines implements CheckpointSource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final String ledger;
  private final long lines;
  private final BufferedReader reader;
  private long line;
  private boolean any;

  /** Reads as far as the file goes now: a service may be writing on. */
  CheckpointLines(Path file, String ledger) throws IOException {
    this.name = String.valueOf(file.getFileName());
    this.ledger = ledger;
    try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
      this.lines = all.count();
    }
    this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  /** The last one that can be read; null when there is none. */
  static @Nullable Checkpoint last(Path file, String ledger) throws IOException {
    Checkpoint last = null;
    if (Files.exists(file)) {
      try (CheckpointLines lines = new CheckpointLines(file, ledger)) {
        for (Found found = lines.next(); found != null; found = lines.next()) {
          Checkpoint next = found.checkpoint();
          last = next == null || (last != null && last.sequence() > next.sequence()) ? last : next;
        }
      }
    }
    return last;
  }

  @Override
  public @Nullable Found next() throws IOException {
    while (line < lines) {
      line++;
      String text = String.valueOf(reader.readLine());
      String where = name + ":" + line;
      try {
        Checkpoint checkpoint = text.isBlank() ? null : Checkpoint.of(JSON.readTree(text));
        if (checkpoint != null && checkpoint.ledger().equals(ledger)) {
          any = true;
          return new Found(where, checkpoint, "");
        }
      } catch (IOException broken) {
        return new Found(where, null, "cannot be read: " + first(broken.getMessage()));
      }
    }
    return null;
  }

  /** Whether one of this ledger was found so far. */
  boolean any() {
    return any;
  }

  private static String first(@Nullable String message) {
    return message == null ? "no JSON" : message.lines().findFirst().orElse("no JSON");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
