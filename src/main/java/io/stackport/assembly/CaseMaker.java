package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.Law;
import io.stackport.catalog.Places;
import io.stackport.fact.Clocks;
import io.stackport.fact.Component;
import io.stackport.fact.Fact;
import io.stackport.fact.Line;
import io.stackport.fact.Needs;
import io.stackport.fact.Site;
import io.stackport.fact.Stated;
import io.stackport.fact.Target;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a case of a bundle. */
public final class CaseMaker {
  private final Bundle bundle;
  private final Law law;
  private final List<Problem> problems = new ArrayList<>();
  private final PlaceReader places;
  private final Parties parties;
  private final Catalog catalog;
  private final LocalDate day;
  private final Set<String> eccns = new TreeSet<>();

  private CaseMaker(Bundle bundle, Catalog catalog, LocalDate day) {
    this.bundle = bundle;
    this.catalog = catalog;
    this.day = day;
    this.law = catalog.on(day);
    this.places = new PlaceReader(catalog.places(), bundle.document(), problems);
    this.parties = new Parties(law, places, bundle.document(), problems);
  }

  /**
   * @param on ship day instead of the bundle's; null to take the bundle's
   * @throws ProblemException naming everything in the bundle that the catalog does not bear out
   */
  public static CaseFile make(Bundle bundle, Catalog catalog, @Nullable LocalDate on) {
    CaseMaker maker = new CaseMaker(bundle, catalog, on == null ? bundle.on() : on);
    return maker.make(new Selection(bundle, catalog, maker.problems).read());
  }

  /** A case of given offers in a bundle's context; what the bundle selects does not count. */
  public static CaseFile over(Bundle context, Catalog catalog, List<Offer> offers) {
    return new CaseMaker(context, catalog, context.on()).make(offers);
  }

  private CaseFile make(List<Offer> offers) {
    Map<String, String> targets = targets();
    Movements movements = new Movements(bundle, law, places, targets.keySet(), day);
    List<Line> lines = movements.lines(offers);
    LinkedHashSet<Fact> facts = new LinkedHashSet<>();
    TreeMap<String, Offer> byId = new TreeMap<>();
    OfferFacts beside = new OfferFacts(bundle, law);
    ProgramFacts program = new ProgramFacts(bundle, law, places);
    for (Offer offer : offers) {
      byId.put(offer.id(), offer);
      facts.addAll(offer.facts());
      offer.facts().forEach(this::known);
      facts.add(program.price(offer));
      stated(offer, facts);
      facts.add(beside.supplier(offer));
      if (offer.nature().equals("item")) {
        facts.add(beside.origin(offer));
      }
    }
    facts.addAll(law.letters(components(offers), partyNames(movements)));
    eccns.addAll(law.controlList().stack());
    facts.addAll(lines);
    movements
        .all()
        .forEach(
            (id, movement) -> {
              facts.addAll(parties.of(id, movement.parties(), movement.partiesAt()));
              facts.add(EndUses.of(id, bundle.endUse()));
            });
    Site site = site(targets.keySet());
    facts.add(site);
    facts.addAll(program.proposal(offers));
    facts.addAll(new Authorizations(bundle, places).facts());
    if (bundle.needs() != null) {
      facts.add(
          new Needs(
              needed(bundle.needs().storageTb()), needed(bundle.needs().storageReadGbPerS())));
    }
    destinations(targets, lines, site, facts);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    LocalDate assessed = bundle.assessedOn() == null ? day : bundle.assessedOn();
    return new CaseFile(
        bundle.name(),
        bundle.title(),
        clocks(),
        assessed,
        together(facts),
        byId,
        lines,
        targets.keySet().stream()
            .map(code -> new CaseFile.Destination(code, places.name(code)))
            .toList(),
        Set.copyOf(eccns),
        catalog.old(assessed).stream()
            .map(age -> new CaseFile.OldTable(age.table(), age.asOf(), age.limit()))
            .toList(),
        Paperwork.of(bundle, law));
  }

  /** The tables of law, in which each row stands once, and the case's own facts. */
  private List<Fact> together(Set<Fact> own) {
    List<Fact> reasons = law.controlList().facts(eccns);
    List<Fact> all = new ArrayList<>(law.everywhere().size() + reasons.size() + own.size());
    SettledLaw words = new SettledLaw(bundle.settled());
    law.everywhere().forEach(fact -> all.add(words.of(fact)));
    all.addAll(reasons);
    all.addAll(own);
    return Collections.unmodifiableList(all);
  }

  /** A stated class of the Commerce Control List, whose reasons for control the case will hold. */
  private void known(Fact fact) {
    if (fact instanceof Stated stated && law.controlList().knows(stated.eccn())) {
      eccns.add(stated.eccn());
    }
  }

  private static Set<String> partyNames(Movements movements) {
    Set<String> names = new TreeSet<>();
    movements
        .all()
        .values()
        .forEach(
            movement -> {
              if (movement.parties() != null) {
                movement.parties().stream()
                    .map(Bundle.PartyText::name)
                    .filter(name -> name != null)
                    .forEach(names::add);
              }
            });
    return names;
  }

  private static Set<String> components(List<Offer> offers) {
    Set<String> ids = new TreeSet<>();
    for (Offer offer : offers) {
      for (Fact fact : offer.facts()) {
        if (fact instanceof Component component) {
          ids.add(component.id());
        }
      }
    }
    return ids;
  }

  private Clocks clocks() {
    Bundle.ProposalText proposal = bundle.proposal();
    LocalDate financing =
        proposal == null || proposal.support() == null
            ? null
            : proposal.support().stream()
                .map(Bundle.SupportText::closing)
                .filter(closing -> closing != null)
                .sorted()
                .findFirst()
                .orElse(null);
    return new Clocks(
        day, proposal == null ? null : proposal.filed(), bundle.site().operationFrom(), financing);
  }

  /**
   * Target countries in the order of the bundle, blocs written out; the value is what was written.
   */
  private Map<String, String> targets() {
    Map<String, String> targets = new LinkedHashMap<>();
    for (int i = 0; i < bundle.destinations().size(); i++) {
      String text = bundle.destinations().get(i);
      Places.Place place = places.any(text, "/destinations/" + i);
      if (place != null && place.bloc()) {
        law.members(place.country()).forEach(code -> targets.putIfAbsent(code, text));
      } else if (place != null) {
        targets.putIfAbsent(place.country(), text);
      }
    }
    return targets;
  }

  private void destinations(
      Map<String, String> targets, List<Line> lines, Site site, Set<Fact> facts) {
    Set<String> ends = new TreeSet<>(targets.keySet());
    Set<String> through = new TreeSet<>();
    Set<String> regions = new TreeSet<>();
    for (Line line : lines) {
      ends.add(line.to());
      if (line.via() != null) {
        through.addAll(line.via());
      }
      if (!line.toRegion().isEmpty()) {
        regions.add(line.toRegion());
      }
    }
    for (String code : targets.keySet()) {
      facts.add(
          new Target(
              code, places.name(code), law.groups(code), law.sets(code), law.incomeClass(code)));
    }
    Set<String> sites = new TreeSet<>(ends);
    if (site.country() != null) {
      sites.add(site.country());
    }
    for (String code : sites) {
      facts.addAll(law.local(code));
    }
    for (String code : ends) {
      facts.addAll(law.chart(code));
      facts.addAll(law.restrictions(code));
    }
    through.addAll(parties.countries());
    through.removeAll(ends);
    through.forEach(
        code -> {
          facts.addAll(law.chart(code));
          facts.addAll(law.restrictions(code));
        });
    regions.forEach(region -> facts.addAll(law.restrictions(region)));
  }

  private void stated(Offer offer, Set<Fact> facts) {
    Bundle.Classification text =
        offer.item() < 0 ? null : bundle.select().get(offer.item()).classification();
    if (text != null) {
      Stated stated =
          new Stated(
              offer.id(),
              text.eccn(),
              text.basis(),
              text.by(),
              text.on(),
              text.wholeCclChecked(),
              text.massMarket());
      known(stated);
      facts.add(stated);
    }
  }

  private Site site(Set<String> targets) {
    Bundle.SiteText text = bundle.site();
    String country = places.country(text.country(), "/site/country");
    if (text.country() == null && targets.size() == 1) {
      country = targets.iterator().next();
    }
    Integer phaseVolts = text.phaseVolts();
    Integer volts = text.volts();
    if (phaseVolts == null && volts != null && text.phases() != null) {
      // A star-connected supply: the voltage to neutral is the voltage between phases over √3.
      phaseVolts = text.phases() == 1 ? volts : (int) Math.round(volts / Math.sqrt(3));
    }
    return new Site(
        country,
        places.country(text.dataHosted(), "/site/dataHosted"),
        volts,
        phaseVolts,
        text.phases(),
        text.hertz(),
        text.powerKw() == null ? null : SiteAmount.POWER.base(text.powerKw()),
        text.ambientMaxC(),
        text.floorKgPerM2(),
        text.rackPositions(),
        text.waterSupplyC(),
        text.airGapped());
  }

  private static long needed(@Nullable BigDecimal thousands) {
    Long base = thousand(thousands, RoundingMode.UP);
    return base == null ? 0 : base;
  }

  private static @Nullable Long thousand(@Nullable BigDecimal value, RoundingMode rounding) {
    return value == null
        ? null
        : Long.valueOf(value.movePointRight(3).setScale(0, rounding).longValueExact());
  }
}
