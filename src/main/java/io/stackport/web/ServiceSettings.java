package io.stackport.web;

import io.stackport.Desk;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the service runs.
 *
 * @param desk at which it answers
 * @param build digest of the program, as the ledger records it
 * @param host address that it listens on; {@code port} 0 for any that is free
 * @param data folder of the ledger and its keys
 * @param database JDBC URL of the ledger; null for a file in the folder
 * @param terminal whether a person reads along; logs are JSON otherwise
 */
public record ServiceSettings(
    Desk desk,
    String build,
    String host,
    int port,
    Path data,
    @Nullable String database,
    boolean terminal) {

  /** Whether only this machine can call. */
  boolean loopback() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
