package io.stackport.finding;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for values: {@code rack draws {draw kW}, hall carries {most kW}}. The word
 * after the name is the unit in which a value held in base units is shown.
 */
public final class Message {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?: ([^}]+))?}");

  private Message() {}

  /** Names of the places, as variables without their {@code $}. */
  public static Collection<String> places(String template) {
    TreeSet<String> names = new TreeSet<>();
    Matcher matcher = PLACE.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The sentence with its places filled; a value that is not known reads {@code unknown}. */
  public static String fill(String template, Function<String, @Nullable Object> values) {
    Matcher matcher = PLACE.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      Object value = values.apply(matcher.group(1));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(show(value, matcher.group(2))));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String show(@Nullable Object value, @Nullable String unit) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof Collection<?> many) {
      TreeSet<String> sorted = new TreeSet<>();
      many.forEach(each -> sorted.add(String.valueOf(each)));
      return String.join(", ", sorted);
    }
    if (value instanceof BigDecimal number) {
      String plain = number.stripTrailingZeros().toPlainString();
      return unit == null ? plain : plain + " " + unit;
    }
    if (unit == null || !(value instanceof Number number)) {
      return String.valueOf(value);
    }
    return scaled(number.longValue(), unit);
  }

  private static String scaled(long value, String unit) {
    int places =
        switch (unit) {
          case "kW", "kg", "GB", "m" -> 3;
          case "MW" -> 6;
          case "percent", "USD" -> 2;
          default -> 0;
        };
    String number = BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
    return number + " " + unit;
  }
}
