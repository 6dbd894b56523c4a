package io.stackport.configure;

import io.stackport.Shipped;
import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.determination.Closing;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rules say of offers in the context of a request, without any model.
 *
 * @param refusing ids of the rules that refuse it, {@code law} for a prohibited line
 * @param doubting ids of the rules that refuse it or leave it open, {@code law} for a line
 */
public record Judged(Verdict verdict, SortedSet<String> refusing, SortedSet<String> doubting) {
  /** Limits that a model names after the need of the buyer that makes them. */
  private static final Map<String, String> NEEDS =
      Map.of("storage-gb", "needs.storageTb", "storage-read", "needs.storageReadGbPerS");

  private static final String LAW = "law";

  /**
   * Judges offers at their quantities; whatever can stand in the hall, if there is one, does.
   *
   * @param chosen at most one hall among them
   */
  public static Judged of(Request request, Collection<Offer> chosen) {
    String hall = "";
    for (Offer each : chosen) {
      hall = each.isHall() ? each.id() : hall;
    }
    String where = hall;
    List<Offer> standing =
        chosen.stream().map(each -> each.stands() ? each.placed(where) : each).toList();
    CaseFile file = CaseMaker.over(request.context(), Shipped.catalog(), standing);
    return of(
        Closing.close(file, Posture.ENFORCED, Shipped.book().judge(file.facts(), file.clocks())));
  }

  private static Judged of(Verdict verdict) {
    SortedSet<String> refusing = new TreeSet<>();
    SortedSet<String> doubting = new TreeSet<>();
    for (Finding each : verdict.findings()) {
      switch (each.level()) {
        case BARRED, INCOMPATIBLE -> refusing.add(id(each));
        case OPEN -> doubting.add(id(each));
        case WARNING, REPORTED -> {}
      }
    }
    verdict
        .packageOpen()
        .forEach(
            each -> {
              Authority by = each.authority();
              doubting.add(by == null ? "nobody" : by.id());
            });
    for (LineResult each : verdict.lines()) {
      if (each.best() == Outcome.PROHIBITED) {
        refusing.add(LAW);
      }
      if (each.isOpen() || each.worst() == Outcome.PROHIBITED) {
        doubting.add(LAW);
      }
    }
    doubting.addAll(refusing);
    return new Judged(verdict, refusing, doubting);
  }

  private static String id(Finding finding) {
    String id = finding.judgement().authority().id();
    return finding.judgement().emission() instanceof Emission.Limit limit
        ? NEEDS.getOrDefault(limit.resource(), id)
        : id;
  }
}
