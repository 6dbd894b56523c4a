package io.stackport.determination;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.Offer;
import io.stackport.determination.Posture.Weight;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Capabilities that somebody requires, and whether somebody in scope provides them. */
final class Requirements {
  private static final String PACKAGE = "package";

  private final CaseFile file;
  private final Posture posture;
  private final List<Judgement> provided = new ArrayList<>();
  private final List<Judgement> required = new ArrayList<>();

  Requirements(CaseFile file, Posture posture, List<Judgement> judgements) {
    this.file = file;
    this.posture = posture;
    for (Judgement each : judgements) {
      if (each.emission() instanceof Emission.Provide) {
        provided.add(each);
      } else if (each.emission() instanceof Emission.Require) {
        required.add(each);
      }
    }
  }

  /** Findings of the requirements that are not met, or may not be. */
  void close(List<Finding> findings) {
    for (Judgement by : required) {
      if (posture.weigh(by).threatens() && by.emission() instanceof Emission.Require require) {
        close(by, require, findings);
      }
    }
  }

  private void close(Judgement by, Emission.Require require, List<Finding> findings) {
    SortedSet<String> assumes = new TreeSet<>();
    boolean possible = false;
    Long most = null;
    for (Judgement each : provided) {
      if (!(each.emission() instanceof Emission.Provide provide)
          || !provide.capability().equals(require.capability())
          || !posture.weigh(each).threatens()
          || !inScope(require, provide)) {
        continue;
      }
      boolean known = require.level() != null && provide.level() != null;
      boolean reaches = !known || atLeast(provide.level(), require.level());
      if (known && reaches && posture.weigh(each) == Weight.CERTAIN) {
        return;
      }
      if (reaches) {
        possible = true;
        assumes.addAll(each.assumes());
      }
      if (provide.level() != null && (most == null || provide.level() > most)) {
        most = provide.level();
      }
    }
    boolean certain = posture.weigh(by) == Weight.CERTAIN;
    assumes.addAll(by.assumes());
    Finding.Level level = possible || !certain ? Finding.Level.OPEN : Finding.Level.INCOMPATIBLE;
    findings.add(
        new Finding(
            level, by, detail(require, most), certain && !possible ? new TreeSet<>() : assumes));
  }

  private static boolean atLeast(@Nullable Long has, @Nullable Long wants) {
    return has != null && wants != null && has >= wants;
  }

  private static String detail(Emission.Require require, @Nullable Long most) {
    Long level = require.level();
    if (level == null || level == 1) {
      return most == null
          ? "nothing in the package provides " + require.capability()
          : require.capability() + " is provided only if what is unknown is so";
    }
    String has = most == null ? "nothing" : Units.show(require.capability(), most);
    return "needs " + Units.show(require.capability(), level) + ", has " + has;
  }

  private boolean inScope(Emission.Require require, Emission.Provide provide) {
    return switch (require.scope()) {
      case "offer" -> require.who().equals(provide.who());
      case "hall" ->
          provide.who().equals(PACKAGE) || hall(require.who()).equals(hall(provide.who()));
      default -> true;
    };
  }

  private String hall(String who) {
    Offer offer = file.offers().get(who);
    return offer == null ? "" : offer.hall();
  }
}
