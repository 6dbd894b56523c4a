package io.stackport.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cuts a JSON document by the places of its fields. */
final class CutReader {
  private static final JsonFactory JSON = new JsonFactory();

  private static final int MOST_DIGITS = 10;

  private final char[] text;
  private final Set<String> amountFields;
  private final Map<String, Long> amounts = new TreeMap<>();
  private final Places cuts = new Places();
  private final Places units = new Places();
  private @Nullable String name;
  private @Nullable String title;
  private long[] quantities = new long[16];
  private int items;
  private int from;
  private int to;

  CutReader(String json, Set<String> amountFields) {
    this.text = json.toCharArray();
    this.amountFields = amountFields;
  }

  /** Begins and ends of what is left out. */
  private static final class Places {
    private int[] all = new int[16];
    private int size;

    void add(int place) {
      all = size == all.length ? Arrays.copyOf(all, size * 2) : all;
      all[size++] = place;
    }

    /** Characters of a text between two places, without what is left out. */
    String rest(char[] text, int from, int to) {
      StringBuilder rest = new StringBuilder(to - from);
      int at = from;
      for (int i = 0; i < size; i += 2) {
        rest.append(text, at, all[i] - at);
        at = all[i + 1];
      }
      return rest.append(text, at, to - at).toString();
    }
  }

  /** Something is written as no plain bundle is. */
  private static final class NotPlainException extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlainException() {
      super("not plain", null, false, false);
    }
  }

  /** The parts; null when the document is not plain. */
  @Nullable Cut read() {
    try (JsonParser in = JSON.createParser(text)) {
      document(in);
    } catch (IOException | NotPlainException notPlain) {
      return null;
    }
    String called = name;
    if (called == null || items == 0) {
      return null;
    }
    return new Cut(
        cuts.rest(text, 0, text.length),
        units.rest(text, from, to),
        called,
        title,
        Arrays.copyOf(quantities, items),
        amounts);
  }

  private static int at(JsonParser in) {
    return (int) in.currentTokenLocation().getCharOffset();
  }

  private static void expect(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }

  private void document(JsonParser in) throws IOException, NotPlainException {
    expect(in.nextToken() == JsonToken.START_OBJECT);
    boolean cutting = false;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      int begin = at(in);
      String field = in.currentName();
      JsonToken value = in.nextToken();
      boolean own = own(field, value, in);
      if (own != cutting) {
        cuts.add(begin);
        cutting = own;
      }
      if (field.equals("select")) {
        select(in);
      } else if (field.equals("site") && value == JsonToken.START_OBJECT) {
        site(in);
      } else {
        in.skipChildren();
      }
    }
    if (cutting) {
      cuts.add(at(in));
    }
    expect(in.nextToken() == null);
  }

  /** Whether facts are made of nothing in a field; such a field may stand once. */
  private boolean own(String field, JsonToken value, JsonParser in)
      throws IOException, NotPlainException {
    switch (field) {
      case "bundle" -> {
        expect(name == null && value == JsonToken.VALUE_STRING && Cut.isName(in.getText()));
        name = in.getText();
      }
      case "title" -> {
        expect(title == null && value == JsonToken.VALUE_STRING && Cut.isTitle(in.getText()));
        title = in.getText();
      }
      case "select" -> expect(items == 0 && value == JsonToken.START_ARRAY);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void site(JsonParser in) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      JsonToken value = in.nextToken();
      boolean amount = value == JsonToken.VALUE_NUMBER_INT && amountFields.contains(field);
      if (amount && in.getTextLength() < MOST_DIGITS && Cut.isAmount(in.getLongValue())) {
        int begin = at(in);
        cuts.add(begin);
        cuts.add(begin + in.getTextLength());
        amounts.put(field, in.getLongValue());
      } else {
        in.skipChildren();
      }
    }
  }

  private void select(JsonParser in) throws IOException, NotPlainException {
    from = at(in);
    while (in.nextToken() == JsonToken.START_OBJECT) {
      item(in);
    }
    expect(in.currentToken() == JsonToken.END_ARRAY && items > 0);
    to = at(in) + 1;
  }

  private void item(JsonParser in) throws IOException, NotPlainException {
    long many = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean quantity = in.currentName().equals("quantity");
      JsonToken value = in.nextToken();
      if (quantity) {
        expect(many == 0 && value == JsonToken.VALUE_NUMBER_INT);
        int begin = at(in);
        many = in.getLongValue();
        expect(many >= 1 && many <= Cut.MOST_UNITS);
        units.add(begin);
        units.add(begin + in.getTextLength());
      } else {
        in.skipChildren();
      }
    }
    quantities = items == quantities.length ? Arrays.copyOf(quantities, items * 2) : quantities;
    quantities[items++] = many == 0 ? 1 : many;
  }
}
