package io.stackport.configure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.determination.Verdict;
import io.stackport.model.CompatibilityModel;
import io.stackport.model.Constraint;
import io.stackport.model.Literal;
import io.stackport.model.Source;
import io.stackport.solve.Configuration;
import io.stackport.solve.Optimum;
import io.stackport.solve.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the best configurations of a request. Each is judged again by all rules; what they refuse
 * is a defect of the model: it is told, kept out, and the search begins anew.
 */
public final class Best {
  private static final int MOST_ROUNDS = 20;

  private final RequestModel model;
  private final Certifier certifier;
  private final BestQuestion question;
  private final List<String> names;
  private final Search search;
  private final Map<SortedMap<String, Long>, Verdict> judged = new HashMap<>();

  Best(RequestModel model, Certifier certifier, BestQuestion question) {
    this.model = model;
    this.certifier = certifier;
    this.question = question;
    this.names =
        question.objectives().isEmpty() ? model.request().objectives() : question.objectives();
    this.search = new Search(model, names, question);
  }

  /** The answer; asked once. */
  public Configurations find() {
    View asked = question.view();
    if (asked != null) {
      return in(asked, List.of(), Configurations.Certain.NOT_ASKED);
    }
    Configurations sure = in(View.CERTAIN, List.of(), Configurations.Certain.SOME);
    if (!sure.found().isEmpty()) {
      return sure;
    }
    boolean none = sure.ending() == Configurations.Ending.IMPOSSIBLE && sure.refused().isEmpty();
    return in(
        View.POSSIBLE,
        sure.refused(),
        none ? Configurations.Certain.NONE : Configurations.Certain.UNDECIDED);
  }

  /** Ends the search with the best so far; from any thread. */
  public void stop() {
    search.stop();
  }

  private Configurations in(View view, List<Refused> before, Configurations.Certain certain) {
    long end = System.nanoTime() + question.limit().toNanos();
    List<Constraint> learned = new ArrayList<>();
    List<Refused> refused = new ArrayList<>(before);
    for (int round = 0; ; round++) {
      Search.Result result =
          search.run(view, learned, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      List<Certified> found = new ArrayList<>();
      int known = learned.size();
      for (Optimum each : result.found()) {
        certify(each, result, view, found, refused, learned);
      }
      boolean settled = learned.size() == known;
      if (settled || round == MOST_ROUNDS || search.stopped()) {
        return new Configurations(
            model,
            view,
            certain,
            names,
            question.front(),
            found,
            refused,
            settled
                ? result.ending()
                : search.stopped()
                    ? Configurations.Ending.STOPPED
                    : Configurations.Ending.REFUSED_TOO_OFTEN);
      }
    }
  }

  private void certify(
      Optimum optimum,
      Search.Result result,
      View view,
      List<Certified> found,
      List<Refused> refused,
      List<Constraint> learned) {
    Configuration configuration = Certified.of(optimum);
    SortedMap<String, Long> quantities = new TreeMap<>(configuration.quantities());
    quantities.keySet().retainAll(model.file().offers().keySet());
    String name = model.request().name() + "-" + (found.size() + 1);
    ObjectNode bundle = certifier.bundle(name, quantities);
    Verdict verdict = judged.computeIfAbsent(quantities, same -> certifier.judge(bundle));
    if (Certifier.refuses(verdict, view)) {
      refused.add(new Refused(quantities, verdict.exitCode(), Certifier.reasons(verdict), verdict));
      learned.add(never(quantities));
      return;
    }
    List<Certified.Value> values = new ArrayList<>();
    for (int i = 0; i < configuration.objectiveValues().size(); i++) {
      String objective = Wanted.name(result.model().objectives().get(i));
      values.add(new Certified.Value(objective, configuration.objectiveValues().get(i)));
    }
    found.add(
        new Certified(quantities, values, optimum, bundle, verdict, Figures.of(model, quantities)));
  }

  /** Not exactly this set of offers. */
  private Constraint never(SortedMap<String, Long> quantities) {
    List<Literal> exactly =
        model.file().offers().keySet().stream()
            .map(id -> new Literal(id, quantities.containsKey(id)))
            .toList();
    Source source = Source.of("certification", "the rules refuse exactly this configuration");
    return new Constraint.Forbid(source, exactly);
  }

  static CompatibilityModel with(CompatibilityModel model, List<Constraint> learned) {
    List<Constraint> all = new ArrayList<>(model.constraints());
    all.addAll(learned);
    return new CompatibilityModel(model.name(), model.slots(), all, model.objectives());
  }
}
