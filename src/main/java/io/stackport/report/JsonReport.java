package io.stackport.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.determination.Verdict;
import io.stackport.fact.Clocks;
import io.stackport.finding.Authority;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report for programs; {@code docs/schema/verdict.schema.json} says its form. */
public final class JsonReport {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /** The report as text, keys and rows in a fixed order. */
  public static String of(Answer answer) {
    try {
      return JSON.writeValueAsString(tree(answer)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ObjectNode tree(Answer answer) {
    Verdict verdict = answer.verdict();
    CaseFile file = verdict.file();
    ObjectNode root = JSON.createObjectNode();
    root.put("stackport", answer.version());
    root.put("bundle", file.name());
    root.put("title", file.title());
    root.put("posture", verdict.posture().name().toLowerCase(Locale.ROOT));
    dates(root.putObject("dates"), file);
    root.putObject("digests").put("rules", answer.rules()).put("catalog", answer.catalog());
    root.put("exit", verdict.exitCode());
    root.put("verdict", Words.of(verdict.exitCode()));
    ArrayNode destinations = root.putArray("destinations");
    for (CaseFile.Destination each : file.destinations()) {
      int exit = verdict.exitCode(each.code());
      destinations
          .addObject()
          .put("code", each.code())
          .put("name", each.name())
          .put("exit", exit)
          .put("verdict", Words.of(exit));
    }
    ArrayNode lines = root.putArray("lines");
    verdict.lines().forEach(each -> line(lines.addObject(), each));
    ArrayNode findings = root.putArray("findings");
    verdict.findings().forEach(each -> finding(findings.addObject(), each));
    points(root.putArray("open"), verdict.packageOpen());
    ArrayNode obligations = root.putArray("obligations");
    for (Judgement each : verdict.obligations()) {
      Emission.Obligation what = (Emission.Obligation) each.emission();
      ObjectNode node = obligations.addObject();
      node.put("kind", what.kind()).put("when", what.when());
      judgement(node, each);
    }
    ArrayNode notes = root.putArray("notes");
    for (Judgement each : verdict.notes()) {
      ObjectNode node = notes.addObject();
      node.put("kind", ((Emission.Note) each.emission()).kind());
      judgement(node, each);
    }
    ArrayNode old = root.putArray("oldTables");
    for (CaseFile.OldTable each : file.old()) {
      old.addObject()
          .put("table", each.table())
          .put("asOf", each.asOf().toString())
          .put("limitDays", each.limit());
    }
    texts(root.putArray("unverified"), verdict.unverified());
    texts(root.putArray("rules"), verdict.fired());
    texts(root.putArray("limits"), Words.LIMITS);
    return root;
  }

  private static void dates(ObjectNode node, CaseFile file) {
    Clocks clocks = file.clocks();
    node.put("ship", clocks.ship().toString());
    node.put("filing", text(clocks.filing()));
    node.put("operation", text(clocks.operation()));
    node.put("financing", text(clocks.financing()));
    node.put("assessedOn", file.assessedOn().toString());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static void line(ObjectNode node, LineResult each) {
    node.put("id", each.line().id());
    node.put("offer", each.line().offer());
    node.put("quantity", each.quantity());
    node.put("kind", each.line().kind());
    node.put("from", each.line().from());
    node.put("to", each.line().to());
    node.put("region", each.line().toRegion());
    texts(node.putArray("classes"), each.classes());
    node.put("worst", each.worst().words());
    node.put("best", each.best().words());
    node.put("policy", each.policy());
    node.put("isOpen", each.isOpen());
    points(node.putArray("open"), each.open());
    texts(node.putArray("shortfalls"), each.shortfalls());
    ArrayNode exceptions = node.putArray("exceptions");
    each.exceptions().forEach(account -> exception(exceptions.addObject(), account));
    ArrayNode reasons = node.putArray("reasons");
    for (Judgement reason : each.reasons()) {
      ObjectNode of = reasons.addObject();
      of.put("kind", reason.emission().kind());
      of.put("says", Words.kind(reason));
      judgement(of, reason);
    }
  }

  private static void exception(ObjectNode node, ExceptionAccount each) {
    node.put("kind", each.offered().emission().kind()).put("code", each.code());
    node.put("standing", each.standing().name().toLowerCase(Locale.ROOT));
    texts(node.putArray("uncovered"), each.uncovered());
    ArrayNode bars = node.putArray("barredBy");
    each.barredBy()
        .forEach(bar -> judgement(bars.addObject().put("kind", bar.emission().kind()), bar));
    ObjectNode conditions = node.putObject("conditions");
    each.conditions()
        .forEach(
            (text, state) ->
                conditions.put(text, state.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    judgement(node, each.offered());
  }

  private static void finding(ObjectNode node, Finding each) {
    node.put("level", each.level().name().toLowerCase(Locale.ROOT));
    node.put("kind", each.judgement().emission().kind());
    node.put("detail", each.detail());
    judgement(node, each.judgement());
    texts(node.putArray("closes"), each.assumes());
  }

  private static void points(ArrayNode list, Collection<OpenPoint> points) {
    for (OpenPoint each : points) {
      ObjectNode node = list.addObject();
      node.put("why", each.why());
      node.put("then", each.then());
      texts(node.putArray("closes"), each.closes());
      Authority authority = each.authority();
      node.put("rule", authority == null ? null : authority.id());
      node.put("citation", authority == null ? null : authority.citation());
      node.put("remedy", authority == null ? null : authority.remedy());
    }
  }

  static void judgement(ObjectNode node, Judgement each) {
    node.put("rule", each.authority().id());
    node.put("message", each.message());
    node.put("citation", each.authority().citation());
    node.put("status", each.status());
    node.put("certain", each.certain());
    texts(node.putArray("assumes"), each.assumes());
    texts(node.putArray("offers"), each.support());
    node.put("remedy", each.authority().remedy());
  }

  private static void texts(ArrayNode list, Collection<String> texts) {
    texts.forEach(list::add);
  }
}
