package io.stackport.report;

/** Colors a text for a terminal, or leaves it as it is. */
public interface Paint {
  Paint PLAIN = (tone, text) -> text;

  /**
   * @param tone {@code good}, {@code mild}, {@code warn}, {@code bad}, {@code head} or {@code
   *     faint}
   */
  String as(String tone, String text);
}
