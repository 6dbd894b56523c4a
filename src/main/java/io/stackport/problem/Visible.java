package io.stackport.problem;

/** Texts from elsewhere, made safe to show. */
public final class Visible {
  private Visible() {}

  /**
   * The same text with every character that has no form of its own written by its number, such as
   * {@code \u202e}: nothing that was sent turns a message or a terminal around.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Visible::seen)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (seen(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(number(c));
              }
            });
    return shown.toString();
  }

  /** A character by its number. */
  public static String number(int character) {
    return String.format(java.util.Locale.ROOT, "\\u%04x", character);
  }

  /** Whether a character shows itself, or is a line break or a tab. */
  public static boolean seen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
