package io.stackport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Streams of bundles to {@code /v1/checks:batch}, and of answers back: counted, in order. */
final class BatchLoad {
  private static final Pattern LINE =
      Pattern.compile("\\{\"line\":(\\d+),\"(decision|problem)\":(?:\"([^\"]+)\")?");
  private static final int CHUNK = 1 << 16;

  private final int port;
  private final String form;

  /**
   * @param form {@code short} or {@code full}
   */
  BatchLoad(int port, String form) {
    this.port = port;
    this.form = form;
  }

  /** What came of one stream or of several. */
  record Came(long answered, long problems, String firstProblem) {
    Came and(Came more) {
      String first = firstProblem.isEmpty() ? more.firstProblem : firstProblem;
      return new Came(answered + more.answered, problems + more.problems, first);
    }
  }

  /** Sends so many bundles in so many streams at once, each its own part of the file. */
  Came run(Path portfolio, long bundles, int streams) throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<AtomicReference<Object>> ends = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      long from = bundles * i / streams;
      long count = bundles * (i + 1) / streams - from;
      BundleLines lines = new BundleLines(portfolio);
      lines.skip(from);
      AtomicReference<Object> end = new AtomicReference<>();
      ends.add(end);
      Thread thread =
          new Thread(
              () -> {
                try (lines) {
                  end.set(stream(lines, count, id -> {}));
                } catch (IOException | RuntimeException broken) {
                  end.set(broken);
                }
              },
              "stream " + i);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    Came all = new Came(0, 0, "");
    for (int i = 0; i < streams; i++) {
      threads.get(i).join();
      if (!(ends.get(i).get() instanceof Came came)) {
        throw new IOException("stream " + i + " broke: " + ends.get(i).get());
      }
      all = all.and(came);
    }
    return all;
  }

  /**
   * One stream.
   *
   * @param decisions is told each decision as soon as its line has come whole
   * @throws IOException when it breaks, or a line is missing or not in its place
   */
  Came stream(BundleLines lines, long count, Consumer<String> decisions) throws IOException {
    try (Wire wire = new Wire(port)) {
      wire.begin("/v1/checks:batch?form=" + form, "application/x-ndjson");
      AtomicReference<IOException> unsent = new AtomicReference<>();
      Thread sender =
          new Thread(
              () -> {
                try {
                  send(wire, lines, count);
                } catch (IOException broken) {
                  unsent.set(broken);
                }
              },
              "sender");
      sender.setDaemon(true);
      sender.start();
      Wire.Head head = wire.head();
      if (head.status() != 200) {
        throw new IOException("the batch ended with " + head.status());
      }
      Came came = receive(wire, decisions);
      if (came.answered() + came.problems() != count) {
        throw new IOException(
            came.answered() + came.problems() + " lines of " + count + " came back");
      }
      if (unsent.get() != null) {
        throw unsent.get();
      }
      return came;
    }
  }

  private static void send(Wire wire, BundleLines lines, long count) throws IOException {
    ByteArrayOutputStream some = new ByteArrayOutputStream(2 * CHUNK);
    for (long i = 0; i < count; i++) {
      some.write(lines.next());
      some.write('\n');
      if (some.size() >= CHUNK || i == count - 1) {
        wire.chunk(some.toByteArray(), some.size());
        some.reset();
      }
    }
    wire.chunk(new byte[0], 0);
  }

  private static Came receive(Wire wire, Consumer<String> decisions) throws IOException {
    long answered = 0;
    long problems = 0;
    String first = "";
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (byte[] piece = wire.chunk(); piece.length > 0; piece = wire.chunk()) {
      for (byte each : piece) {
        if (each != '\n') {
          line.write(each);
          continue;
        }
        String text = line.toString(UTF_8);
        line.reset();
        Matcher found = LINE.matcher(text);
        if (!found.lookingAt() || Long.parseLong(found.group(1)) != answered + problems + 1) {
          throw new IOException("line " + (answered + problems + 1) + " came as " + text);
        }
        if (found.group(2).equals("decision")) {
          answered++;
          decisions.accept(found.group(3));
        } else {
          problems++;
          first = first.isEmpty() ? text : first;
        }
      }
    }
    return new Came(answered, problems, first);
  }
}
