package io.stackport.served;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Bytes as they go over a connection, for what no client would send. */
final class Wire {
  private static final int WAIT_MILLIS = 2_000;

  private Wire() {}

  /** Sends, says that nothing follows, and gives what comes back until the other end is done. */
  static String exchange(int port, byte[] sent) {
    StringBuilder said = new StringBuilder();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(WAIT_MILLIS);
      socket.getOutputStream().write(sent);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      byte[] buffer = new byte[8192];
      int read = socket.getInputStream().read(buffer);
      while (read > 0) {
        said.append(new String(buffer, 0, read, ISO_8859_1));
        read = socket.getInputStream().read(buffer);
      }
    } catch (SocketTimeoutException quiet) {
      return said.toString();
    } catch (IOException broken) {
      if (broken instanceof java.net.SocketException) {
        return said.toString();
      }
      throw new UncheckedIOException(broken);
    }
    return said.toString();
  }
}
