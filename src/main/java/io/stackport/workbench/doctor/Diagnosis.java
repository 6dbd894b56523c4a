package io.stackport.workbench.doctor;

import java.util.Comparator;
import java.util.List;

/**
 * One thing wrong with a rule book.
 *
 * @param rules ids of the rules that it is about, the one at {@code file} and {@code line} first;
 *     empty when the file cannot be read so far
 * @param line 1-based; 0 when the whole file is meant
 * @param example a case, a value, a line of the file or the other rule
 * @param fix a way out
 */
public record Diagnosis(
    Defect defect,
    List<String> rules,
    String file,
    int line,
    String sentence,
    String example,
    String fix)
    implements Comparable<Diagnosis> {
  private static final Comparator<Diagnosis> ORDER =
      Comparator.comparing(Diagnosis::file)
          .thenComparingInt(Diagnosis::line)
          .thenComparing(Diagnosis::defect)
          .thenComparing(each -> each.rules().toString())
          .thenComparing(Diagnosis::sentence);

  @Override
  public int compareTo(Diagnosis other) {
    return ORDER.compare(this, other);
  }
}
