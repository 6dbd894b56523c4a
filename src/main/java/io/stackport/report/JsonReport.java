package io.stackport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import io.stackport.fact.Clocks;
import io.stackport.finding.Emission;
import io.stackport.finding.Judgement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report for programs; {@code docs/schema/verdict.schema.json} says its form. */
public final class JsonReport {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_LENGTH = 1 << 16;

  private JsonReport() {}

  /** The report as text, keys and rows in a fixed order. */
  public static String of(Answer answer) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter());
      out.writeStartObject();
      head(out, answer);
      body(out, answer.verdict());
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void head(JsonGenerator out, Answer answer) throws IOException {
    Verdict verdict = answer.verdict();
    CaseFile file = verdict.file();
    out.writeStringField("stackport", answer.version());
    out.writeStringField("bundle", file.name());
    out.writeStringField("title", file.title());
    out.writeStringField("posture", verdict.posture().name().toLowerCase(Locale.ROOT));
    dates(out, file);
    out.writeObjectFieldStart("digests");
    out.writeStringField("rules", answer.rules());
    out.writeStringField("catalog", answer.catalog());
    out.writeEndObject();
    out.writeNumberField("exit", verdict.exitCode());
    out.writeStringField("verdict", Words.of(verdict.exitCode()));
    out.writeArrayFieldStart("destinations");
    for (CaseFile.Destination each : file.destinations()) {
      int exit = verdict.exitCode(each.code());
      out.writeStartObject();
      out.writeStringField("code", each.code());
      out.writeStringField("name", each.name());
      out.writeNumberField("exit", exit);
      out.writeStringField("verdict", Words.of(exit));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void body(JsonGenerator out, Verdict verdict) throws IOException {
    out.writeArrayFieldStart("lines");
    for (LineResult each : verdict.lines()) {
      out.writeStartObject();
      JudgementJson.line(out, each);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("findings");
    for (Finding each : verdict.findings()) {
      out.writeStartObject();
      finding(out, each);
      out.writeEndObject();
    }
    out.writeEndArray();
    JudgementJson.points(out, "open", verdict.packageOpen());
    out.writeArrayFieldStart("obligations");
    for (Judgement each : verdict.obligations()) {
      Emission.Obligation what = (Emission.Obligation) each.emission();
      out.writeStartObject();
      out.writeStringField("kind", what.kind());
      out.writeStringField("when", what.when());
      JudgementJson.judgement(out, each);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("notes");
    for (Judgement each : verdict.notes()) {
      out.writeStartObject();
      out.writeStringField("kind", ((Emission.Note) each.emission()).kind());
      JudgementJson.judgement(out, each);
      out.writeEndObject();
    }
    out.writeEndArray();
    old(out, verdict.file().old());
    JudgementJson.texts(out, "unverified", verdict.unverified());
    JudgementJson.texts(out, "rules", verdict.fired());
    JudgementJson.texts(out, "limits", Words.LIMITS);
  }

  private static void dates(JsonGenerator out, CaseFile file) throws IOException {
    Clocks clocks = file.clocks();
    out.writeObjectFieldStart("dates");
    out.writeStringField("ship", clocks.ship().toString());
    out.writeStringField("filing", text(clocks.filing()));
    out.writeStringField("operation", text(clocks.operation()));
    out.writeStringField("financing", text(clocks.financing()));
    out.writeStringField("assessedOn", file.assessedOn().toString());
    out.writeEndObject();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void finding(JsonGenerator out, Finding each) throws IOException {
    out.writeStringField("level", each.level().name().toLowerCase(Locale.ROOT));
    out.writeStringField("kind", each.judgement().emission().kind());
    out.writeStringField("detail", each.detail());
    JudgementJson.judgement(out, each.judgement());
    JudgementJson.texts(out, "closes", each.assumes());
  }

  private static void old(JsonGenerator out, Collection<CaseFile.OldTable> tables)
      throws IOException {
    out.writeArrayFieldStart("oldTables");
    for (CaseFile.OldTable each : tables) {
      out.writeStartObject();
      out.writeStringField("table", each.table());
      out.writeStringField("asOf", each.asOf().toString());
      out.writeNumberField("limitDays", each.limit());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
