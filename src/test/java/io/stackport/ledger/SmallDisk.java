package io.stackport.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real disk that gets full: a file system in memory, in a name space of a command's own, so that
 * it is gone with the process.
 */
public final class SmallDisk {
  private SmallDisk() {}

  /**
   * What runs a command with the disk, before the command's own words.
   *
   * @param size as `mount` takes it, such as {@code 8m}
   * @param at folder where it is mounted
   */
  public static List<String> within(String size, Path at) {
    String mount = "mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"";
    return List.of(
        "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, at.toString());
  }

  /** What a command says that runs with it. */
  static List<String> said(String size, Path at, List<String> command) throws IOException {
    List<String> all = new ArrayList<>(within(size, at));
    all.addAll(command);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  /** Why no disk can be mounted here; empty where one can. */
  public static String refusal(Path at) {
    try {
      List<String> said = said("1m", at, List.of("echo", "works"));
      return said.equals(List.of("works")) ? "" : String.join("; ", said) + ".";
    } catch (IOException none) {
      return String.valueOf(none.getMessage());
    }
  }
}
