package io.stackport.assembly;

import io.stackport.bundle.Bundle;
import io.stackport.catalog.Law;
import io.stackport.catalog.Places;
import io.stackport.fact.Groups;
import io.stackport.fact.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The movements of a bundle and the lines in them: one movement and one set of parties for all
 * items, unless an item says otherwise.
 */
final class Movements {
  private final Bundle bundle;
  private final Law law;
  private final PlaceReader places;
  private final Set<String> targets;
  private final LocalDate day;
  private final Map<String, Movement> all = new LinkedHashMap<>();
  private final Map<String, Place> destinations = new HashMap<>();

  /** What a destination is called in the tables of law. */
  private record Place(@Nullable Groups groups, @Nullable Groups sets) {}

  Movements(Bundle bundle, Law law, PlaceReader places, Set<String> targets, LocalDate day) {
    this.bundle = bundle;
    this.law = law;
    this.places = places;
    this.targets = targets;
    this.day = day;
  }

  /**
   * @param partiesAt where the parties stand in the document
   */
  record Movement(
      String id,
      String kind,
      @Nullable String from,
      String to,
      String region,
      @Nullable Set<String> via,
      String purpose,
      @Nullable List<Bundle.PartyText> parties,
      String partiesAt) {}

  /** Movements by id, once lines have been made. */
  Map<String, Movement> all() {
    return all;
  }

  List<Line> lines(List<Offer> offers) {
    List<Movement> shared =
        movements(bundle.movement(), bundle.parties(), "", "/movement", "/parties");
    shared.forEach(movement -> all.put(movement.id(), movement));
    List<Line> lines = new ArrayList<>();
    for (Offer offer : offers) {
      if (!offer.nature().equals("item") && !offer.nature().equals("service")) {
        continue;
      }
      for (Movement movement : of(offer, shared)) {
        lines.add(line(offer, movement));
      }
    }
    return lines;
  }

  private List<Movement> of(Offer offer, List<Movement> shared) {
    if (offer.item() < 0) {
      return shared;
    }
    Bundle.Item item = bundle.select().get(offer.item());
    if (item.movement() == null && item.parties() == null) {
      return shared;
    }
    String pointer = "/select/" + offer.item();
    List<Movement> own =
        movements(
            item.movement() == null ? bundle.movement() : item.movement(),
            item.parties() == null ? bundle.parties() : item.parties(),
            "#" + (offer.item() + 1),
            item.movement() == null ? "/movement" : pointer + "/movement",
            item.parties() == null ? "/parties" : pointer + "/parties");
    own.forEach(movement -> all.put(movement.id(), movement));
    return own;
  }

  private List<Movement> movements(
      Bundle.Movement text,
      @Nullable List<Bundle.PartyText> parties,
      String suffix,
      String pointer,
      String partiesAt) {
    String kind = text.kind() == null ? "export" : text.kind();
    String from = places.country(text.from(), pointer + "/from");
    Set<String> via = via(text.via(), pointer + "/via");
    String purpose = text.purpose() == null ? "sale" : text.purpose();
    List<Movement> made = new ArrayList<>();
    if (text.to() == null) {
      for (String to : targets) {
        made.add(new Movement(to + suffix, kind, from, to, "", via, purpose, parties, partiesAt));
      }
      return made;
    }
    Places.Place place = places.any(text.to(), pointer + "/to");
    if (place == null) {
      return made;
    }
    if (place.bloc()) {
      for (String to : law.members(place.country())) {
        made.add(new Movement(to + suffix, kind, from, to, "", via, purpose, parties, partiesAt));
      }
      return made;
    }
    String id = place.region().isEmpty() ? place.country() : place.region();
    made.add(
        new Movement(
            id + suffix,
            kind,
            from,
            place.country(),
            place.region(),
            via,
            purpose,
            parties,
            partiesAt));
    return made;
  }

  private @Nullable Set<String> via(@Nullable List<String> texts, String pointer) {
    if (texts == null) {
      return null;
    }
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String code = places.country(texts.get(i), pointer + "/" + i);
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  private Place place(String code) {
    return new Place(law.groups(code), law.sets(code));
  }

  private Line line(Offer offer, Movement movement) {
    Place place = destinations.computeIfAbsent(movement.to(), this::place);
    return new Line(
        offer.id() + "@" + movement.id(),
        offer.id(),
        movement.id(),
        offer.nature(),
        movement.kind(),
        movement.from(),
        movement.to(),
        place.groups(),
        place.sets(),
        movement.region(),
        movement.via(),
        movement.purpose(),
        day);
  }
}
