package io.stackport.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a size that somebody can mean. An exponent of many digits is a few characters to write
 * and minutes to compute with.
 */
final class Numbers {
  static final String REFUSED = "the number has too many digits or too large an exponent";

  private static final int MOST_CHARACTERS = 1000;
  private static final int MOST_PLACES = 100;

  private Numbers() {}

  private static boolean isSized(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_PLACES;
  }

  /** The number that a text is; null when it is too large to be meant. */
  static @Nullable BigDecimal read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return isSized(number) ? number : null;
    } catch (NumberFormatException exponent) {
      return null;
    }
  }
}
