package io.stackport.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.stackport.Desk;
import io.stackport.bundle.BundleReader;
import io.stackport.determination.Verdict;
import io.stackport.document.Document;
import io.stackport.document.SchemaCheck;
import io.stackport.document.Source;
import io.stackport.fact.Clocks;
import io.stackport.inquiry.Determination;
import io.stackport.inquiry.Matrix;
import io.stackport.inquiry.Question;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import io.stackport.report.Answer;
import io.stackport.report.DeterminationJson;
import io.stackport.report.JsonReport;
import io.stackport.report.MatrixJson;
import io.stackport.report.ShortJson;
import io.stackport.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers about bundles and items as they are. */
final class LawReplies {
  private static final SchemaCheck QUESTION =
      new SchemaCheck(SchemaCheck.shipped("determination-question.schema.json"));
  private static final SchemaCheck ROWS =
      new SchemaCheck(SchemaCheck.shipped("matrix-question.schema.json"));

  /** How much of a verdict is told. */
  enum Form {
    FULL,
    SHORT
  }

  private LawReplies() {}

  static Reply check(Answer answer, Asked asked, Parameters parameters) {
    Verdict verdict = answer.verdict();
    return new Reply(
        asked,
        parameters.word("form", Form.values()) == Form.SHORT
            ? ShortJson.of(answer)
            : JsonReport.of(answer),
        answer.exitCode(),
        answer.words(),
        dates(verdict.file().clocks(), verdict.file().assessedOn()),
        verdict.posture(),
        verdict.fired(),
        true);
  }

  /** The days of a case that are known, by name. */
  static SortedMap<String, LocalDate> dates(Clocks clocks, LocalDate assessed) {
    SortedMap<String, LocalDate> dates = new TreeMap<>();
    dates.put("ship", clocks.ship());
    known(dates, "filing", clocks.filing());
    known(dates, "operation", clocks.operation());
    known(dates, "financing", clocks.financing());
    dates.put("assessedOn", assessed);
    return dates;
  }

  private static void known(
      SortedMap<String, LocalDate> dates, String name, @Nullable LocalDate day) {
    if (day != null) {
      dates.put(name, day);
    }
  }

  static Reply determination(Desk desk, Asked asked, Parameters parameters) {
    Document document = document(asked, QUESTION);
    JsonNode root = document.root();
    LocalDate on = parameters.dateOrToday("on");
    Question question =
        new Question(
            root.path("eccn").asText(root.path("item").asText()),
            root.path("to").asText(),
            on,
            parameters.posture(),
            root.path("kind").asText("export"),
            root.has("reason") ? root.path("reason").asText() : null,
            root.has("party") ? new Source.Part(document.part("/party")) : null);
    Determination answer = desk.determine(question);
    SortedSet<String> fired = new TreeSet<>(answer.stated().fired());
    fired.addAll(answer.civil().fired());
    return new Reply(
        asked.with("on", on.toString()),
        DeterminationJson.of(answer),
        answer.exitCode(),
        Words.of(answer.exitCode()),
        dates(answer.stated().file().clocks(), answer.stated().file().assessedOn()),
        parameters.posture(),
        fired,
        true);
  }

  static Reply matrix(Desk desk, Asked asked, Parameters parameters, Watch watch) {
    Document document = document(asked, ROWS);
    JsonNode root = document.root();
    LocalDate on = parameters.dateOrToday("on");
    List<String> eccns = new ArrayList<>();
    root.path("eccns").forEach(each -> eccns.add(each.asText()));
    Matrix matrix =
        desk.matrix(
            eccns,
            root.has("layer") ? root.path("layer").asText() : null,
            root.has("bundle") ? new Source.Part(document.part("/bundle")) : null,
            on,
            parameters.posture(),
            parameters.flag("chartOnly"),
            done -> watch.step(done, "destinations judged"));
    return new Reply(
        asked.with("on", on.toString()),
        MatrixJson.of(matrix),
        0,
        "a matrix of " + matrix.rows().size() + " rows and " + matrix.columns().size() + " columns",
        new TreeMap<>(java.util.Map.of("ship", on)),
        parameters.posture(),
        Collections.emptySortedSet(),
        true);
  }

  private static Document document(Asked asked, SchemaCheck check) {
    Document document = BundleReader.document(asked.source(), "");
    List<Problem> problems = check.problems(document);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return document;
  }
}
