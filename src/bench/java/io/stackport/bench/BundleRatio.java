package io.stackport.bench;

import io.stackport.assembly.CaseFile;
import io.stackport.assembly.CaseMaker;
import io.stackport.assembly.Offer;
import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.configure.Configurator;
import io.stackport.configure.RequestModel;
import io.stackport.determination.Closing;
import io.stackport.determination.Finding;
import io.stackport.determination.Posture;
import io.stackport.determination.Verdict;
import io.stackport.model.Literal;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import io.stackport.solve.Diagram;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.SatAnswer;
import io.stackport.solve.SatSolver;
import io.stackport.solve.View;
import io.stackport.solve.Witness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Looking a bundle up in the model of a shipped request, against judging it by the rules. */
final class BundleRatio {
  private static final int BUNDLES = 2_000;
  private static final int PROHIBITED = 40;
  private static final Path REQUEST = Path.of("examples/03-kenya-health-pod/request.yaml");

  private BundleRatio() {}

  static void run() {
    Catalog catalog = Catalog.open(CatalogFiles.under(Path.of("catalogs")), null, "bench");
    RuleBook book = new RuleCache(null, "bench", note -> {}).open(RuleFiles.under(Path.of("rules")));
    Request request = new RequestReader().read(REQUEST.toAbsolutePath());
    RequestModel made = new Configurator(catalog, book, Posture.ENFORCED).model(request);
    for (View view : View.values()) {
      SolverRatios.say("%s, view %s", REQUEST, view);
      NormalForm form = Normalizer.of(made.model(), view);
      Diagram.Compiled[] compiled = new Diagram.Compiled[1];
      double took = SolverRatios.millis(() -> compiled[0] = Diagram.of(form));
      if (compiled[0] instanceof Diagram.Built built) {
        SolverRatios.say(
            "  compile %.0f ms, %d nodes, %s configurations",
            took, built.diagram().nodes(), built.diagram().count());
        compare(catalog, book, request, made, view, form, built.diagram());
      } else {
        SolverRatios.say("  compile %.0f ms: %s", took, compiled[0]);
      }
    }
  }

  private static void compare(
      Catalog catalog,
      RuleBook book,
      Request request,
      RequestModel made,
      View view,
      NormalForm form,
      Diagram diagram) {
    List<long[]> bundles = bundles(made, view, form, diagram);
    int[] refused = new int[2];
    Map<String, Integer> why = new TreeMap<>();
    double looked = 0;
    for (int round = 0; round < 3; round++) {
      looked =
          SolverRatios.millis(
              () ->
                  bundles.forEach(
                      each -> refused[0] += Witness.check(form, each).isEmpty() ? 0 : 1));
    }
    for (int i = 0; i < bundles.size() / 10; i++) {
      judge(catalog, book, request, offers(made, form, bundles.get(i)));
    }
    double judged =
        SolverRatios.millis(
            () ->
                bundles.forEach(
                    each -> {
                      Verdict verdict =
                          judge(catalog, book, request, offers(made, form, each));
                      refused[1] += refuses(verdict, view, why) ? 1 : 0;
                    }));
    SolverRatios.say(
        "  %d bundles: looked up in %.1f µs each, judged in %.0f µs each: %.0f times as fast",
        bundles.size(), looked * 1e3 / bundles.size(), judged * 1e3 / bundles.size(), judged / looked);
    SolverRatios.say(
        "  refused by the model %d, by the rules %d %s", refused[0] / 3, refused[1], why);
  }

  /** Drawn from the diagram, with quantities that keep every limit. */
  private static List<long[]> bundles(
      RequestModel made, View view, NormalForm form, Diagram diagram) {
    SatSolver solver = SatSolver.of(made.model(), view);
    Random random = new Random(3);
    List<long[]> bundles = new ArrayList<>();
    for (int i = 0; i < BUNDLES; i++) {
      BitSet chosen = diagram.sample(random);
      List<Literal> literals = new ArrayList<>();
      for (int option = 0; option < form.options(); option++) {
        literals.add(new Literal(form.ids().get(option), chosen.get(option)));
      }
      if (!(solver.solve(literals) instanceof SatAnswer.Found found)) {
        throw new IllegalStateException("the solver refuses what was drawn: " + chosen);
      }
      long[] quantities = new long[form.options()];
      for (int option = 0; option < quantities.length; option++) {
        quantities[option] = found.quantities().getOrDefault(form.ids().get(option), 0L);
      }
      bundles.add(quantities);
    }
    return bundles;
  }

  /** The chosen offers in their quantities, what is an item in the hall that is chosen. */
  private static List<Offer> offers(RequestModel made, NormalForm form, long[] quantities) {
    String hall = "";
    List<Offer> chosen = new ArrayList<>();
    for (int i = 0; i < quantities.length; i++) {
      Offer offer = made.file().offers().get(form.ids().get(i));
      if (quantities[i] > 0 && offer != null) {
        chosen.add(offer);
        hall = offer.hall().isEmpty() ? hall : offer.hall();
      }
    }
    List<Offer> placed = new ArrayList<>();
    for (Offer each : chosen) {
      long units = quantities[form.ids().indexOf(each.id())];
      String where = each.nature().equals("item") ? hall : each.hall();
      placed.add(
          new Offer(
              each.id(), each.component(), each.facts(), each.nature(), units, where, each.item()));
    }
    return placed;
  }

  private static Verdict judge(
      Catalog catalog, RuleBook book, Request request, List<Offer> offers) {
    CaseFile file = CaseMaker.over(request.context(), catalog, offers);
    return Closing.close(file, Posture.ENFORCED, book.judge(file.facts(), file.clocks()));
  }

  /** Whether the rules forbid a bundle or say that it does not fit; in the certain view, or may not. */
  private static boolean refuses(Verdict verdict, View view, Map<String, Integer> why) {
    boolean refused = verdict.exitCode() == PROHIBITED;
    if (refused) {
      why.merge("prohibited", 1, Integer::sum);
    }
    for (Finding each : verdict.findings()) {
      if (each.level() == Finding.Level.BARRED
          || each.level() == Finding.Level.INCOMPATIBLE
          || (view == View.CERTAIN && each.level() == Finding.Level.OPEN)) {
        refused = true;
        why.merge(each.judgement().authority().id(), 1, Integer::sum);
      }
    }
    return refused;
  }
}
