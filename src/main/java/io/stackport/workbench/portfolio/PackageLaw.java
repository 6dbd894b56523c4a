package io.stackport.workbench.portfolio;

import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.workbench.portfolio.Compiled.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What does not fit, is barred or open in a bundle beyond its lines, as an exit code. */
final class PackageLaw {
  private final Compiled context;
  private final long[] quantities;
  private final List<Piece> said;
  private final List<Piece> provided = new ArrayList<>();
  private int exit;

  PackageLaw(Compiled context, long[] quantities, List<Piece> said) {
    this.context = context;
    this.quantities = quantities;
    this.said = said;
    for (Piece each : said) {
      if (each.emission() instanceof Emission.Provide && each.weight().threatens()) {
        provided.add(each);
      }
    }
  }

  int exitCode() {
    for (Piece each : said) {
      if (exit == Compiled.REFUSED) {
        return exit;
      }
      Emission emission = each.emission();
      if (!each.weight().threatens()) {
        continue;
      }
      if (emission instanceof Emission.Forbid || emission instanceof Emission.Barred) {
        found(each.weight() == Weight.CERTAIN);
      } else if (emission instanceof Emission.Open || emission instanceof Emission.RedFlag) {
        found(false);
      } else if (emission instanceof Emission.Choose choose) {
        int count = context.count(choose.slot(), quantities);
        if (count < choose.min() || count > choose.max()) {
          found(each.weight() == Weight.CERTAIN);
        }
      } else if (emission instanceof Emission.Require require) {
        require(each, require);
      } else if (emission instanceof Emission.Limit limit) {
        limit(each, limit);
      }
    }
    return exit;
  }

  private void found(boolean certain) {
    exit = Math.max(exit, certain ? Compiled.REFUSED : Compiled.OPEN);
  }

  private void require(Piece by, Emission.Require require) {
    boolean possible = false;
    for (Piece each : provided) {
      if (!(each.emission() instanceof Emission.Provide provide)
          || !provide.capability().equals(require.capability())
          || !inScope(require.scope(), by.who(), each.who())) {
        continue;
      }
      Long wants = require.level();
      Long has = provide.level();
      boolean known = wants != null && has != null;
      boolean reaches = wants == null || has == null || has >= wants;
      if (known && reaches && each.weight() == Weight.CERTAIN) {
        return;
      }
      possible |= reaches;
    }
    found(!possible && by.weight() == Weight.CERTAIN);
  }

  private boolean inScope(String scope, int needs, int provides) {
    return switch (scope) {
      case "offer" -> needs == provides;
      case "hall" -> provides < 0 || context.hall(needs).equals(context.hall(provides));
      default -> true;
    };
  }

  private void limit(Piece by, Emission.Limit limit) {
    if (limit.otherwise().equals("warn")) {
      return;
    }
    if (!limit.scope().equals("hall")) {
      limit(by, limit, null);
      return;
    }
    Set<String> halls = new TreeSet<>();
    for (int i = 0; i < quantities.length; i++) {
      if (quantities[i] > 0 && !context.hall(i).isEmpty()) {
        halls.add(context.hall(i));
      }
    }
    halls.forEach(hall -> limit(by, limit, hall));
  }

  private void limit(Piece by, Emission.Limit limit, @Nullable String hall) {
    long mostUsed = 0;
    long leastUsed = 0;
    long mostGiven = 0;
    long leastGiven = 0;
    boolean usedUnknown = false;
    boolean givenUnknown = false;
    for (Piece each : said) {
      boolean certain = each.weight() == Weight.CERTAIN;
      if (each.emission() instanceof Emission.Consume use
          && use.resource().equals(limit.resource())
          && inside(each.who(), hall)) {
        Long amount = use.amount();
        if (amount == null) {
          usedUnknown = true;
        } else {
          long times = -Math.floorDiv(-units(each.who()), use.per());
          long total = Math.multiplyExact(amount, times);
          mostUsed = Math.addExact(mostUsed, total);
          leastUsed = certain ? Math.addExact(leastUsed, total) : leastUsed;
        }
      } else if (each.emission() instanceof Emission.Supply give
          && give.resource().equals(limit.resource())
          && inside(each.who(), hall)) {
        Long amount = give.amount();
        if (amount == null) {
          givenUnknown = true;
        } else {
          long times = Math.floorDiv(units(each.who()), give.per());
          long total = Math.multiplyExact(amount, times);
          mostGiven = Math.addExact(mostGiven, total);
          leastGiven = certain ? Math.addExact(leastGiven, total) : leastGiven;
        }
      }
    }
    if (!usedUnknown && (mostUsed - leastGiven <= limit.bound() || mostUsed == 0)) {
      return;
    }
    found(!givenUnknown && leastUsed - mostGiven > limit.bound() && by.weight() == Weight.CERTAIN);
  }

  private long units(int offer) {
    return offer < 0 || quantities[offer] == 0 ? 1 : quantities[offer];
  }

  private boolean inside(int offer, @Nullable String hall) {
    if (hall == null) {
      return true;
    }
    return offer >= 0 && quantities[offer] > 0 && context.hall(offer).equals(hall);
  }
}
