package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.determination.Posture.Weight;
import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The outcome of one line: an interval between the case in which every possible restriction and no
 * possible permission counts, and the reverse.
 */
final class LineLaw {
  private final CaseFile file;
  private final Line line;
  private final Posture posture;
  private final List<Judgement> judgements;
  private final Permissions permissions;

  /**
   * @param judgements those that speak of the line, and classifications of its offer
   * @param charges what all lines charge to each authorization
   */
  LineLaw(CaseFile file, Line line, Posture posture, List<Judgement> judgements, Charges charges) {
    this.file = file;
    this.line = line;
    this.posture = posture;
    this.judgements = judgements;
    this.permissions = new Permissions(line, posture, judgements, charges, file.paperwork());
  }

  LineResult result() {
    List<OpenPoint> open = new ArrayList<>();
    classified(open);
    Outcome best = outcome(false);
    Outcome worst = outcome(true);
    if (!open.isEmpty() && Outcome.LICENSE_REQUIRED.graverThan(worst)) {
      // What nobody classified can be of any entry: unknown is never permissive.
      worst = Outcome.LICENSE_REQUIRED;
    }
    for (Judgement each : judgements) {
      if (asks(each)) {
        open.add(new OpenPoint(each.message(), List.copyOf(each.assumes()), "", each.authority()));
      } else if (each.emission() instanceof Emission.LicenseRequired
          || each.emission() instanceof Emission.Prohibited) {
        restriction(each, worst, best, open);
      } else if (permits(each) && worst != best && weight(each) == Weight.POSSIBLE) {
        open.add(
            new OpenPoint(
                each.message(), List.copyOf(each.assumes()), best.words(), each.authority()));
      }
    }
    if (open.isEmpty() && worst != best) {
      open.add(
          new OpenPoint(
              "from " + best.words() + " to " + worst.words() + ", by conditions to be shown",
              List.of(),
              worst.words(),
              null));
    }
    return new LineResult(
        line,
        LineLaws.quantity(file, line),
        worst,
        best,
        worst == Outcome.LICENSE_REQUIRED ? ReviewPolicies.gravest(judgements, posture) : null,
        classes(),
        reasons(),
        judgements.stream().filter(this::asks).sorted().toList(),
        permissions.accounts(required(true)),
        permissions.shortfalls(),
        ordered(open));
  }

  /** Graver consequences first; what is the same question stands once. */
  private static List<OpenPoint> ordered(List<OpenPoint> open) {
    return new LinkedHashSet<>(open)
        .stream()
            .sorted(
                Comparator.comparingInt(
                    (OpenPoint point) ->
                        point.then().equals(Outcome.PROHIBITED.words())
                            ? 0
                            : point.then().isEmpty() ? 1 : 2))
            .toList();
  }

  private void restriction(Judgement each, Outcome worst, Outcome best, List<OpenPoint> open) {
    Weight weight = weight(each);
    if (each.emission() instanceof Emission.LicenseRequired required
        && !ofPersons(required)
        && outside(true)) {
      return;
    }
    Outcome brings =
        each.emission() instanceof Emission.Prohibited
            ? Outcome.PROHIBITED
            : Outcome.LICENSE_REQUIRED;
    if (weight == Weight.UNSETTLED) {
      String why = each.message() + " (status " + each.status() + ": look up whether it stands)";
      open.add(new OpenPoint(why, List.copyOf(each.assumes()), brings.words(), each.authority()));
    } else if (!each.certain() && weight == Weight.REPORTED && worst != best) {
      open.add(
          new OpenPoint(
              each.message(),
              List.copyOf(each.assumes()),
              Outcome.NOT_ENFORCED.words(),
              each.authority()));
    } else if (weight == Weight.POSSIBLE && brings.graverThan(best)) {
      open.add(
          new OpenPoint(
              each.message(), List.copyOf(each.assumes()), brings.words(), each.authority()));
    }
  }

  private boolean asks(Judgement each) {
    boolean question =
        each.emission() instanceof Emission.Open || each.emission() instanceof Emission.RedFlag;
    return question && weight(each).threatens();
  }

  private static boolean permits(Judgement each) {
    return each.emission() instanceof Emission.AuthorizationHeld
        || each.emission() instanceof Emission.ExceptionOffered
        || each.emission() instanceof Emission.OutsideEar;
  }

  private Weight weight(Judgement each) {
    return posture.weigh(each);
  }

  /** An item that nobody classified, or by an entry that no table knows, cannot be judged. */
  private void classified(List<OpenPoint> open) {
    if (!line.nature().equals("item") || outside(true)) {
      return;
    }
    List<Judgement> certain = new ArrayList<>();
    Set<String> assumes = new TreeSet<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Classification c && c.of().equals("item")) {
        if (each.certain()) {
          certain.add(each);
          if (!c.eccn().equals("EAR99") && !file.eccns().contains(c.eccn())) {
            open.add(
                new OpenPoint(
                    "the tables do not know the reasons for control of " + c.eccn(),
                    List.of(),
                    Outcome.LICENSE_REQUIRED.words(),
                    null));
          }
        } else {
          assumes.addAll(each.assumes());
        }
      }
    }
    if (certain.isEmpty()) {
      List<String> closes = new ArrayList<>(assumes);
      closes.add(line.offer() + ": classification");
      open.add(
          new OpenPoint(
              line.offer() + " has no classification that is certain",
              closes,
              Outcome.LICENSE_REQUIRED.words(),
              null));
    }
  }

  private Outcome outcome(boolean worstCase) {
    if (any(worstCase, Emission.Prohibited.class)) {
      return Outcome.PROHIBITED;
    }
    Set<String> reasons = required(worstCase);
    if (reasons.isEmpty()) {
      return reported(worstCase) ? Outcome.NOT_ENFORCED : Outcome.NONE_FOUND;
    }
    if (permissions.excepted(reasons, worstCase)) {
      return Outcome.EXCEPTION;
    }
    return permissions.held(reasons, worstCase) ? Outcome.LICENSE_HELD : Outcome.LICENSE_REQUIRED;
  }

  /** Reasons for which the line needs a license. */
  private Set<String> required(boolean worstCase) {
    Set<String> reasons = new TreeSet<>();
    boolean outside = outside(worstCase);
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.LicenseRequired required
          && (!outside || ofPersons(required))
          && posture.restricts(each, worstCase)) {
        reasons.add(required.reason());
      }
    }
    return reasons;
  }

  /** 744.6 binds US persons whatever they deal in: it does not ask what is subject to the EAR. */
  private static boolean ofPersons(Emission.LicenseRequired required) {
    return required.reason().startsWith("744.6");
  }

  /** Whether a requirement stands in the text that nobody enforces. */
  private boolean reported(boolean worstCase) {
    return !outside(worstCase)
        && judgements.stream()
            .filter(each -> each.emission() instanceof Emission.LicenseRequired)
            .filter(each -> weight(each) == Weight.REPORTED && !each.status().equals("pending"))
            .anyMatch(each -> worstCase || each.certain());
  }

  private boolean any(boolean worstCase, Class<? extends Emission> kind) {
    return judgements.stream()
        .anyMatch(each -> kind.isInstance(each.emission()) && posture.restricts(each, worstCase));
  }

  private boolean outside(boolean worstCase) {
    return judgements.stream()
        .anyMatch(
            each ->
                each.emission() instanceof Emission.OutsideEar && posture.permits(each, worstCase));
  }

  private SortedSet<String> classes() {
    SortedSet<String> classes = new TreeSet<>();
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Classification c && c.of().equals("item")) {
        classes.add(c.eccn() + " (" + c.basis() + (each.certain() ? ")" : ", possible)"));
      }
    }
    return Collections.unmodifiableSortedSet(classes);
  }

  private List<Judgement> reasons() {
    return judgements.stream()
        .filter(each -> !(each.emission() instanceof Emission.Classification))
        .filter(each -> !asks(each))
        .filter(each -> each.certain() || !(each.emission() instanceof Emission.ReviewPolicy))
        .sorted()
        .toList();
  }
}
