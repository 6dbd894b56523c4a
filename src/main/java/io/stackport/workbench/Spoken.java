package io.stackport.workbench;

import io.stackport.finding.Emission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call in a consequence says, from its name and the values of its arguments. */
final class Spoken {
  private Spoken() {}

  static List<Emission> emissions(String call, List<@Nullable Object> v) {
    return switch (call) {
      case "forbid" -> List.of(new Emission.Forbid());
      case "barred" -> List.of(new Emission.Barred());
      case "choose" -> List.of(new Emission.Choose(text(v, 0), count(v, 1), count(v, 2)));
      case "require" ->
          List.of(new Emission.Require(text(v, 0), text(v, 1), whole(v, 2), text(v, 3)));
      case "requireEach" -> requireEach(v);
      case "provide" -> List.of(new Emission.Provide(text(v, 0), text(v, 1), whole(v, 2)));
      case "provideEach" ->
          each(v, 1).stream()
              .map(tag -> (Emission) new Emission.Provide(text(v, 0), tag, 1L))
              .toList();
      case "consume" ->
          List.of(new Emission.Consume(text(v, 0), text(v, 1), whole(v, 2), count(v, 3)));
      case "supply" ->
          List.of(new Emission.Supply(text(v, 0), text(v, 1), whole(v, 2), count(v, 3)));
      case "limit" -> List.of(new Emission.Limit(text(v, 0), count(v, 1), text(v, 2), text(v, 3)));
      case "licenseRequired" -> List.of(new Emission.LicenseRequired(text(v, 0), text(v, 1)));
      case "reviewPolicy" ->
          List.of(new Emission.ReviewPolicy(text(v, 0), text(v, 1), text(v, 2), text(v, 3)));
      case "exceptionOffered" ->
          List.of(
              new Emission.ExceptionOffered(text(v, 0), text(v, 1), text(v, 2), text(v, 3), null));
      case "exceptionUpTo" ->
          List.of(
              new Emission.ExceptionOffered(
                  text(v, 0), text(v, 1), text(v, 2), text(v, 4), whole(v, 3)));
      case "exceptionBarred" -> List.of(new Emission.ExceptionBarred(text(v, 0), text(v, 1)));
      case "authorizationHeld" ->
          List.of(
              new Emission.AuthorizationHeld(
                  text(v, 0), text(v, 1), text(v, 2), whole(v, 3), (LocalDate) v.get(4)));
      case "subjectToEar" -> List.of(new Emission.SubjectToEar(text(v, 0), text(v, 1)));
      case "outsideEar" -> List.of(new Emission.OutsideEar(text(v, 0), text(v, 1)));
      case "prohibited" -> List.of(new Emission.Prohibited(text(v, 0)));
      case "obligation" -> List.of(new Emission.Obligation(text(v, 0), text(v, 1)));
      case "redFlag" -> List.of(new Emission.RedFlag(text(v, 0), text(v, 1)));
      case "open" -> List.of(new Emission.Open(text(v, 0), text(v, 1)));
      case "note" -> List.of(new Emission.Note(text(v, 0)));
      case "classified" ->
          List.of(new Emission.Classification(text(v, 0), text(v, 1), text(v, 2), text(v, 3)));
      default -> throw new IllegalArgumentException("no such emission: " + call);
    };
  }

  private static List<Emission> requireEach(List<@Nullable Object> v) {
    if (v.get(1) == null) {
      return List.of(new Emission.Require(text(v, 0), "unknown", null, text(v, 2)));
    }
    return each(v, 1).stream()
        .map(tag -> (Emission) new Emission.Require(text(v, 0), tag, 1L, text(v, 2)))
        .toList();
  }

  private static String text(List<@Nullable Object> values, int index) {
    return String.valueOf(values.get(index));
  }

  private static int count(List<@Nullable Object> values, int index) {
    return values.get(index) instanceof Number number ? number.intValue() : 0;
  }

  private static @Nullable Long whole(List<@Nullable Object> values, int index) {
    return values.get(index) instanceof Number number ? number.longValue() : null;
  }

  private static List<String> each(List<@Nullable Object> values, int index) {
    List<String> all = new ArrayList<>();
    if (values.get(index) instanceof Collection<?> many) {
      many.forEach(one -> all.add(String.valueOf(one)));
    }
    return all;
  }
}
