package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay came, and what it had counted.
 *
 * @param question digest of what it replays: both sides, the posture and the portfolio
 * @param offset byte of the portfolio, or file of a folder, where it goes on
 * @param number lines before it
 * @param written bytes of changed bundles that were written
 */
public record Checkpoint(
    String question, long offset, long number, long written, ImpactTally tally) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * Rate and time left.
   *
   * @param seconds since this run began
   * @param share of the portfolio that is done, 0 to 1, and {@code begun} when this run began
   */
  public record Pace(long bundles, double seconds, double share, double begun) {
    /** A line for a terminal. */
    public String words() {
      double left = share > begun ? seconds * (1 - share) / (share - begun) : 0;
      return String.format(
          Locale.ROOT,
          "%,d bundles, %.0f%%, %,.0f a second, %.0f s left   ",
          bundles,
          100 * share,
          seconds > 0 ? bundles / seconds : 0,
          left);
    }
  }

  /**
   * What a file notes; null when there is none.
   *
   * @throws ProblemException when it is of another question, or damaged
   */
  static @Nullable Checkpoint read(Path file, String question) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Checkpoint read;
    try {
      read = JSON.readValue(Files.readAllBytes(file), Checkpoint.class);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "is no checkpoint of a replay")
              .withHelp("remove it to begin again"));
    }
    if (!question.equals(read.question())) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "is of other rules, catalogs or another portfolio")
              .withHelp("remove it to begin again, or name another file"));
    }
    return read;
  }

  void write(Path file) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.write(part, JSON.writeValueAsBytes(this));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException broken) {
      throw new ProblemException(
          Problem.at(file.toString(), 0, "cannot be written: " + broken.getMessage()));
    }
  }
}
