package io.stackport.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_DIGITS = 15;

  /** Roles and lists as the trade says them. */
  private static final Map<String, String> WORDS =
      Map.of(
          "ultimateConsignee", "ultimate consignee",
          "intermediateConsignee", "intermediate consignee",
          "endUser", "end user",
          "remoteUser", "remote user",
          "entity-list", "Entity List",
          "unverified-list", "Unverified List",
          "denied-persons", "Denied Persons List",
          "meu-list", "Military End-User List",
          "sdn", "SDN List");

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?: ([^}]+))?}");

  private final List<String> texts;
  private final List<Place> places;

  private Message(List<String> texts, List<Place> places) {
    this.texts = List.copyOf(texts);
    this.places = List.copyOf(places);
  }

  private record Place(String name, @Nullable String unit) {}

  /** Names of the places, as variables without their {@code $}. */
  public static Collection<String> places(String template) {
    TreeSet<String> names = new TreeSet<>();
    Matcher matcher = PLACE.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** A template taken apart: texts, and between them places. */
  public static Message of(String template) {
    List<String> texts = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(template);
    int at = 0;
    while (matcher.find()) {
      texts.add(template.substring(at, matcher.start()));
      places.add(new Place(matcher.group(1), matcher.group(2)));
      at = matcher.end();
    }
    texts.add(template.substring(at));
    return new Message(texts, places);
  }

  /** The sentence with its places filled; a value that is not known reads {@code unknown}. */
  public String fill(Function<String, @Nullable Object> values) {
    if (places.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      filled.append(show(values.apply(place.name()), place.unit())).append(texts.get(i + 1));
    }
    return filled.toString();
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
      String plain = plain(number.stripTrailingZeros());
      return unit == null ? plain : plain + " " + unit;
    }
    if (unit == null || !(value instanceof Number number)) {
      String text = String.valueOf(value);
      return WORDS.getOrDefault(text, text);
    }
    return scaled(number.longValue(), unit);
  }

  /** Written out, or as a power of ten where nobody could count the zeros. */
  private static String plain(BigDecimal number) {
    return number.precision() - number.scale() > MOST_DIGITS
        ? number.toString().replace("E+", "e")
        : number.toPlainString();
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
