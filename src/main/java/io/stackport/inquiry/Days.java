package io.stackport.inquiry;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.determination.Closing;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import io.stackport.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Judges a bundle on other days than its own. */
public final class Days {
  private final Catalog catalog;
  private final RuleBook book;
  private final Bundle bundle;
  private final Posture posture;

  public Days(Catalog catalog, RuleBook book, Bundle bundle, Posture posture) {
    this.catalog = catalog;
    this.book = book;
    this.bundle = bundle;
    this.posture = posture;
  }

  /** What changed between two ship days. */
  public DayDiff diff(LocalDate before, LocalDate after) {
    return DayDiff.of(on(before), on(after));
  }

  /** The days from one to another on which the verdict or a line's outcome changes. */
  public Timeline timeline(LocalDate from, LocalDate to) {
    Verdict last = on(from);
    int first = last.exitCode();
    List<Timeline.Step> steps = new ArrayList<>();
    SortedSet<LocalDate> days = candidates(last.file());
    days = new TreeSet<>(days.subSet(from.plusDays(1), to.plusDays(1)));
    for (LocalDate day : days) {
      Verdict now = on(day);
      DayDiff diff = DayDiff.of(last, now);
      if (diff.changesAnswer()) {
        List<Timeline.Event> events =
            catalog.events(day).stream()
                .map(each -> new Timeline.Event(each.get(0), each.get(1), each.get(2)))
                .toList();
        steps.add(new Timeline.Step(day, diff, events));
      }
      last = now;
    }
    return new Timeline(last.file().name(), posture, from, to, first, steps, days.size());
  }

  private Verdict on(LocalDate day) {
    CaseFile file = CaseMaker.make(bundle, catalog, day);
    return Closing.close(file, posture, book.judge(file.facts(), file.clocks()));
  }

  /** Every day on which a row of the tables, a rule or evidence begins to hold or stops. */
  private SortedSet<LocalDate> candidates(CaseFile file) {
    SortedSet<LocalDate> days = new TreeSet<>(catalog.turningDays());
    for (Authority each : book.authorities()) {
      if (each.from() != null) {
        days.add(each.from());
      }
      if (each.to() != null) {
        days.add(each.to().plusDays(1));
      }
    }
    days.addAll(file.paperwork().turningDays());
    if (bundle.authorizations() != null) {
      for (Bundle.AuthorizationText held : bundle.authorizations()) {
        if (held.until() != null) {
          days.add(held.until().plusDays(1));
        }
      }
    }
    return days;
  }
}
