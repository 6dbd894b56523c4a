package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a stored bundle apart by the places of its fields, without a tree of it. What is not
 * written as most bundles are is not plain, and is then read as a tree and judged alone.
 */
final class EntryReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final long MOST_UNITS = 100_000_000;
  private static final int OWN_FIELDS = 3;

  private final Stored stored;
  private final byte[] json;
  private final Cuts cuts = new Cuts();
  private final Cuts units = new Cuts();
  private final Set<String> fields = new HashSet<>(OWN_FIELDS * 2);
  private final List<Long> quantities = new ArrayList<>();
  private int from;
  private int to;

  /** Begins and ends of what is left out. */
  private static final class Cuts {
    private int[] places = new int[16];
    private int size;

    void add(int place) {
      places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
      places[size++] = place;
    }

    int[] all() {
      return Arrays.copyOf(places, size);
    }
  }

  /** Something is written as no plain bundle is. */
  private static final class NotPlainException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private EntryReader(Stored stored) {
    this.stored = stored;
    this.json = stored.json();
  }

  /**
   * @throws io.stackport.problem.ProblemException when it is not a JSON object, with its place
   */
  static Entry read(Stored stored) {
    return new EntryReader(stored).read();
  }

  private Entry read() {
    try (JsonParser in = JSON.createParser(json)) {
      document(in);
      String folder = folder(stored.from());
      return new Entry(
          stored,
          Part.of(json, 0, json.length, cuts.all(), folder),
          Part.of(json, from, to, units.all(), ""),
          quantities.stream().mapToLong(Long::longValue).toArray(),
          true);
    } catch (IOException | NotPlainException notPlain) {
      stored.root();
      Part nothing = Part.of(json, 0, 0, new int[0], "");
      return new Entry(stored, nothing, nothing, new long[0], false);
    }
  }

  private static String folder(Path from) {
    Path parent = from.toAbsolutePath().getParent();
    return parent == null ? "" : parent.toString();
  }

  private static int at(JsonParser in) {
    return (int) in.currentTokenLocation().getByteOffset();
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
      String field = in.currentName();
      boolean own = field.equals("bundle") || field.equals("title") || field.equals("select");
      if (own != cutting) {
        cuts.add(at(in));
        cutting = own;
      }
      JsonToken value = in.nextToken();
      if (!own) {
        in.skipChildren();
        continue;
      }
      expect(fields.add(field));
      if (field.equals("select")) {
        expect(value == JsonToken.START_ARRAY);
        select(in);
      } else {
        expect(value == JsonToken.VALUE_STRING && !in.getText().isBlank());
      }
    }
    if (cutting) {
      cuts.add(at(in));
    }
    expect(in.nextToken() == null && fields.contains("bundle") && !quantities.isEmpty());
  }

  private void select(JsonParser in) throws IOException, NotPlainException {
    from = at(in);
    while (in.nextToken() == JsonToken.START_OBJECT) {
      item(in);
    }
    expect(in.currentToken() == JsonToken.END_ARRAY);
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
        expect(many >= 1 && many <= MOST_UNITS);
        units.add(begin);
        units.add(begin + in.getTextLength());
      } else {
        in.skipChildren();
      }
    }
    quantities.add(many == 0 ? 1 : many);
  }
}
