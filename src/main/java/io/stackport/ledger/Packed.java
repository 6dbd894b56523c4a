package io.stackport.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Inputs as they are stored: gzip, so that anybody can read them. */
final class Packed {
  private static final int LEAST = 512;

  private Packed() {}

  static byte[] pack(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(LEAST, input.length / 2));
    try (GZIPOutputStream zip = new Fast(out)) {
      zip.write(input);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * @throws IOException when the bytes are not what was packed
   */
  static byte[] unpack(byte[] packed) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return zip.readAllBytes();
    }
  }

  /** The fastest level: what is asked is small, and the answer waits. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
