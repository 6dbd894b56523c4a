package io.stackport.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of checkpoints in a data folder, one a line, that can be copied elsewhere. */
final class CheckpointFile {
  static final String NAME = "checkpoints.ndjson";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path file;

  CheckpointFile(Path folder) {
    this.folder = folder;
    file = folder.resolve(NAME);
  }

  Path path() {
    return file;
  }

  /** Takes away half a line at the end, which a power cut can leave. */
  void mend() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      while (!endsLine(channel, end)) {
        end--;
      }
      if (end < channel.size()) {
        channel.truncate(end);
        channel.force(true);
      }
    }
  }

  /** Returns when the line would survive a power cut. */
  void append(Checkpoint checkpoint) throws IOException {
    String line = JSON.writeValueAsString(checkpoint.json()) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = channel.size();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes, end + bytes.position());
        }
        channel.force(true);
        if (end == 0) {
          DataFolder.makeDurable(folder);
        }
      } catch (IOException full) {
        // Half a line helps nobody.
        channel.truncate(end);
        throw full;
      }
    }
  }

  private static boolean endsLine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
  }
}
