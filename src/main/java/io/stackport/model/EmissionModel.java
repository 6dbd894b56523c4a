package io.stackport.model;

import io.stackport.assembly.Offer;
import io.stackport.determination.Posture;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rules said of everything that can be offered as constraints on what is chosen: an
 * emission holds in a bundle exactly when all offers that support it are in the bundle.
 */
public final class EmissionModel {
  private static final String PACKAGE = "package";
  private static final String IN_HALL = "@hall";

  /** Resources whose limits a need of the buyer makes. */
  private static final Map<String, String> NEEDS =
      Map.of("storage-gb", "needs.storageTb", "storage-read", "needs.storageReadGbPerS");

  private final SortedMap<String, Offer> offers;
  private final Posture posture;
  private final List<Constraint> constraints = new ArrayList<>();

  private EmissionModel(SortedMap<String, Offer> offers, Posture posture) {
    this.offers = offers;
    this.posture = posture;
  }

  /**
   * Constraints of compatibility, the program and the destination's law, in the order of the
   * judgements. What they say of lines of the law is not among them.
   *
   * @param offers by id; a configuration holds one hall at most
   */
  public static List<Constraint> of(
      SortedMap<String, Offer> offers, Posture posture, List<Judgement> judgements) {
    EmissionModel model = new EmissionModel(offers, posture);
    judgements.forEach(model::read);
    return List.copyOf(model.constraints);
  }

  private void read(Judgement each) {
    if (!posture.weigh(each).threatens()) {
      return;
    }
    Source source = source(each);
    if (each.emission() instanceof Emission.Forbid || each.emission() instanceof Emission.Barred) {
      constraints.add(new Constraint.Forbid(source, literals(each.support())));
    } else if (each.emission() instanceof Emission.Choose choose) {
      constraints.add(
          new Constraint.Group(
              source,
              literals(each.support()),
              offers.values().stream()
                  .filter(offer -> in(choose.slot(), offer))
                  .map(Offer::id)
                  .toList(),
              choose.min(),
              choose.max()));
    } else if (each.emission() instanceof Emission.Open
        || each.emission() instanceof Emission.RedFlag) {
      if (each.emission().ofLine().isEmpty()) {
        constraints.add(new Constraint.Forbid(open(source), literals(each.support())));
      }
    } else {
      amounts(each, source);
    }
  }

  private void amounts(Judgement each, Source source) {
    if (each.emission() instanceof Emission.Require require) {
      require(each, source, require);
    } else if (each.emission() instanceof Emission.Provide provide) {
      String who = who(provide.who());
      constraints.add(
          new Constraint.Provide(
              source, who, provide.capability(), provide.level(), beside(each, who)));
    } else if (each.emission() instanceof Emission.Consume use) {
      use(each, source, use.who(), use.resource(), use.amount(), use.per(), false);
    } else if (each.emission() instanceof Emission.Supply give) {
      use(each, source, give.who(), give.resource(), give.amount(), give.per(), true);
    } else if (each.emission() instanceof Emission.Limit limit
        && limit.otherwise().equals("forbid")) {
      limit(each, source, limit);
    }
  }

  private void require(Judgement each, Source source, Emission.Require require) {
    String who = who(require.who());
    if (!beside(each, who).isEmpty()) {
      throw new IllegalArgumentException(
          each.authority().id() + ": a requirement rests on the offer that has it alone");
    }
    List<String> by =
        switch (require.scope()) {
          case "offer" -> List.of(who);
          case "hall" -> who.isEmpty() ? null : alike(who);
          default -> null;
        };
    constraints.add(new Constraint.Require(source, who, require.capability(), require.level(), by));
  }

  /** Where a configuration holds one hall, what stands in it, or what stands in none. */
  private List<String> alike(String who) {
    boolean standing = standing(who);
    List<String> all = new ArrayList<>(List.of(""));
    offers.keySet().stream().filter(id -> standing(id) == standing).forEach(all::add);
    return all;
  }

  private boolean standing(String id) {
    Offer offer = offers.get(id);
    return offer != null && (offer.stands() || offer.isHall());
  }

  private void use(
      Judgement each,
      Source source,
      String by,
      String resource,
      @Nullable Long amount,
      long per,
      boolean supply) {
    String who = who(by);
    List<Literal> when = beside(each, who);
    constraints.add(new Constraint.Use(source, who, resource, amount, per, supply, when));
    if (standing(who)) {
      constraints.add(
          new Constraint.Use(source, who, resource + IN_HALL, amount, per, supply, when));
    }
  }

  private void limit(Judgement each, Source source, Emission.Limit limit) {
    List<Literal> when = literals(each.support());
    String need = NEEDS.get(limit.resource());
    Source by =
        need == null
            ? source
            : new Source(
                need, source.says(), source.citation(), source.remedy(), source.certain(), true);
    if (!limit.scope().equals("hall")) {
      constraints.add(new Constraint.Limit(by, limit.resource(), limit.bound(), when));
      return;
    }
    for (Offer offer : offers.values()) {
      if (offer.isHall()) {
        List<Literal> inside = new ArrayList<>(when);
        inside.add(new Literal(offer.id(), true));
        constraints.add(
            new Constraint.Limit(by, limit.resource() + IN_HALL, limit.bound(), inside));
      }
    }
  }

  private static String who(String who) {
    return who.equals(PACKAGE) ? "" : who;
  }

  private static List<Literal> beside(Judgement each, String who) {
    return each.support().stream()
        .filter(id -> !id.equals(who))
        .map(id -> new Literal(id, true))
        .toList();
  }

  private static List<Literal> literals(Iterable<String> support) {
    List<Literal> all = new ArrayList<>();
    support.forEach(id -> all.add(new Literal(id, true)));
    return all;
  }

  private static boolean in(String slot, Offer offer) {
    return slot.startsWith("layer:")
        ? offer.component().layer().equals(slot.substring("layer:".length()))
        : offer.component().slot().equals(slot);
  }

  private Source source(Judgement each) {
    String remedy = each.authority().remedy();
    return new Source(
        each.authority().id(),
        each.message(),
        each.authority().citation(),
        remedy == null ? "" : remedy,
        posture.weigh(each) == Posture.Weight.CERTAIN,
        false);
  }

  private static Source open(Source source) {
    return new Source(source.id(), source.says(), source.citation(), source.remedy(), false, false);
  }
}
