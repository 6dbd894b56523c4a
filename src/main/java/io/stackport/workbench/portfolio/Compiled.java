package io.stackport.workbench.portfolio;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Closing;
import io.stackport.determination.LineResult;
import io.stackport.determination.Outcome;
import io.stackport.determination.Posture;
import io.stackport.fact.Authorization;
import io.stackport.fact.Line;
import io.stackport.fact.Price;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a rule book says of all offers of a context, ready to be closed for any bundle of them
 * without being judged again. It gives the exit code of a check and nothing else.
 */
final class Compiled {
  static final int PROHIBITED = 40;
  static final int REFUSED = 30;
  static final int OPEN = 20;
  static final int LICENSE = 10;
  static final int PERMITTED = 5;

  private final Posture posture;
  private final Map<String, Integer> index = new HashMap<>();
  private final String[] layers;
  private final String[] slots;
  private final String[] halls;
  private final int[] lines;
  private final List<List<Piece>> single = new ArrayList<>();
  private final List<Piece> always = new ArrayList<>();
  private final List<Piece> joint = new ArrayList<>();
  private @Nullable CaseFile together;
  private final List<Judgement> ofLines = new ArrayList<>();
  private boolean sound = true;
  private boolean shared;

  /**
   * An emission with the offers that it needs.
   *
   * @param who the offer that uses or brings something; -1 for the package
   */
  record Piece(int[] support, Emission emission, int who, Posture.Weight weight) {
    boolean in(long[] quantities) {
      for (int offer : support) {
        if (quantities[offer] == 0) {
          return false;
        }
      }
      return true;
    }
  }

  Compiled(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.posture = posture;
    int size = file.offers().size();
    layers = new String[size];
    slots = new String[size];
    halls = new String[size];
    lines = new int[size];
    for (Offer offer : file.offers().values()) {
      int i = index.size();
      index.put(offer.id(), i);
      layers[i] = offer.component().layer();
      slots[i] = offer.component().slot();
      halls[i] = offer.hall();
      single.add(new ArrayList<>());
    }
    judgements.forEach(this::place);
    close(file, judgements);
    if (shared || joint.stream().anyMatch(each -> !ofLine(each).isEmpty())) {
      // What lines share: the rest of the facts would only fill memory.
      TreeMap<String, Offer> bare = new TreeMap<>();
      file.offers().forEach((id, offer) -> bare.put(id, units(offer, offer.quantity())));
      together =
          file.only(
              file.facts().stream()
                  .filter(fact -> fact instanceof Price || fact instanceof Authorization)
                  .toList(),
              bare,
              file.lines());
    } else {
      ofLines.clear();
    }
  }

  /** An offer without its facts, in so many units. */
  private static Offer units(Offer of, long quantity) {
    return new Offer(
        of.id(), of.component(), List.of(), of.nature(), quantity, of.hall(), of.item());
  }

  private static String ofLine(Piece each) {
    return each.emission().ofLine();
  }

  private void place(Judgement each) {
    int[] support = new int[each.support().size()];
    int at = 0;
    for (String id : each.support()) {
      Integer offer = index.get(id);
      if (offer == null) {
        sound = false;
        return;
      }
      support[at++] = offer;
    }
    // An authorization's quantity is shared by the lines that it covers.
    shared |= each.emission() instanceof Emission.AuthorizationHeld;
    if (!each.emission().ofLine().isEmpty() || each.emission() instanceof Emission.Classification) {
      ofLines.add(each);
    }
    if (!each.emission().ofLine().isEmpty() || beside(each.emission())) {
      if (support.length > 1 && !each.emission().ofLine().isEmpty()) {
        joint.add(piece(support, each));
      }
      return;
    }
    Piece piece = piece(support, each);
    switch (support.length) {
      case 0 -> always.add(piece);
      case 1 -> single.get(support[0]).add(piece);
      default -> joint.add(piece);
    }
  }

  private Piece piece(int[] support, Judgement each) {
    String who = "";
    if (each.emission() instanceof Emission.Require require) {
      who = require.who();
    } else if (each.emission() instanceof Emission.Provide provide) {
      who = provide.who();
    } else if (each.emission() instanceof Emission.Consume use) {
      who = use.who();
    } else if (each.emission() instanceof Emission.Supply give) {
      who = give.who();
    }
    return new Piece(support, each.emission(), indexOf(who), posture.weigh(each));
  }

  private static boolean beside(Emission emission) {
    return emission instanceof Emission.Note
        || emission instanceof Emission.Obligation
        || emission instanceof Emission.Classification;
  }

  /** The answer on each offer's lines as if it stood alone. */
  private void close(CaseFile file, List<Judgement> judgements) {
    Map<String, List<Judgement>> byOffer = new HashMap<>();
    for (Judgement each : judgements) {
      if (each.support().size() == 1) {
        byOffer.computeIfAbsent(each.support().first(), id -> new ArrayList<>()).add(each);
      }
    }
    for (Line line : file.lines()) {
      Offer offer = file.offers().get(line.offer());
      Integer at = index.get(line.offer());
      if (offer == null || at == null) {
        continue;
      }
      CaseFile alone =
          file.only(List.of(), new TreeMap<>(Map.of(offer.id(), offer)), List.of(line));
      for (LineResult result :
          Closing.lines(alone, posture, byOffer.getOrDefault(offer.id(), List.of()))) {
        lines[at] = Math.max(lines[at], exit(result));
      }
    }
  }

  private static int exit(LineResult line) {
    if (line.best() == Outcome.PROHIBITED) {
      return PROHIBITED;
    } else if (line.isOpen()) {
      return OPEN;
    } else if (line.worst() == Outcome.LICENSE_REQUIRED) {
      return LICENSE;
    }
    return line.worst() != Outcome.NONE_FOUND ? PERMITTED : 0;
  }

  /** Whether any bundle can be closed here at all. */
  boolean sound() {
    return sound;
  }

  int size() {
    return lines.length;
  }

  int indexOf(String offer) {
    return index.getOrDefault(offer, -1);
  }

  /** Whether lines of these offers hang together: by a license, or by what is said of both. */
  private boolean entangled(long[] quantities) {
    if (shared) {
      return true;
    }
    for (Piece each : joint) {
      if (!each.emission().ofLine().isEmpty() && each.in(quantities)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The exit code of a check.
   *
   * @param quantities units of each offer of the context; 0 for what the bundle does not select
   * @throws ArithmeticException when an amount is too large to be computed with
   */
  int exitCode(long[] quantities) {
    CaseFile file = entangled(quantities) ? together : null;
    int exit = file == null ? 0 : lines(file, quantities);
    List<Piece> said = new ArrayList<>(always);
    for (int i = 0; i < quantities.length; i++) {
      if (quantities[i] > 0) {
        exit = file == null ? Math.max(exit, lines[i]) : exit;
        said.addAll(single.get(i));
      }
    }
    if (exit == PROHIBITED) {
      return exit;
    }
    for (Piece each : joint) {
      if (each.emission().ofLine().isEmpty() && each.in(quantities)) {
        said.add(each);
      }
    }
    return Math.max(exit, new PackageLaw(this, quantities, said).exitCode());
  }

  /** The lines of a bundle closed together, with its quantities. */
  private int lines(CaseFile file, long[] quantities) {
    TreeMap<String, Offer> standing = new TreeMap<>();
    for (Offer each : file.offers().values()) {
      long units = quantities[indexOf(each.id())];
      if (units > 0) {
        standing.put(each.id(), units(each, units));
      }
    }
    CaseFile bundle =
        file.only(
            file.facts(),
            standing,
            file.lines().stream().filter(line -> standing.containsKey(line.offer())).toList());
    int exit = 0;
    for (LineResult each :
        Closing.lines(
            bundle,
            posture,
            ofLines.stream().filter(j -> standing.keySet().containsAll(j.support())).toList())) {
      exit = Math.max(exit, exit(each));
    }
    return exit;
  }

  /** Where an offer stands; empty for the package. */
  String hall(int offer) {
    return offer < 0 ? "" : halls[offer];
  }

  /** Offers of a slot, or of a layer written as {@code layer:A}. */
  int count(String slot, long[] quantities) {
    String layer = slot.startsWith("layer:") ? slot.substring("layer:".length()) : "";
    int count = 0;
    for (int i = 0; i < quantities.length; i++) {
      if (quantities[i] > 0
          && (layer.isEmpty() ? slots[i].equals(slot) : layers[i].equals(layer))) {
        count++;
      }
    }
    return count;
  }
}
