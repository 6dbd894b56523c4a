package io.stackport.served;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service as it is packaged, in a process of its own, and calls to it. Every response is held
 * against the contract before a test sees it.
 */
public final class Served implements AutoCloseable {
  public static final String YAML = "application/yaml";
  public static final String JSON = "application/json";

  private static final Path STARTER = Path.of("bin/stackport");
  private static final Path STAMP = Path.of("target/.built");
  private static final Path PACKAGED = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Pattern LISTENS =
      Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

  /** A rule book that no cache has yet is compiled first. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final Duration STOP = Duration.ofSeconds(40);
  private static final long LOOK_MILLIS = 50;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private Served(Process process, Path data, Path log, int port) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
  }

  private static final class Once {
    private static final Served SHARED = start(folder());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SHARED::close));
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/served")), "data");
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The one service that most tests call; it ends with the tests. */
  public static Served shared() {
    return Once.SHARED;
  }

  /**
   * Starts a service of a test's own, which the test ends.
   *
   * @param data folder of its ledger; its log stands beside it
   * @param words more words of the command line
   */
  public static Served start(Path data, String... words) {
    return start(List.of(), data, words);
  }

  /**
   * Starts one within another command.
   *
   * @param within that command, which takes the line of the service after its own words
   */
  static Served start(List<String> within, Path data, String... words) {
    List<String> line = new ArrayList<>(List.of("serve", "--port", "0"));
    line.addAll(List.of("--data", data.toAbsolutePath().toString()));
    line.addAll(List.of(words));
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try {
      FileTime packaged = packaged();
      ProcessBuilder command = command(line.toArray(String[]::new));
      command.command().addAll(0, within);
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      process.getOutputStream().close();
      int port = port(process, log);
      Files.setLastModifiedTime(STAMP, packaged);
      return new Served(process, data, log, port);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A command of the command line, not yet started. */
  static ProcessBuilder command(String... words) {
    List<String> line = new ArrayList<>(List.of(STARTER.toAbsolutePath().toString()));
    line.addAll(List.of(words));
    return new ProcessBuilder(line);
  }

  /**
   * Has {@code bin/stackport} take what Maven has packaged, which is what it would build itself,
   * even where somebody writes on.
   *
   * @return when it was packaged
   */
  private static FileTime packaged() throws IOException {
    if (!Files.exists(PACKAGED)) {
      throw new AssertionError("the service is not packaged; run `mvn verify` or `mvn package`");
    }
    if (!Files.exists(STAMP)) {
      Files.createFile(STAMP);
    }
    Files.setLastModifiedTime(STAMP, FileTime.from(Instant.now()));
    return Files.getLastModifiedTime(PACKAGED);
  }

  private static int port(Process process, Path log) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      Matcher listens = LISTENS.matcher(Files.readString(log));
      if (listens.find()) {
        return Integer.parseInt(listens.group(1));
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    process.destroyForcibly();
    throw new AssertionError("the service does not start:\n" + Files.readString(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  public Answered get(String path, String... headers) {
    return call("GET", path, new byte[0], headers);
  }

  public Answered post(String path, String mediaType, String body, String... headers) {
    return post(path, mediaType, body.getBytes(UTF_8), headers);
  }

  public Answered post(String path, String mediaType, byte[] body, String... headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type", mediaType));
    all.addAll(List.of(headers));
    return call("POST", path, body, all.toArray(String[]::new));
  }

  /**
   * Calls, and holds the response against the contract.
   *
   * @param headers names and values in turn
   */
  public Answered call(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Answered answered =
          new Answered(
              method, path, response.statusCode(), response.headers().map(), response.body());
      Contract.kept(answered);
      return answered;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  /** Waits until it says that it is ready (200), or is not (503). */
  void awaitReady(int status) {
    long end = System.nanoTime() + START.toNanos();
    int now = get("/q/health/ready").status();
    while (now != status && System.nanoTime() < end) {
      pause();
      now = get("/q/health/ready").status();
    }
    if (now != status) {
      throw new AssertionError("ready says " + now + ", not " + status + ":\n" + log());
    }
  }

  /** Where it answers, for clients of a test's own; those check the contract themselves. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  public Process process() {
    return process;
  }

  /** What it has logged so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Ends it as an operator would, and waits until it has ended. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
