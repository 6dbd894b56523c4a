package io.stackport.rule;

import io.stackport.fact.Classified;
import io.stackport.fact.Clocks;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import io.stackport.finding.Message;
import io.stackport.rule.language.ReadPlan;
import io.stackport.rule.language.RuleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/**
 * The only thing that a consequence may call. Identity, citation, status and support are read from
 * the match; an author can neither forget nor forge them. One collector serves one session.
 */
public final class FindingCollector {
  private final Map<String, Known> known;
  private final Clocks clocks;
  private final Consumer<Classified> derive;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Set<Classified> derived = new HashSet<>();
  private final Map<SortedSet<String>, SortedSet<String>> sets = new HashMap<>();

  FindingCollector(Map<String, Known> known, Clocks clocks, Consumer<Classified> derive) {
    this.known = known;
    this.clocks = clocks;
    this.derive = derive;
  }

  /** A rule as the collector needs it. */
  record Known(Authority authority, ReadPlan plan, @Nullable Message message) {
    static Known of(RuleSource rule) {
      String message = rule.call().message();
      return new Known(
          rule.authority(), ReadPlan.of(rule), message == null ? null : Message.of(message));
    }
  }

  List<Judgement> judgements() {
    return judgements;
  }

  public void forbid(Match match, String message) {
    add(match, new Emission.Forbid());
  }

  public void barred(Match match, String message) {
    add(match, new Emission.Barred());
  }

  public void choose(Match match, String slot, int min, int max, String message) {
    add(match, new Emission.Choose(slot, min, max));
  }

  public void require(
      Match match,
      String who,
      String capability,
      @Nullable Number level,
      String scope,
      String message) {
    add(match, new Emission.Require(who, capability, whole(level), scope));
  }

  public void requireEach(
      Match match,
      String who,
      @Nullable Collection<String> capabilities,
      String scope,
      String message) {
    if (capabilities == null) {
      add(match, new Emission.Require(who, "unknown", null, scope));
      return;
    }
    capabilities.forEach(each -> add(match, new Emission.Require(who, each, 1L, scope)));
  }

  public void provide(Match match, String who, String capability, @Nullable Number level) {
    add(match, new Emission.Provide(who, capability, whole(level)));
  }

  public void provideEach(Match match, String who, @Nullable Collection<String> capabilities) {
    if (capabilities != null) {
      capabilities.forEach(each -> add(match, new Emission.Provide(who, each, 1L)));
    }
  }

  public void consume(Match match, String who, String resource, @Nullable Number amount, long per) {
    add(match, new Emission.Consume(who, resource, whole(amount), per));
  }

  public void supply(Match match, String who, String resource, @Nullable Number amount, long per) {
    add(match, new Emission.Supply(who, resource, whole(amount), per));
  }

  public void limit(
      Match match, String resource, Number bound, String scope, String otherwise, String message) {
    add(match, new Emission.Limit(resource, bound.longValue(), scope, otherwise));
  }

  public void licenseRequired(Match match, String line, String reason, String message) {
    add(match, new Emission.LicenseRequired(line, reason));
  }

  public void reviewPolicy(
      Match match, String line, String reason, String policy, String conditions, String message) {
    add(match, new Emission.ReviewPolicy(line, reason, policy, conditions));
  }

  public void exceptionOffered(
      Match match, String line, String code, String covers, String conditions, String message) {
    add(match, new Emission.ExceptionOffered(line, code, covers, conditions, null));
  }

  public void exceptionUpTo(
      Match match,
      String line,
      String code,
      String covers,
      @Nullable Number mostUsd,
      String conditions,
      String message) {
    add(match, new Emission.ExceptionOffered(line, code, covers, conditions, whole(mostUsd)));
  }

  public void exceptionBarred(Match match, String line, String codes, String message) {
    add(match, new Emission.ExceptionBarred(line, codes));
  }

  public void authorizationHeld(
      Match match,
      String line,
      String number,
      String covers,
      @Nullable Number quantity,
      @Nullable LocalDate until,
      String message) {
    add(match, new Emission.AuthorizationHeld(line, number, covers, whole(quantity), until));
  }

  public void subjectToEar(Match match, String line, String basis, String message) {
    add(match, new Emission.SubjectToEar(line, basis));
  }

  public void outsideEar(Match match, String line, String basis, String message) {
    add(match, new Emission.OutsideEar(line, basis));
  }

  public void prohibited(Match match, String line, String message) {
    add(match, new Emission.Prohibited(line));
  }

  public void obligation(Match match, String kind, String when, String message) {
    add(match, new Emission.Obligation(kind, when));
  }

  public void redFlag(Match match, String line, String key, String message) {
    add(match, new Emission.RedFlag(line, key));
  }

  public void open(Match match, String line, String key, String message) {
    add(match, new Emission.Open(line, key));
  }

  public void note(Match match, String kind, String message) {
    add(match, new Emission.Note(kind));
  }

  public void classified(Match match, String offer, String of, String eccn, String basis) {
    Judgement made = add(match, new Emission.Classification(offer, of, eccn, basis));
    if (made != null) {
      Classified fact =
          new Classified(
              offer,
              of,
              eccn,
              basis,
              made.authority().id(),
              made.support(),
              made.status(),
              made.certain(),
              made.assumes(),
              made.doubts());
      if (derived.add(fact)) {
        derive.accept(fact);
      }
    }
  }

  private @Nullable Judgement add(Match match, Emission emission) {
    Known rule = known.get(match.getRule().getName());
    if (rule == null) {
      throw new IllegalStateException("rule without source: " + match.getRule().getName());
    }
    Authority authority = rule.authority();
    Boolean inForce = authority.inForce(clocks.of(authority.clock()));
    if (Boolean.FALSE.equals(inForce)) {
      return null;
    }
    Doubt doubt = new Doubt(authority.status());
    doubt.read(match.getObjects(), rule.plan());
    if (inForce == null) {
      doubt.assumes.add(clocks.label(authority.clock()));
    }
    String message =
        rule.message() == null
            ? authority.sentence()
            : rule.message().fill(name -> match.getDeclarationValue("$" + name));
    Judgement judgement =
        new Judgement(
            authority,
            emission,
            frozen(doubt.support),
            doubt.assumes.isEmpty(),
            frozen(doubt.assumes),
            frozen(doubt.unverified),
            doubt.status,
            message);
    judgements.add(judgement);
    return judgement;
  }

  /** A set that does not change; many matches rest on the same, which is there once. */
  private SortedSet<String> frozen(SortedSet<String> set) {
    return set.isEmpty()
        ? Collections.emptySortedSet()
        : sets.computeIfAbsent(set, Collections::unmodifiableSortedSet);
  }

  private static @Nullable Long whole(@Nullable Number number) {
    return number == null ? null : number.longValue();
  }
}
