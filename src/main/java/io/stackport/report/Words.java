package io.stackport.report;

import io.stackport.assembly.CaseFile;
import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.WordUtils;

/** Words that all forms of the report share. */
public final class Words {
  /** What Stackport does not look at. */
  static final List<String> LIMITS =
      List.of(
          "It is a decision aid, not legal advice, and nothing that it says clears a shipment.",
          "It screens no names: screening and ownership are taken from the bundle as stated.",
          "It tracks no license balance across bundles, charges a license with every line that it covers,"
              + " and reads no license's own conditions.",
          "License exceptions and part 744 beyond the rules listed by `stackport rules list` are not"
              + " judged; a required license may have an exception that Stackport does not offer.",
          "Jurisdiction outside the EAR is named, not judged.");

  /** What a matrix takes for granted. */
  static final String MATRIX =
      "Judged for one unit exported from the United States to a private firm of the destination that"
          + " was screened without a match and is owned by nobody listed, for a civil end use; what"
          + " an exception asks for is taken to be shown, a value limit is not.";

  private static final int WIDTH = 100;

  private Words() {}

  /** Attributes that a bundle states under other words. */
  private static final Map<String, String> STATED =
      Map.ofEntries(
          Map.entry("listedOwnersBp", "owners, with their shares and listings"),
          Map.entry("blockedOwnersBp", "owners, with their shares and listings"),
          Map.entry("listedOwnerKnown", "owners, with their shares and listings"),
          Map.entry("headquartersGroups", "headquarters"),
          Map.entry("headquartersSets", "headquarters"),
          Map.entry("parentGroups", "ultimateParent"),
          Map.entry("countryGroups", "country"),
          Map.entry("countrySets", "country"),
          Map.entry("ownerSets", "owners"),
          Map.entry("unitCents", "unitUsd"),
          Map.entry("usShareBp", "usSharePercent"),
          Map.entry("requiredUsContent", "unitUsd"),
          Map.entry("usContent", "a price that is not illustrative"),
          Map.entry("toGroups", "Country Groups on that day"),
          Map.entry("toSets", "sets of the EAR on that day"),
          Map.entry("lineVolts", "volts"),
          Map.entry("hit", "screening result"));

  /** Which tables of law are old, in a sentence; empty when none is. */
  static String old(CaseFile file) {
    if (file.old().isEmpty()) {
      return "";
    }
    Map<String, List<String>> byAge = new TreeMap<>();
    for (CaseFile.OldTable each : file.old()) {
      String age = "as of " + each.asOf() + ", good for " + each.limit() + " days";
      byAge.computeIfAbsent(age, same -> new ArrayList<>()).add(each.table());
    }
    List<String> parts = new ArrayList<>();
    byAge.forEach((age, tables) -> parts.add(String.join(", ", tables) + " (" + age + ")"));
    return "tables of law older than their limit on "
        + file.assessedOn()
        + ": "
        + String.join("; ", parts);
  }

  /** A text in lines of a page's width, all but the first set in a little. */
  static String wrapped(String indent, String text) {
    String below = "\n" + " ".repeat(indent.length()) + "    ";
    return indent + WordUtils.wrap(text, WIDTH - indent.length(), below, false);
  }

  /** An unknown fact in the words of the bundle file. */
  static String fact(String fact) {
    int colon = fact.lastIndexOf(": ");
    if (colon < 0) {
      return fact;
    }
    String attribute = fact.substring(colon + 2);
    return fact.substring(0, colon + 2) + STATED.getOrDefault(attribute, attribute);
  }

  /** What an exit code says of a bundle or a destination. */
  public static String of(int exit) {
    return switch (exit) {
      case 40 -> "prohibited";
      case 30 -> "does not fit, or is barred";
      case 20 -> "open";
      case 10 -> "license required";
      case 5 -> "rests on a license held, an exception or non-enforcement";
      default -> "no license requirement found";
    };
  }

  /** Outcome of a line, as an interval when its ends differ, with the review policy. */
  static String of(LineResult line) {
    String policy = line.policy() == null ? "" : " (review policy: " + policy(line.policy()) + ")";
    if (line.worst() == line.best()) {
      return line.worst().words() + policy;
    }
    return line.best().words() + " … " + line.worst().words() + policy;
  }

  private static String policy(String policy) {
    return policy.equals("case-by-case") ? policy : "presumption of " + policy;
  }

  /** Status of a judgement when a reader must know it; empty when it is plainly in force. */
  static String status(Judgement each) {
    return switch (each.status()) {
      case "in_force", "design" -> "";
      default -> each.status().replace('_', ' ');
    };
  }

  /** What a legal judgement does, in a word or two. */
  static String kind(Judgement each) {
    Emission emission = each.emission();
    if (emission instanceof Emission.LicenseRequired e) {
      return "license required, " + e.reason();
    } else if (emission instanceof Emission.ReviewPolicy e) {
      return "review policy, " + policy(e.policy());
    } else if (emission instanceof Emission.AuthorizationHeld e) {
      return "authorization " + e.number();
    } else if (emission instanceof Emission.ExceptionOffered e) {
      return "exception " + e.code() + " may serve";
    } else if (emission instanceof Emission.ExceptionBarred e) {
      return "exceptions barred: " + e.codes();
    } else if (emission instanceof Emission.OutsideEar) {
      return "outside the EAR's license rules";
    } else if (emission instanceof Emission.Prohibited) {
      return "prohibited";
    }
    return "subject to the EAR";
  }

  /** What became of an exception: whether it serves, and if not, why. */
  static String account(ExceptionAccount each) {
    StringBuilder text =
        new StringBuilder(
            switch (each.standing()) {
              case SERVES -> "serves";
              case ASKS -> "serves once its conditions are shown";
              case POSSIBLE -> "may serve";
              case FAILS -> "does not serve";
            });
    if (!each.uncovered().isEmpty()) {
      text.append("; does not cover ").append(String.join(", ", each.uncovered()));
    }
    for (Judgement bar : each.barredBy()) {
      text.append(bar.certain() ? "; barred by " : "; barred, if so, by ")
          .append(bar.authority().id())
          .append(": ")
          .append(bar.message());
    }
    each.conditions()
        .forEach(
            (condition, state) ->
                text.append(
                        switch (state) {
                          case MET -> "; shown: ";
                          case ASSUMED -> "; if shown: ";
                          case NOT_SHOWN -> "; asks: ";
                          case NOT_MET -> "; not met: ";
                        })
                    .append(condition));
    return text.toString();
  }

  /** How grave an outcome is, for a color. */
  static String tone(Outcome outcome) {
    return switch (outcome) {
      case PROHIBITED -> "bad";
      case LICENSE_REQUIRED -> "warn";
      case LICENSE_HELD, EXCEPTION, NOT_ENFORCED -> "mild";
      case NONE_FOUND -> "good";
    };
  }
}
