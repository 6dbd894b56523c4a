package io.stackport.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * A connection to the service on this machine that is kept open: just enough of HTTP/1.1, so that
 * the client costs little beside the service that is measured.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int PATIENCE_MILLIS = 120_000;

  private final Socket socket = new Socket();
  private final OutputStream out;
  private final InputStream in;
  private final String host;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  Wire(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    out = socket.getOutputStream();
    in = socket.getInputStream();
    host = "Host: 127.0.0.1:" + port + "\r\n";
  }

  /**
   * What came back.
   *
   * @param decision id of the recorded decision; empty where the answer names none
   * @param chunked whether the body comes in chunks; else it has {@code length} bytes
   */
  record Head(int status, String decision, boolean chunked, long length) {}

  /** Sends a document and reads the whole answer. */
  Head post(String path, byte[] json) throws IOException {
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\n"
                + host
                + "Content-Type: application/json\r\nContent-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    byte[] all = new byte[head.length + json.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(json, 0, all, head.length, json.length);
    out.write(all);
    Head answer = head();
    body(answer);
    return answer;
  }

  /** Asks for a document; what comes back is in {@code into}. */
  Head get(String path, ByteArrayOutputStream into) throws IOException {
    out.write(("GET " + path + " HTTP/1.1\r\n" + host + "\r\n").getBytes(US_ASCII));
    Head answer = head();
    into.write(body(answer));
    return answer;
  }

  /** Begins to send a document of which the length is not known. */
  void begin(String path, String type) throws IOException {
    out.write(
        ("POST "
                + path
                + " HTTP/1.1\r\n"
                + host
                + "Content-Type: "
                + type
                + "\r\nTransfer-Encoding: chunked\r\n\r\n")
            .getBytes(US_ASCII));
  }

  /** A piece of it; none ends it. */
  void chunk(byte[] bytes, int length) throws IOException {
    byte[] size = (Integer.toHexString(length) + "\r\n").getBytes(US_ASCII);
    byte[] all = new byte[size.length + length + 2];
    System.arraycopy(size, 0, all, 0, size.length);
    System.arraycopy(bytes, 0, all, size.length, length);
    all[all.length - 2] = '\r';
    all[all.length - 1] = '\n';
    out.write(all);
  }

  /** Status and headers of an answer. */
  Head head() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.substring(9, 12));
    String decision = "";
    boolean chunked = false;
    long length = 0;
    for (String each = line(); !each.isEmpty(); each = line()) {
      int colon = each.indexOf(':');
      String name = each.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = each.substring(colon + 1).strip();
      switch (name) {
        case "stackport-decision" -> decision = value;
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        default -> {}
      }
    }
    return new Head(status, decision, chunked, length);
  }

  private byte[] body(Head answer) throws IOException {
    if (!answer.chunked()) {
      byte[] body = new byte[(int) answer.length()];
      for (int i = 0; i < body.length; i++) {
        body[i] = next();
      }
      return body;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece = chunk(); piece.length > 0; piece = chunk()) {
      all.write(piece);
    }
    return all.toByteArray();
  }

  /** The next piece of a body in chunks; empty at its end. */
  byte[] chunk() throws IOException {
    byte[] piece = new byte[Integer.parseInt(line().split(";")[0], 16)];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = next();
    }
    line();
    return piece;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (byte each = next(); each != '\n'; each = next()) {
      line.append((char) each);
    }
    line.setLength(Math.max(0, line.length() - 1));
    return line.toString();
  }

  private byte next() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end < 0) {
        end = 0;
        throw new EOFException("the service closed the connection");
      }
    }
    return buffer[at++];
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
