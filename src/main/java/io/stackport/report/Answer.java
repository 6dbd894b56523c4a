package io.stackport.report;

import io.stackport.determination.Verdict;

/**
 * A verdict and what it was reached with.
 *
 * @param rules SHA-256 of the rule files, hex; {@code catalog} likewise
 * @param version of the program
 */
public record Answer(Verdict verdict, String rules, String catalog, String version) {

  /** As the command line's exit code. */
  public int exitCode() {
    return verdict.exitCode();
  }

  /** The verdict in words, such as {@code something is open}. */
  public String words() {
    return Words.of(exitCode());
  }
}
