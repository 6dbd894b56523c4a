package io.stackport.web;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes lines from a stream of bytes; of one that is too long it keeps nothing. */
final class LineReader implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int size;

  /**
   * A line without its end.
   *
   * @param tooLong whether it was longer than may be; {@code bytes} are empty then
   */
  record Found(byte[] bytes, boolean tooLong) {
    boolean blank() {
      if (tooLong) {
        return false;
      }
      for (byte each : bytes) {
        if (each != ' ' && each != '\t') {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param most bytes of a line
   */
  LineReader(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The next line; null at the end. */
  @Nullable Found next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean any = false;
    boolean tooLong = false;
    while (fill()) {
      any = true;
      int end = at;
      while (end < size && buffer[end] != '\n') {
        end++;
      }
      tooLong |= line.size() + end - at > most + 1;
      if (tooLong) {
        line.reset();
      } else {
        line.write(buffer, at, end - at);
      }
      boolean whole = end < size;
      at = whole ? end + 1 : end;
      if (whole) {
        break;
      }
    }
    return any ? found(line.toByteArray(), tooLong) : null;
  }

  private boolean fill() throws IOException {
    if (at == size) {
      size = Math.max(0, in.read(buffer, 0, BUFFER));
      at = 0;
    }
    return size > 0;
  }

  private Found found(byte[] line, boolean tooLong) {
    int length = line.length;
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    boolean over = tooLong || length > most;
    return new Found(over ? new byte[0] : java.util.Arrays.copyOf(line, length), over);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
