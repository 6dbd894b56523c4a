package io.stackport.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A number as it is written, exactly. */
final class Figure {
  /** More characters than any number of ours has; longer ones take long to be read. */
  private static final int MOST_CHARACTERS = 100;

  /** Powers of ten that are computed with. */
  private static final int MOST_POWERS = 40;

  static final String TOO_LARGE = "a number has more digits than are computed with";

  private Figure() {}

  static @Nullable JsonNode whole(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return null;
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : JsonNodeFactory.instance.numberNode(value);
  }

  /** A number with a fraction or a power of ten; null when it is too large or too small. */
  static @Nullable JsonNode decimal(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      int powers = Math.max(Math.abs(value.scale()), value.precision() - value.scale());
      return powers > MOST_POWERS ? null : JsonNodeFactory.instance.numberNode(value);
    } catch (ArithmeticException | NumberFormatException beyond) {
      return null;
    }
  }
}
