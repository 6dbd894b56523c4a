package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Law;
import io.stackport.document.Document;
import io.stackport.fact.Fact;
import io.stackport.fact.Groups;
import io.stackport.fact.Listing;
import io.stackport.fact.Party;
import io.stackport.problem.DidYouMean;
import io.stackport.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parties of a movement facts. The consignee and the end user are always there, and each
 * party has an answer, or a question, for each list.
 */
final class Parties {
  /** Lists that a party is screened against; {@code CSL} stands for them all. */
  static final List<String> LISTS =
      List.of("denied-persons", "entity-list", "meu-list", "sdn", "unverified-list");

  private static final long WHOLE_BP = 10_000;

  private final Law law;
  private final PlaceReader places;
  private final Document document;
  private final List<Problem> problems;
  private final Set<String> countries = new TreeSet<>();

  Parties(Law law, PlaceReader places, Document document, List<Problem> problems) {
    this.law = law;
    this.places = places;
    this.document = document;
    this.problems = problems;
  }

  /** Countries that parties named. */
  Set<String> countries() {
    return countries;
  }

  List<Fact> of(String movement, @Nullable List<Bundle.PartyText> parties, String pointer) {
    List<Fact> facts = new ArrayList<>();
    Set<String> roles = new TreeSet<>();
    List<Bundle.PartyText> given = parties == null ? List.of() : parties;
    for (int i = 0; i < given.size(); i++) {
      roles.add(given.get(i).role());
      party(movement, given.get(i), pointer + "/" + i, facts);
    }
    for (String role : List.of("ultimateConsignee", "endUser")) {
      if (!roles.contains(role)) {
        facts.add(
            new Party(
                movement, role, null, null, null, null, null, null, null, null, null, null, null,
                "", null, null, null));
        LISTS.forEach(list -> facts.add(unscreened(movement, role, list)));
      }
    }
    return facts;
  }

  private void party(String movement, Bundle.PartyText text, String pointer, List<Fact> facts) {
    String country = place(text.country(), pointer + "/country");
    String headquarters = place(text.headquarters(), pointer + "/headquarters");
    String parent =
        text.ultimateParent() == null
            ? null
            : place(text.ultimateParent().country(), pointer + "/ultimateParent/country");
    facts.add(
        new Party(
            movement,
            text.role(),
            text.name(),
            country,
            names(country),
            receivesIn(text, country, pointer),
            headquarters,
            names(headquarters),
            parent,
            names(parent),
            text.kind(),
            supplement8(text.supplement8(), pointer + "/supplement8"),
            text.supplement8() == null
                ? null
                : Boolean.valueOf(law.supplement8().sta(text.supplement8())),
            text.supplement8() == null ? "" : law.supplement8().term(text.supplement8()),
            share(
                text.owners(),
                Set.of("entity-list", "meu-list", "sdn"),
                "affiliates.share-percent"),
            listedOwnerKnown(text.owners()),
            share(text.owners(), Set.of("sdn"), "ofac.share-percent")));
    for (String list : LISTS) {
      Bundle.Hit hit = hit(text.screening(), list);
      facts.add(
          new Listing(
              movement,
              text.role(),
              text.name(),
              list,
              screened(text.screening(), list, hit),
              hit == null ? null : hit.tag(),
              restricted(hit, screened(text.screening(), list, hit)),
              hit == null ? null : hit.requirement(),
              hit == null || hit.allows() == null ? Set.of() : hit.allows(),
              hit == null ? null : hit.policy()));
    }
  }

  private @Nullable String receivesIn(
      Bundle.PartyText text, @Nullable String country, String pointer) {
    String stated = text.receivesIn();
    if (stated == null || stated.equals("destination")) {
      return stated == null ? country : stated;
    }
    return places.country(stated, pointer + "/receivesIn");
  }

  private @Nullable Boolean restricted(Bundle.@Nullable Hit hit, @Nullable Boolean screened) {
    if (hit == null) {
      return Boolean.FALSE.equals(screened) ? Boolean.FALSE : null;
    }
    return hit.tag() == null ? null : law.restrictedTag(hit.tag());
  }

  private static Listing unscreened(String movement, String role, String list) {
    return new Listing(movement, role, null, list, null, null, null, null, Set.of(), null);
  }

  private @Nullable String place(@Nullable String text, String pointer) {
    String code = places.country(text, pointer);
    if (code != null) {
      countries.add(code);
    }
    return code;
  }

  private @Nullable Groups names(@Nullable String code) {
    return code == null ? null : law.names(code);
  }

  private @Nullable Boolean supplement8(@Nullable String entity, String pointer) {
    if (entity == null) {
      return null;
    }
    if (entity.equals("none")) {
      return false;
    }
    Set<String> known = law.supplement8().names();
    if (known.stream().noneMatch(name -> name.equalsIgnoreCase(entity))) {
      String hint = DidYouMean.hint(entity, known);
      problems.add(
          document
              .problem(pointer, "`" + entity + "` is no entry of Supplement No. 8 to part 740")
              .withHelp(hint.isEmpty() ? "write none when the party is not in it" : hint));
    }
    return law.supplement8().frees(entity);
  }

  /** The hit on a list; several are taken together, each field as its gravest says. */
  private Bundle.@Nullable Hit hit(Bundle.@Nullable Screening screening, String list) {
    if (screening == null || screening.hits() == null) {
      return null;
    }
    List<Bundle.Hit> hits =
        screening.hits().stream().filter(each -> each.list().equals(list)).toList();
    if (hits.size() < 2) {
      return hits.isEmpty() ? null : hits.get(0);
    }
    String tag = hits.get(0).tag();
    String policy = hits.get(0).policy();
    Set<String> allows = new TreeSet<>(allows(hits.get(0)));
    Set<String> requirements = new TreeSet<>();
    for (Bundle.Hit each : hits) {
      // A tag that is not known can be a restricted one.
      boolean graver = each.tag() == null || Boolean.TRUE.equals(law.restrictedTag(each.tag()));
      tag = restricted(tag) ? tag : graver ? each.tag() : tag;
      allows.retainAll(allows(each));
      requirements.add(each.requirement() == null ? "all-items" : each.requirement());
      policy = graver(policy, each.policy());
    }
    String requirement =
        requirements.contains("listed-items") && requirements.size() == 1
            ? "listed-items"
            : requirements.contains("all-items") || requirements.contains("listed-items")
                ? "all-items"
                : "ccl-items";
    return new Bundle.Hit(list, tag, null, requirement, allows, policy);
  }

  private boolean restricted(@Nullable String tag) {
    return tag != null && Boolean.TRUE.equals(law.restrictedTag(tag));
  }

  private static Set<String> allows(Bundle.Hit hit) {
    return hit.allows() == null ? Set.of() : hit.allows();
  }

  private static @Nullable String graver(@Nullable String one, @Nullable String other) {
    List<String> order = List.of("denial", "case-by-case", "approval");
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return order.indexOf(one) <= order.indexOf(other) ? one : other;
  }

  /** Silence is unknown: only a list that was looked at can give an answer. */
  private static @Nullable Boolean screened(
      Bundle.@Nullable Screening screening, String list, Bundle.@Nullable Hit hit) {
    if (hit != null) {
      return true;
    }
    if (screening == null
        || !(screening.lists().contains("CSL") || screening.lists().contains(list))) {
      return null;
    }
    boolean unexplained =
        screening.result().equals("match")
            && (screening.hits() == null || screening.hits().isEmpty());
    return unexplained ? null : Boolean.FALSE;
  }

  /**
   * Aggregate share of owners on one of the lists, basis points. Null when what is not known could
   * bring it to the share at which the law attaches.
   */
  private @Nullable Long share(
      @Nullable List<Bundle.Owner> owners, Set<String> lists, String threshold) {
    if (owners == null) {
      return null;
    }
    long certain = 0;
    long uncertain = 0;
    for (Bundle.Owner owner : owners) {
      Long share = owner.sharePercent() == null ? null : basisPoints(owner.sharePercent());
      Set<String> listed = owner.listed();
      boolean hit = listed != null && listed.stream().anyMatch(lists::contains);
      if (listed == null || (hit && share == null)) {
        uncertain += share == null ? WHOLE_BP : share;
      } else if (hit && share != null) {
        certain += share;
      }
    }
    BigDecimal attaches = law.threshold(threshold);
    // Where no share is in force there is no bound below which a doubt could not matter.
    long bound = attaches == null ? certain + 1 : basisPoints(attaches);
    return certain < bound && certain + uncertain >= bound ? null : Long.valueOf(certain);
  }

  private static long basisPoints(BigDecimal percent) {
    return percent.movePointRight(2).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  private static @Nullable Boolean listedOwnerKnown(@Nullable List<Bundle.Owner> owners) {
    if (owners == null) {
      return null;
    }
    boolean silent = false;
    for (Bundle.Owner owner : owners) {
      if (owner.listed() == null) {
        silent = true;
      } else if (!owner.listed().isEmpty()) {
        return true;
      }
    }
    return silent ? null : Boolean.FALSE;
  }
}
