package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.document.Document;
import io.stackport.document.YamlReader;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bundles of a portfolio, some at a time: a folder of bundle files, or a file with one bundle
 * document as JSON a line.
 */
public final class PortfolioFile implements Closeable {
  private static final int LONGEST = 1 << 20;

  private final Path path;
  private final List<Path> files;
  private final @Nullable InputStream lines;
  private final byte[] buffer = new byte[1 << 20];
  private int at;
  private int filled;
  private long offset;
  private long number;
  private long before;
  private long numberBefore;

  /**
   * @param offset byte, or file of a folder, to begin at
   * @param number lines before it
   * @throws ProblemException when there is no such file
   */
  public PortfolioFile(Path path, long offset, long number) {
    this.path = path;
    this.offset = offset;
    this.number = number;
    if (!Files.exists(path)) {
      throw new ProblemException(
          Problem.at(path.toString(), 0, "there is no such file or folder")
              .withHelp("name a folder of bundles, or a file with one as JSON a line"));
    }
    try {
      files = Files.isDirectory(path) ? bundles(path) : List.of();
      lines = files.isEmpty() ? opened(path, offset) : null;
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(path.toString(), 0, "cannot be read: " + broken.getMessage())
              .withHelp("name a folder of bundles, or a file with one as JSON a line"));
    }
  }

  private static InputStream opened(Path path, long offset) throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(offset);
    return in;
  }

  private static List<Path> bundles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all =
          walk.filter(
                  file -> {
                    String name = String.valueOf(file.getFileName());
                    return name.equals("bundle.yaml")
                        || name.endsWith(".json")
                        || name.endsWith(".yaml") && !named(name);
                  })
              .sorted()
              .toList();
      if (all.isEmpty()) {
        throw new IOException("no bundle file is in it");
      }
      return all;
    }
  }

  /** Files that lie beside bundles and are none. */
  private static boolean named(String name) {
    return List.of("request.yaml", "prices.yaml", "parties.yaml", "profiles.yaml", "scenarios.yaml")
        .contains(name);
  }

  /** Bytes, or files of a folder, in all. */
  public long size() {
    try {
      return lines == null ? files.size() : Files.size(path);
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Where the next bundle begins. */
  public long offset() {
    return offset;
  }

  /**
   * The next bundles, up to a number; empty at the end.
   *
   * @throws ProblemException when they cannot be read
   */
  public List<Stored> next(int most) {
    before = offset;
    numberBefore = number;
    try {
      return lines == null ? files(most) : lines(lines, most);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(path.toString(), 0, "cannot be read: " + broken.getMessage()));
    }
  }

  private List<Stored> files(int most) throws IOException {
    List<Stored> all = new ArrayList<>();
    while (all.size() < most && offset < files.size()) {
      Path file = files.get((int) offset++);
      Document document = YamlReader.read(file.toString(), Files.readString(file));
      if (document.root() instanceof ObjectNode root && root.has("bundle") && root.has("select")) {
        all.add(new Stored(file, root));
      }
    }
    return all;
  }

  private List<Stored> lines(InputStream in, int most) throws IOException {
    List<Stored> texts = new ArrayList<>();
    byte[] line = line(in);
    while (line.length > 0) {
      number++;
      if (!blank(line)) {
        texts.add(new Stored(path + ":" + number, path, line));
      }
      if (texts.size() == most) {
        break;
      }
      line = line(in);
    }
    return texts;
  }

  /** The next line with its end; empty at the end of the file. */
  private byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    while (true) {
      if (at == filled) {
        filled = in.read(buffer);
        at = 0;
        if (filled <= 0) {
          filled = 0;
          return line.toByteArray();
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < filled;
      int length = end - at + (whole ? 1 : 0);
      line.write(buffer, at, length);
      at += length;
      offset += length;
      if (line.size() > LONGEST) {
        throw new ProblemException(
            Problem.at(path.toString(), (int) number + 1, "a line is longer than 1 MiB"));
      }
      if (whole) {
        return line.toByteArray();
      }
    }
  }

  private static boolean blank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Where the bundles that were read last begin. */
  long before() {
    return before;
  }

  /** Lines before them. */
  long numberBefore() {
    return numberBefore;
  }

  /** Lines, or files, that have been read. */
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
