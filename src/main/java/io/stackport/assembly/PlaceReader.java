package io.stackport.assembly;

import io.stackport.catalog.Places;
import io.stackport.catalog.UnknownPlaceException;
import io.stackport.document.Document;
import io.stackport.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the names of places in a document; what names none becomes a problem with its line. */
final class PlaceReader {
  private final Places places;
  private final Document document;
  private final List<Problem> problems;

  PlaceReader(Places places, Document document, List<Problem> problems) {
    this.places = places;
    this.document = document;
    this.problems = problems;
  }

  /** A country, region or bloc; null when the text names none. */
  Places.@Nullable Place any(String text, String pointer) {
    try {
      return places.resolve(text);
    } catch (UnknownPlaceException unknown) {
      problems.add(
          document.problem(pointer, String.valueOf(unknown.getMessage())).withHelp(unknown.help()));
      return null;
    }
  }

  /** The alpha-2 code of a country, or of the country that a region is in; null when left out. */
  @Nullable String country(@Nullable String text, String pointer) {
    if (text == null) {
      return null;
    }
    Places.Place place = any(text, pointer);
    if (place != null && place.bloc()) {
      problems.add(
          document.problem(pointer, "`" + text + "` is a bloc; one country must stand here"));
      return null;
    }
    return place == null ? null : place.country();
  }

  String name(String code) {
    return places.name(code);
  }
}
