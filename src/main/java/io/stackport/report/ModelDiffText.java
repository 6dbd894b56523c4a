package io.stackport.report;

import io.stackport.model.CompatibilityModel;
import io.stackport.solve.Conflict;
import io.stackport.solve.Difference;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What one model has and another has not, for a person. */
public final class ModelDiffText {
  private final StringBuilder out = new StringBuilder();

  private ModelDiffText() {}

  public static String of(
      Difference difference, CompatibilityModel before, CompatibilityModel after) {
    ModelDiffText text = new ModelDiffText();
    if (difference instanceof Difference.Counted counted) {
      text.line("configurations of A: " + counted.before() + ", of B: " + counted.after());
      text.line("in both: " + counted.both());
      text.side("lost", counted.losses(), counted.lost(), "B", after);
      text.side("gained", counted.gains(), counted.gained(), "A", before);
    } else if (difference instanceof Difference.TooLarge large) {
      text.line(Words.wrapped("", "not counted: " + large.why()));
    }
    return text.out.toString();
  }

  private void side(
      String what,
      BigInteger number,
      Difference.@Nullable Witnessed witness,
      String by,
      CompatibilityModel refusing) {
    line(what + ": " + number);
    if (witness == null) {
      return;
    }
    line(
        Words.wrapped(
            "  for example ",
            witness.chosen().isEmpty() ? "nothing chosen" : String.join(", ", witness.chosen())));
    if (!witness.missing().isEmpty()) {
      line(Words.wrapped("  " + by + " has no ", String.join(", ", witness.missing())));
    } else if (witness.refusing() instanceof Conflict.Minimal minimal) {
      line("  " + by + " refuses it:");
      ModelAnswerText.sentences(minimal, refusing)
          .forEach(each -> line(Words.wrapped("    ", each)));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
