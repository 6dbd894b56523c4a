package io.stackport.web;

import io.stackport.Desk;
import io.stackport.ledger.LedgerSettings;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs.
 *
 * @param desk at which it answers
 * @param build digest of the program, as the ledger records it
 * @param host address that it listens on; {@code port} 0 for any that is free
 * @param ledger where every answer is recorded; what has answered is kept in its folder
 * @param terminal whether a person reads along; logs are JSON otherwise
 * @param limits what a caller may ask for
 * @param logDetails whether logs may quote what is wrong with a document
 */
public record ServiceSettings(
    Desk desk,
    String build,
    String host,
    int port,
    LedgerSettings ledger,
    boolean terminal,
    Limits limits,
    boolean logDetails) {

  /**
   * What a caller may ask for.
   *
   * @param perSecond calls of one caller a second; 0 for no limit
   * @param answer longest time that an answer may take before it is ended
   * @param hosts names under which it may be called beside those of this machine
   * @param origins pages elsewhere that a browser may let call, such as {@code
   *     https://desk.example}; none where it is empty
   * @param callerHeader header in which a proxy in front names the caller; null where the address
   *     is the caller
   */
  public record Limits(
      int perSecond,
      Duration answer,
      Set<String> hosts,
      Set<String> origins,
      @Nullable String callerHeader) {}

  /** Whether only this machine can call. */
  boolean loopback() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
