package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Closes judgements and quantities to a verdict. Nothing is judged here; it is only counted. What
 * hangs on no quantity is counted once, so that a case can be closed with other quantities.
 */
public final class Closing {
  private final Posture posture;
  private final LineLaws lines;
  private final Balances balances;
  private final List<Finding> findings = new ArrayList<>();
  private final List<OpenPoint> open;
  private final List<Judgement> obligations = new ArrayList<>();
  private final List<Judgement> notes = new ArrayList<>();
  private final SortedSet<String> unverified = new TreeSet<>();
  private final SortedSet<String> fired = new TreeSet<>();

  /** Counts everything that hangs on no quantity. */
  public Closing(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.posture = posture;
    this.lines = new LineLaws(file, posture, judgements);
    this.balances = new Balances(file, posture, judgements);
    new Requirements(file, posture, judgements).close(findings);
    List<OpenPoint> asked = new ArrayList<>();
    for (Judgement each : judgements) {
      one(file, each, asked);
      unverified.addAll(each.doubts());
      fired.add(each.authority().id());
    }
    this.open = asked.stream().distinct().toList();
    Collections.sort(findings);
  }

  public static Verdict close(CaseFile file, Posture posture, List<Judgement> judgements) {
    return new Closing(file, posture, judgements).verdict(file, Map.of());
  }

  /** The law of the lines alone. */
  public static List<LineResult> lines(CaseFile file, Posture posture, List<Judgement> judgements) {
    return new LineLaws(file, posture, judgements).results(file);
  }

  /**
   * The verdict on the case with other quantities.
   *
   * @param file the same as it was made with, but for quantities, name and title
   * @param amounts what rules supply now, by id; what others do is as it was judged
   * @throws ArithmeticException when an amount is too large to be computed with
   */
  public Verdict verdict(CaseFile file, Map<String, Long> amounts) {
    List<LineResult> results = lines.results(file);
    List<Finding> all = new ArrayList<>(findings);
    balances.close(file, amounts, all);
    Collections.sort(all);
    return new Verdict(
        file,
        posture,
        results,
        once(all),
        open,
        Collections.unmodifiableList(obligations),
        Collections.unmodifiableList(notes),
        Collections.unmodifiableSortedSet(unverified),
        Collections.unmodifiableSortedSet(fired));
  }

  /** Each finding once; equal ones stand among those that the order does not tell apart. */
  private static List<Finding> once(List<Finding> sorted) {
    List<Finding> once = new ArrayList<>(sorted.size());
    for (Finding each : sorted) {
      int at = once.size() - 1;
      while (at >= 0 && once.get(at).compareTo(each) == 0 && !once.get(at).equals(each)) {
        at--;
      }
      if (at < 0 || once.get(at).compareTo(each) != 0) {
        once.add(each);
      }
    }
    return Collections.unmodifiableList(once);
  }

  private void one(CaseFile file, Judgement each, List<OpenPoint> asked) {
    Weight weight = posture.weigh(each);
    if (each.emission() instanceof Emission.Forbid) {
      findings.add(
          new Finding(level(weight, Finding.Level.INCOMPATIBLE), each, "", each.assumes()));
    } else if (each.emission() instanceof Emission.Barred) {
      findings.add(new Finding(level(weight, Finding.Level.BARRED), each, "", each.assumes()));
    } else if (each.emission() instanceof Emission.Choose choose) {
      choose(file, each, choose);
    } else if (each.emission() instanceof Emission.Obligation) {
      obligations.add(each);
    } else if (each.emission() instanceof Emission.Note) {
      notes.add(each);
    } else if ((each.emission() instanceof Emission.Open
            || each.emission() instanceof Emission.RedFlag)
        && each.emission().ofLine().isEmpty()
        && weight.threatens()) {
      asked.add(new OpenPoint(each.message(), List.copyOf(each.assumes()), "", each.authority()));
    }
  }

  private static Finding.Level level(Weight weight, Finding.Level certain) {
    return switch (weight) {
      case CERTAIN -> certain;
      case POSSIBLE, UNSETTLED -> Finding.Level.OPEN;
      case REPORTED -> Finding.Level.REPORTED;
    };
  }

  private void choose(CaseFile file, Judgement by, Emission.Choose choose) {
    long count = file.offers().values().stream().filter(offer -> in(choose.slot(), offer)).count();
    if (count < choose.min() || count > choose.max()) {
      String detail =
          "has "
              + count
              + ", takes "
              + choose.min()
              + (choose.max() > choose.min()
                  ? choose.max() >= 999 ? " or more" : " to " + choose.max()
                  : "");
      findings.add(
          new Finding(level(posture.weigh(by), Finding.Level.BARRED), by, detail, by.assumes()));
    }
  }

  private static boolean in(String slot, Offer offer) {
    return slot.startsWith("layer:")
        ? offer.component().layer().equals(slot.substring("layer:".length()))
        : offer.component().slot().equals(slot);
  }
}
