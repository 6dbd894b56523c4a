package io.stackport.service;

import io.stackport.Desk;
import io.stackport.bundle.Bundle;
import io.stackport.configure.Best;
import io.stackport.configure.BestQuestion;
import io.stackport.configure.Configurations;
import io.stackport.configure.Counted;
import io.stackport.configure.Explainer;
import io.stackport.configure.Explanation;
import io.stackport.configure.Offered;
import io.stackport.configure.RequestModel;
import io.stackport.model.Constraint;
import io.stackport.problem.DidYouMean;
import io.stackport.report.ConfigurationsJson;
import io.stackport.report.CountedJson;
import io.stackport.report.ExplanationJson;
import io.stackport.report.OfferedJson;
import io.stackport.solve.View;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Answers about what a request can become. */
final class RequestReplies {
  private static final int MOST = 1000;
  private static final int MOST_POINTS = 100;
  private static final int MOST_SECONDS = 600;
  private static final int WAYS = 3;
  private static final Pattern RULE = Pattern.compile("[A-Z]{2}-[0-9]{3}");
  private static final int OPEN = 20;
  private static final int NONE = 30;

  private RequestReplies() {}

  static Reply configurations(Desk desk, Asked asked, Parameters parameters, Watch watch) {
    BestQuestion question = question(parameters, watch);
    Best best = desk.best(asked.source(), parameters.posture(), parameters.date("on"), question);
    watch.onStop(best::stop);
    Configurations answer = best.find();
    SortedSet<String> fired = new TreeSet<>();
    answer.found().forEach(each -> fired.addAll(each.verdict().fired()));
    boolean ended =
        answer.ending() == Configurations.Ending.OUT_OF_TIME
            || answer.ending() == Configurations.Ending.STOPPED;
    boolean proved =
        answer.found().stream()
            .allMatch(each -> each.proof() instanceof io.stackport.solve.Optimum.Proved);
    return reply(
        asked.with("top", String.valueOf(question.top())),
        ConfigurationsJson.of(answer),
        answer.exitCode(),
        answer.model(),
        parameters,
        fired,
        proved && !ended);
  }

  private static BestQuestion question(Parameters parameters, Watch watch) {
    List<String> objectives = parameters.list("objective");
    List<String> pareto = parameters.list("pareto");
    boolean front = !pareto.isEmpty();
    if (front && !objectives.isEmpty()) {
      throw Parameters.refused("pareto", "stands for `objective`; give one of them", "");
    }
    named("objective", objectives);
    named("pareto", pareto);
    if (front && (pareto.size() < 2 || pareto.size() > 3)) {
      throw Parameters.refused("pareto", "takes two or three objectives", "such as cost,power");
    }
    Integer top = parameters.whole("top", 1, MOST);
    return new BestQuestion(
        top == null ? (front ? MOST_POINTS : 1) : top,
        front ? pareto : objectives,
        front,
        parameters.word("view", View.values()),
        Duration.ofSeconds(Objects.requireNonNull(parameters.whole("seconds", 1, MOST_SECONDS))),
        step -> watch.note(step.goal() + ": " + step.best()));
  }

  private static void named(String parameter, List<String> names) {
    for (String each : names) {
      if (!BestQuestion.names().contains(each)) {
        String hint = DidYouMean.hint(each, BestQuestion.names());
        String known = "objectives: " + String.join(", ", BestQuestion.names());
        throw Parameters.refused(
            parameter, "names no objective `" + each + "`", hint.isEmpty() ? known : hint);
      }
    }
    if (new LinkedHashSet<>(names).size() < names.size()) {
      throw Parameters.refused(parameter, "names an objective twice", "");
    }
  }

  static Reply options(Desk desk, Asked asked, Parameters parameters, Watch watch) {
    Offered offered =
        desk.options(asked.source(), parameters.posture(), parameters.text("slot"), watch::stopped);
    return reply(
        asked,
        OfferedJson.of(offered),
        offered.exitCode(),
        offered.model(),
        parameters,
        rules(offered.model()),
        offered.settled());
  }

  static Reply counts(Desk desk, Asked asked, Parameters parameters, Watch watch) {
    List<String> destinations =
        parameters.list("destination").stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
    Counted counted =
        desk.count(
            asked.source(),
            parameters.posture(),
            parameters.text("by"),
            destinations,
            done -> watch.step(done, "destinations counted"));
    return new Reply(
        asked,
        CountedJson.of(counted),
        0,
        "counts of " + counted.rows().size() + " groups",
        new TreeMap<>(),
        parameters.posture(),
        new TreeSet<>(),
        true);
  }

  static Reply explanation(Desk desk, Asked asked, Parameters parameters, Watch watch) {
    String option = parameters.text("option");
    String choice = parameters.text("choose");
    if (option != null && choice != null) {
      throw Parameters.refused("choose", "stands for `option`; give one of them", "");
    }
    RequestModel model = desk.model(asked.source(), parameters.posture());
    Explainer explainer = desk.explainer(model, watch::stopped);
    Explanation said =
        choice != null
            ? explainer.choose(choice)
            : option == null ? explainer.request(WAYS) : explainer.option(option);
    return reply(
        asked,
        ExplanationJson.of(said),
        said.exitCode(),
        model,
        parameters,
        rules(model),
        explainer.settled());
  }

  private static SortedSet<String> rules(RequestModel model) {
    SortedSet<String> ids = new TreeSet<>();
    model.model().constraints().stream()
        .map(Constraint::source)
        .filter(source -> !source.given() && RULE.matcher(source.id()).matches())
        .forEach(source -> ids.add(source.id()));
    return ids;
  }

  private static Reply reply(
      Asked asked,
      String document,
      int exit,
      RequestModel model,
      Parameters parameters,
      SortedSet<String> fired,
      boolean settled) {
    Bundle context = model.request().context();
    LocalDate assessed = context.assessedOn() == null ? context.on() : context.assessedOn();
    SortedMap<String, LocalDate> dates = LawReplies.dates(model.file().clocks(), assessed);
    return new Reply(
        asked, document, exit, words(exit), dates, parameters.posture(), fired, settled);
  }

  private static String words(int exit) {
    return switch (exit) {
      case NONE -> "does not fit";
      case OPEN -> "open";
      default -> "fits";
    };
  }
}
