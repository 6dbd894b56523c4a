package io.stackport.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.service.Asked;
import io.stackport.service.Entered;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stream of bundles and the stream of their answers, in order. Reading stops while as many
 * lines or bytes are under way as may be, so a caller that does not read is not read from.
 */
final class Batch {
  private static final int MOST_LINES = 512;
  private static final int MOST_BYTES = 16 << 20;
  private static final int BUFFER = 1 << 16;
  private static final long LOOK_MILLIS = 200;
  private static final byte[] END = "}\n".getBytes(UTF_8);
  private static final Line END_OF_LINES = new Line(0, 0, 0, null, null);

  private final BatchDesk desk;
  private final Asked like;
  private final String caller;
  private final boolean full;
  private final InputStream in;
  private final OutputStream out;
  private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_LINES);
  private final Semaphore bytes = new Semaphore(MOST_BYTES);
  private volatile boolean over;
  private boolean toldEnd;

  /**
   * A line under way.
   *
   * @param number from 1, empty lines counted; 0 for the end
   * @param problem what is wrong with it before anybody looks at the bundle; null otherwise
   */
  private record Line(
      long number,
      int size,
      long began,
      @Nullable CompletableFuture<Entered> answer,
      @Nullable RuntimeException problem) {}

  /**
   * @param like the parameters that every line is asked with
   * @param full whether whole reports are asked for
   */
  Batch(BatchDesk desk, Asked like, String caller, boolean full, InputStream in, OutputStream out) {
    this.desk = desk;
    this.like = like;
    this.caller = caller;
    this.full = full;
    this.in = in;
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  /** Answers until the caller's lines end. */
  void run() throws IOException {
    Thread reader = new Thread(this::read, "batch reader");
    reader.setDaemon(true);
    reader.start();
    try {
      write();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      over = true;
      reader.interrupt();
    }
  }

  private void read() {
    long number = 0;
    try (LineReader reader = new LineReader(in, Call.MOST_BYTES)) {
      // When the service ends no more is read; the writer tells the caller where it stopped.
      while (!over && !desk.ending()) {
        LineReader.Found found = reader.next();
        if (found == null) {
          put(END_OF_LINES);
          return;
        }
        number++;
        if (!found.blank()) {
          put(line(number, found));
        }
      }
    } catch (IOException broken) {
      // The caller has gone, or its stream broke: what was read is answered.
      end(number);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(long number) {
    try {
      Refusal broken =
          Refusal.of(
              400, "not-read", "The request cannot be read", "the stream of lines ended too early");
      put(new Line(number + 1, 0, System.nanoTime(), null, broken));
      put(END_OF_LINES);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void put(Line line) throws InterruptedException {
    while (!lines.offer(line, 1, TimeUnit.SECONDS)) {
      if (over) {
        throw new InterruptedException();
      }
    }
  }

  private Line line(long number, LineReader.Found found) throws InterruptedException {
    long began = System.nanoTime();
    if (found.tooLong()) {
      Refusal large =
          Refusal.of(
              413,
              "too-large",
              "The document is too large",
              "the line has more than 1 MiB (1,048,576 bytes), the limit of a line");
      return new Line(number, 0, began, null, large);
    }
    byte[] body = found.bytes();
    bytes.acquire(body.length);
    Asked asked = new Asked(like.operation(), like.parameters(), true, body);
    return new Line(number, body.length, began, desk.answer(asked, caller), null);
  }

  private void write() throws IOException, InterruptedException {
    long last = 0;
    while (true) {
      Line line = next(last);
      if (line.number() == 0) {
        out.flush();
        return;
      }
      last = line.number();
      CompletableFuture<Entered> under = line.answer();
      if (under != null && !under.isDone()) {
        out.flush();
      }
      one(line);
      bytes.release(line.size());
    }
  }

  /** The next line; when the service ends, what says so, and then the end. */
  private Line next(long last) throws IOException, InterruptedException {
    Line line = lines.poll();
    if (line == null) {
      out.flush();
    }
    while (line == null) {
      line = lines.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (line == null && desk.ending()) {
        if (toldEnd) {
          return END_OF_LINES;
        }
        toldEnd = true;
        Refusal ending =
            Refusal.of(
                503,
                "ending",
                "The service is ending",
                "this line and those after it were not answered; send them again");
        return new Line(last + 1, 0, System.nanoTime(), null, ending);
      }
    }
    return line;
  }

  private void one(Line line) throws IOException {
    try {
      RuntimeException problem = line.problem();
      CompletableFuture<Entered> answer = line.answer();
      if (problem != null || answer == null) {
        throw problem == null ? new IllegalStateException("a line without an answer") : problem;
      }
      answered(line.number(), desk.recorded(answer, line.began()));
    } catch (RuntimeException failure) {
      ObjectNode problem = Refusals.problem(failure);
      out.write(("{\"line\":" + line.number() + ",\"problem\":" + problem).getBytes(UTF_8));
      out.write(END);
    }
  }

  private void answered(long number, Entered entered) throws IOException {
    String head = "{\"line\":" + number + ",\"decision\":\"" + entered.id() + "\"";
    if (full) {
      out.write((head + ",\"report\":").getBytes(UTF_8));
      out.write(oneLine(entered.body()));
      out.write(END);
    } else {
      out.write((head + ",").getBytes(UTF_8));
      out.write(entered.body(), 1, entered.body().length - 1);
      out.write('\n');
    }
  }

  /** A report without its line breaks; texts in JSON hold none, so nothing else is lost. */
  private static byte[] oneLine(byte[] report) {
    byte[] flat = new byte[report.length];
    int size = 0;
    for (byte each : report) {
      if (each != '\n' && each != '\r') {
        flat[size++] = each;
      }
    }
    return java.util.Arrays.copyOf(flat, size);
  }
}
