package io.stackport.cli;

import io.stackport.determination.Posture;
import picocli.CommandLine.Option;

/** Which law counts, for every command that judges. */
final class PostureOption {
  @Option(
      names = "--posture",
      paramLabel = "POSTURE",
      description = "The law that counts: enforced (default) or codified.")
  private Posture posture = Posture.ENFORCED;

  Posture posture() {
    return posture;
  }
}
