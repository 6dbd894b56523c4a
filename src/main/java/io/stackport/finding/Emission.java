package io.stackport.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one match of a rule says. Amounts are integers in base units (W, g, mm, MB, cent, basis
 * point); null means not known.
 */
public sealed interface Emission {

  /** The supporting offers cannot stand together. */
  record Forbid() implements Emission {}

  /** Forbidden by the program or the destination's law. */
  record Barred() implements Emission {}

  /** How many offers of a slot a package takes; {@code slot} is {@code layer:A} or a kind. */
  record Choose(String slot, int min, int max) implements Emission {}

  /**
   * Someone in scope must provide at least this level.
   *
   * @param who an offer id, or {@code package}
   * @param scope {@code offer}, {@code hall}, {@code fabric}, {@code destination} or {@code
   *     package}
   */
  record Require(String who, String capability, @Nullable Long level, String scope)
      implements Emission {}

  record Provide(String who, String capability, @Nullable Long level) implements Emission {}

  /** Uses {@code amount} of a resource for every started {@code per} units of the offer. */
  record Consume(String who, String resource, @Nullable Long amount, long per)
      implements Emission {}

  /** Brings {@code amount} of a resource for every full {@code per} units of the offer. */
  record Supply(String who, String resource, @Nullable Long amount, long per) implements Emission {}

  /**
   * What is consumed beyond what is supplied must not exceed the bound.
   *
   * @param otherwise {@code forbid} or {@code warn}
   */
  record Limit(String resource, long bound, String scope, String otherwise) implements Emission {}

  record LicenseRequired(String line, String reason) implements Emission {}

  /** {@code policy} is {@code denial}, {@code case-by-case} or {@code approval}. */
  record ReviewPolicy(String line, String reason, String policy, String conditions)
      implements Emission {}

  /**
   * An exception that may serve.
   *
   * @param covers reasons it overcomes, comma-joined, or {@code all}
   * @param conditions keys of {@code exception-conditions.csv}, comma-joined; each must be met
   * @param mostUsd most value of the line in US dollars; null where value does not matter
   */
  record ExceptionOffered(
      String line, String code, String covers, String conditions, @Nullable Long mostUsd)
      implements Emission {}

  /** {@code codes}: exception codes, comma-joined, {@code all}, or {@code all-except GOV,…}. */
  record ExceptionBarred(String line, String codes) implements Emission {}

  record AuthorizationHeld(
      String line, String number, String covers, @Nullable Long quantity, @Nullable LocalDate until)
      implements Emission {}

  record SubjectToEar(String line, String basis) implements Emission {}

  /** Not subject to the EAR, or the movement is not an event that it controls. */
  record OutsideEar(String line, String basis) implements Emission {}

  record Prohibited(String line) implements Emission {}

  /** Something to be done: {@code when} is {@code before-shipment}, {@code with-shipment} or so. */
  record Obligation(String kind, String when) implements Emission {}

  /**
   * A warning sign that must be resolved; it leaves the line open, or the package where it names
   * none.
   */
  record RedFlag(String line, String key) implements Emission {}

  /** A question that the rules cannot answer from what they were given. */
  record Open(String line, String key) implements Emission {}

  /** {@code kind} is {@code info} or {@code warning}. */
  record Note(String kind) implements Emission {}

  /** A classification; it is a fact for other rules as well. */
  record Classification(String offer, String of, String eccn, String basis) implements Emission {}

  /** Name of the kind as rules write it, such as {@code licenseRequired}. */
  default String kind() {
    return Kind.OF.get(getClass());
  }

  /** Names of the kinds, made once. */
  final class Kind {
    private static final ClassValue<String> OF =
        new ClassValue<>() {
          @Override
          protected String computeValue(Class<?> type) {
            String name = type.getSimpleName();
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
          }
        };

    private Kind() {}
  }

  /** The line that it speaks of; empty when it speaks of none. */
  default String ofLine() {
    if (this instanceof LicenseRequired e) {
      return e.line();
    } else if (this instanceof ReviewPolicy e) {
      return e.line();
    } else if (this instanceof ExceptionOffered e) {
      return e.line();
    } else if (this instanceof ExceptionBarred e) {
      return e.line();
    } else if (this instanceof AuthorizationHeld e) {
      return e.line();
    } else if (this instanceof SubjectToEar e) {
      return e.line();
    } else if (this instanceof OutsideEar e) {
      return e.line();
    } else if (this instanceof Prohibited e) {
      return e.line();
    } else if (this instanceof RedFlag e) {
      return e.line();
    } else if (this instanceof Open e) {
      return e.line();
    }
    return "";
  }
}
