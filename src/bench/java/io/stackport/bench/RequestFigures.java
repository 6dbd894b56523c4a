package io.stackport.bench;

import io.stackport.bundle.Request;
import io.stackport.bundle.RequestReader;
import io.stackport.catalog.Catalog;
import io.stackport.catalog.CatalogFiles;
import io.stackport.configure.BestQuestion;
import io.stackport.configure.Configurations;
import io.stackport.configure.Configurator;
import io.stackport.configure.Elsewhere;
import io.stackport.configure.RequestModel;
import io.stackport.determination.Posture;
import io.stackport.rule.RuleBook;
import io.stackport.rule.RuleCache;
import io.stackport.rule.RuleFiles;
import io.stackport.solve.Diagram;
import io.stackport.solve.NormalForm;
import io.stackport.solve.Normalizer;
import io.stackport.solve.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The shipped requests in one process: the model, its options under one decision, the proved best.
 * With the argument {@code everywhere}, models of one request for every country on all cores.
 */
public final class RequestFigures {
  private static final int QUESTIONS = 2_000;
  private static final int ROUNDS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private RequestFigures() {}

  public static void main(String[] arguments) {
    Catalog catalog = Catalog.open(CatalogFiles.under(Path.of("catalogs")), null, "bench");
    RuleBook book = new RuleCache(null, "bench", note -> {}).open(RuleFiles.under(Path.of("rules")));
    Configurator configurator = new Configurator(catalog, book, Posture.ENFORCED);
    if (arguments.length == 1 && arguments[0].equals("everywhere")) {
      everywhere(configurator);
      return;
    }
    for (Path file : requests()) {
      Request request = new RequestReader().read(file.toAbsolutePath());
      SolverRatios.say("%s", file.getParent().getFileName());
      RequestModel[] made = new RequestModel[1];
      for (int round = 1; round <= ROUNDS; round++) {
        double took = SolverRatios.millis(() -> made[0] = configurator.model(request));
        SolverRatios.say("  model, run %d: %.0f ms", round, took);
      }
      for (View view : View.values()) {
        options(made[0], view);
      }
      for (int round = 1; round <= ROUNDS; round++) {
        best(configurator, request, round);
      }
    }
  }

  private static List<Path> requests() {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders.map(each -> each.resolve("request.yaml")).filter(Files::exists).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void options(RequestModel made, View view) {
    NormalForm form = Normalizer.of(made.model(), view);
    Diagram.Compiled[] compiled = new Diagram.Compiled[1];
    double took = SolverRatios.millis(() -> compiled[0] = Diagram.of(form));
    if (!(compiled[0] instanceof Diagram.Built built)) {
      SolverRatios.say("  %s: %s after %.0f ms", view, compiled[0], took);
      return;
    }
    Random random = new Random(7);
    double[] micros = new double[QUESTIONS];
    for (int warm = 0; warm < 2; warm++) {
      for (int i = 0; i < QUESTIONS; i++) {
        int option = random.nextInt(form.options()) + 1;
        long start = System.nanoTime();
        built.diagram().options(option);
        micros[i] = (System.nanoTime() - start) / 1e3;
      }
    }
    Arrays.sort(micros);
    SolverRatios.say(
        "  %s: diagram %.0f ms, %d nodes; options under one decision p50 %.0f µs, p95 %.0f µs",
        view, took, built.diagram().nodes(), micros[QUESTIONS / 2], micros[QUESTIONS * 19 / 20]);
  }

  private static void best(Configurator configurator, Request request, int round) {
    BestQuestion question = new BestQuestion(1, List.of(), false, null, LIMIT, step -> {});
    Configurations[] answer = new Configurations[1];
    double took =
        SolverRatios.millis(() -> answer[0] = configurator.best(request, question).find());
    SolverRatios.say(
        "  best with quantities, run %d: %s, %d found, %.0f ms (model, search, certification)",
        round, answer[0].ending(), answer[0].found().size(), took);
  }

  private static void everywhere(Configurator configurator) {
    Request request =
        new RequestReader()
            .read(Path.of("examples/03-kenya-health-pod/request.yaml").toAbsolutePath());
    Elsewhere elsewhere = new Elsewhere(request);
    List<String> countries = configurator.everywhere();
    for (int round = 1; round <= 2; round++) {
      double took =
          SolverRatios.millis(
              () ->
                  countries.parallelStream()
                      .forEach(each -> configurator.model(elsewhere.in(each))));
      SolverRatios.say("models of %d countries, run %d: %.1f s", countries.size(), round, took / 1e3);
    }
  }
}
