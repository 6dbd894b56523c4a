package io.stackport.workbench.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern FILE = Pattern.compile("(?<![A-Za-z0-9./-])rules/");
  private static final Comparator<Diagnosis> ORDER =
      Comparator.comparing(Diagnosis::file)
          .thenComparingInt(Diagnosis::line)
          .thenComparing(Diagnosis::defect)
          .thenComparing(each -> each.rules().toString())
          .thenComparing(Diagnosis::sentence);

  /** The same with files named below another folder than {@code rules}. */
  Diagnosis under(String folder) {
    String place = file.startsWith("rules/") ? folder + file.substring("rules".length()) : file;
    return new Diagnosis(
        defect, rules, place, line, sentence, moved(example, folder), moved(fix, folder));
  }

  private static String moved(String text, String folder) {
    return FILE.matcher(text).replaceAll(Matcher.quoteReplacement(folder) + "/");
  }

  @Override
  public int compareTo(Diagnosis other) {
    return ORDER.compare(this, other);
  }
}
