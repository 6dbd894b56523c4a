package io.stackport.workbench;

import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement says, in words that a person can write down beforehand: {@code license required,
 * RS:advanced-computing}. Offers and lines are not named, because {@code then} and {@code closes}
 * speak of them. A status other than {@code in_force} stands in brackets at the end.
 */
public final class OutcomeWords {
  private OutcomeWords() {}

  public static String of(Judgement judgement) {
    String status = judgement.authority().status();
    return of(judgement.emission()) + (status.equals("in_force") ? "" : " [" + status + "]");
  }

  static String of(Emission emission) {
    if (emission instanceof Emission.Forbid) {
      return "incompatible";
    } else if (emission instanceof Emission.Barred) {
      return "barred";
    } else if (emission instanceof Emission.Prohibited) {
      return "prohibited";
    } else if (emission instanceof Emission.Choose e) {
      return "takes " + e.min() + " to " + e.max() + " of " + e.slot();
    } else if (emission instanceof Emission.Obligation e) {
      return "obligation " + e.kind() + " " + e.when();
    } else if (emission instanceof Emission.Note e) {
      return "note, " + e.kind();
    } else if (emission instanceof Emission.Classification e) {
      return "classified " + e.of() + " " + e.eccn() + ", " + e.basis();
    }
    String law = ofLine(emission);
    return law == null ? ofQuantity(emission) : law;
  }

  private static @Nullable String ofLine(Emission emission) {
    if (emission instanceof Emission.LicenseRequired e) {
      return "license required, " + e.reason();
    } else if (emission instanceof Emission.ReviewPolicy e) {
      return "policy "
          + e.policy()
          + " for "
          + e.reason()
          + (e.conditions().isEmpty() ? "" : "; " + e.conditions());
    } else if (emission instanceof Emission.ExceptionOffered e) {
      return "exception "
          + e.code()
          + " for "
          + e.covers()
          + (e.mostUsd() == null ? "" : " up to " + e.mostUsd() + " USD")
          + (e.conditions().isEmpty() ? "" : " on " + e.conditions());
    } else if (emission instanceof Emission.ExceptionBarred e) {
      return "bars exception " + e.codes();
    } else if (emission instanceof Emission.AuthorizationHeld e) {
      return "authorization " + e.number() + " for " + e.covers();
    } else if (emission instanceof Emission.SubjectToEar e) {
      return "subject to the EAR, " + e.basis();
    } else if (emission instanceof Emission.OutsideEar e) {
      return "outside the EAR, " + e.basis();
    } else if (emission instanceof Emission.RedFlag e) {
      return "red flag " + e.key();
    } else if (emission instanceof Emission.Open e) {
      return "open " + e.key();
    }
    return null;
  }

  private static String ofQuantity(Emission emission) {
    if (emission instanceof Emission.Require e) {
      String who = e.who().equals("package") ? " of the package" : "";
      return "requires " + e.capability() + " " + shown(e.level()) + " in " + e.scope() + who;
    } else if (emission instanceof Emission.Provide e) {
      return "provides " + e.capability() + " " + shown(e.level());
    } else if (emission instanceof Emission.Consume e) {
      return "consumes " + e.resource() + " " + shown(e.amount()) + " per " + e.per();
    } else if (emission instanceof Emission.Supply e) {
      return "supplies " + e.resource() + " " + shown(e.amount()) + " per " + e.per();
    } else if (emission instanceof Emission.Limit e) {
      return "limits "
          + e.resource()
          + " to "
          + e.bound()
          + " in "
          + e.scope()
          + ", "
          + e.otherwise();
    }
    throw new IllegalArgumentException("no words for " + emission);
  }

  private static String shown(@Nullable Long amount) {
    return amount == null ? "unknown" : amount.toString();
  }

  /**
   * What a scenario's {@code outcome} and the rule under test disagree on. A stated outcome may
   * leave words out, such as a figure that is not the point; what it has must come in its order.
   */
  static List<ScenarioCheck.Difference> differences(Scenario scenario, List<Judgement> judgements) {
    List<ScenarioCheck.Difference> all = new ArrayList<>();
    TreeSet<String> said = new TreeSet<>();
    for (Judgement judgement : judgements) {
      if (judgement.authority().id().equals(scenario.rule())) {
        said.add(of(judgement));
      }
    }
    String got = said.isEmpty() ? "nothing" : String.join("; ", said);
    for (String stated : scenario.outcome()) {
      if (said.stream().noneMatch(each -> bearsOut(each, stated))) {
        all.add(new ScenarioCheck.Difference("outcome", stated, got));
      }
    }
    for (String each : said) {
      if (scenario.outcome().stream().noneMatch(stated -> bearsOut(each, stated))) {
        String stated = String.join("; ", scenario.outcome());
        all.add(new ScenarioCheck.Difference("outcome", stated, each));
      }
    }
    return all;
  }

  private static boolean bearsOut(String said, String stated) {
    Iterator<String> words = Arrays.asList(said.split(" ")).iterator();
    String status = said.endsWith("]") ? said.substring(said.lastIndexOf('[')) : "";
    if (!status.isEmpty() != stated.endsWith("]")) {
      return false;
    }
    for (String word : stated.split(" ")) {
      boolean found = false;
      while (!found && words.hasNext()) {
        found = words.next().equals(word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
