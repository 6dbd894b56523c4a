package io.stackport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Bundles of a portfolio, one as JSON a line, each given out once. A price book that is a file is
 * dropped: the service reads none ({@code portfolio generate --inline-prices} keeps prices).
 */
final class BundleLines implements AutoCloseable {
  private static final Pattern FILE_OF_PRICES = Pattern.compile("\"prices\":\"[^\"]*\",?");

  private final Path file;
  private BufferedReader reader;
  private long given;
  private long rounds;
  private long dropped;

  BundleLines(Path file) throws IOException {
    this.file = file;
    this.reader = Files.newBufferedReader(file);
  }

  /** Passes over some. */
  void skip(long lines) throws IOException {
    for (long i = 0; i < lines; i++) {
      next();
    }
    given = 0;
  }

  /** The next bundle; from the first again when the file has ended. */
  synchronized byte[] next() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      if (given == 0) {
        throw new IOException(file + " holds no bundle");
      }
      reader.close();
      reader = Files.newBufferedReader(file);
      rounds++;
      line = reader.readLine();
    }
    given++;
    if (line.contains("\"prices\":\"")) {
      dropped++;
      line = FILE_OF_PRICES.matcher(line).replaceFirst("");
    }
    return line.getBytes(UTF_8);
  }

  /** What a reader of figures should know of the bundles. */
  synchronized String remark() {
    String repeated = rounds == 0 ? "all distinct" : "the file was used " + (rounds + 1) + " times";
    return repeated + (dropped == 0 ? "" : "; " + dropped + " without their file of prices");
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
