package io.stackport.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service of its own on this machine, started by {@code bin/stackport serve}. */
final class RunningService {
  private static final long LOOK_MILLIS = 50;
  private static final long PATIENCE_SECONDS = 120;
  private static final double NANOS = 1e9;

  private final Path data;
  private final Path log;
  private final List<String> more;
  private int port;
  private Process process;

  /**
   * @param more options of {@code serve}
   */
  RunningService(Path data, Path log, List<String> more) {
    this.data = data;
    this.log = log;
    this.more = more;
  }

  int port() {
    return port;
  }

  /** Starts it, and returns when it is ready, with the seconds that took. */
  double start() throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> words =
        new ArrayList<>(
            List.of("bin/stackport", "serve", "--port", "" + port, "--rate", "0", "--data"));
    words.add(data.toString());
    words.addAll(more);
    long began = System.nanoTime();
    process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!ready()) {
      if (!process.isAlive()) {
        throw new IOException("the service ended with " + process.exitValue() + "; see " + log);
      }
      if ((System.nanoTime() - began) / NANOS > PATIENCE_SECONDS) {
        throw new IOException("the service is not ready after two minutes; see " + log);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return (System.nanoTime() - began) / NANOS;
  }

  private boolean ready() {
    try (Wire wire = new Wire(port)) {
      return wire.get("/q/health/ready", new ByteArrayOutputStream()).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends it at once, as a power cut of the process would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Tells it to end, and waits until it has. */
  int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("the service did not end; see " + log);
    }
    return process.exitValue();
  }
}
