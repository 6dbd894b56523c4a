package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Posture.Weight;
import io.stackport.fact.Line;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Closes judgements and quantities to a verdict. Nothing is judged here; it is only counted. */
public final class Closing {
  private final CaseFile file;
  private final Posture posture;
  private final List<Judgement> judgements;

  private Closing(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.file = file;
    this.posture = posture;
    this.judgements = judgements;
  }

  public static Verdict close(CaseFile file, Posture posture, List<Judgement> judgements) {
    return new Closing(file, posture, judgements).verdict();
  }

  /** The law of the lines alone. */
  public static List<LineResult> lines(CaseFile file, Posture posture, List<Judgement> judgements) {
    return new Closing(file, posture, judgements).lines();
  }

  private List<LineResult> lines() {
    Charges charges = new Charges(file, judgements);
    Bearing bearing = new Bearing(judgements);
    List<LineResult> lines = new ArrayList<>();
    for (Line line : file.lines()) {
      lines.add(new LineLaw(file, line, posture, bearing.on(line), charges).result());
    }
    return lines;
  }

  private Verdict verdict() {
    List<LineResult> lines = lines();
    List<Finding> findings = new ArrayList<>();
    new Requirements(file, posture, judgements).close(findings);
    new Balances(file, posture, judgements).close(findings);
    List<OpenPoint> open = new ArrayList<>();
    List<Judgement> obligations = new ArrayList<>();
    List<Judgement> notes = new ArrayList<>();
    for (Judgement each : judgements) {
      one(each, findings, open, obligations, notes);
    }
    return new Verdict(
        file,
        posture,
        lines,
        findings.stream().sorted().distinct().toList(),
        open.stream().distinct().toList(),
        obligations,
        notes,
        unverified(),
        fired());
  }

  private void one(
      Judgement each,
      List<Finding> findings,
      List<OpenPoint> open,
      List<Judgement> obligations,
      List<Judgement> notes) {
    Weight weight = posture.weigh(each);
    if (each.emission() instanceof Emission.Forbid) {
      findings.add(
          new Finding(level(weight, Finding.Level.INCOMPATIBLE), each, "", each.assumes()));
    } else if (each.emission() instanceof Emission.Barred) {
      findings.add(new Finding(level(weight, Finding.Level.BARRED), each, "", each.assumes()));
    } else if (each.emission() instanceof Emission.Choose choose) {
      choose(each, choose, findings);
    } else if (each.emission() instanceof Emission.Obligation) {
      obligations.add(each);
    } else if (each.emission() instanceof Emission.Note) {
      notes.add(each);
    } else if ((each.emission() instanceof Emission.Open
            || each.emission() instanceof Emission.RedFlag)
        && each.emission().ofLine().isEmpty()
        && weight.threatens()) {
      open.add(new OpenPoint(each.message(), List.copyOf(each.assumes()), "", each.authority()));
    }
  }

  private static Finding.Level level(Weight weight, Finding.Level certain) {
    return switch (weight) {
      case CERTAIN -> certain;
      case POSSIBLE, UNSETTLED -> Finding.Level.OPEN;
      case REPORTED -> Finding.Level.REPORTED;
    };
  }

  private void choose(Judgement by, Emission.Choose choose, List<Finding> findings) {
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

  private SortedSet<String> unverified() {
    SortedSet<String> all = new TreeSet<>();
    judgements.forEach(each -> all.addAll(each.doubts()));
    return all;
  }

  private SortedSet<String> fired() {
    SortedSet<String> ids = new TreeSet<>();
    judgements.forEach(each -> ids.add(each.authority().id()));
    return ids;
  }
}
