package io.stackport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.stackport.assembly.CaseFile;
import io.stackport.determination.Finding;
import io.stackport.determination.LineResult;
import io.stackport.determination.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The verdict alone, on one line, for those who check many bundles. */
public final class ShortJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ShortJson() {}

  /** Exit code, destinations, how many points are open, and the rules that spoke. */
  public static String of(Answer answer) {
    Verdict verdict = answer.verdict();
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      int exit = verdict.exitCode();
      out.writeStartObject();
      out.writeStringField("bundle", verdict.file().name());
      out.writeNumberField("exit", exit);
      out.writeStringField("verdict", Words.of(exit));
      out.writeArrayFieldStart("destinations");
      for (CaseFile.Destination each : verdict.file().destinations()) {
        out.writeStartObject();
        out.writeStringField("code", each.code());
        out.writeNumberField("exit", verdict.exitCode(each.code()));
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeNumberField("open", open(verdict));
      out.writeArrayFieldStart("rules");
      for (String id : verdict.fired()) {
        out.writeString(id);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Open points of the lines and of the package, and findings that are open. */
  private static long open(Verdict verdict) {
    long open = verdict.packageOpen().size();
    for (LineResult line : verdict.lines()) {
      open += line.open().size();
    }
    for (Finding each : verdict.findings()) {
      open += each.level() == Finding.Level.OPEN ? 1 : 0;
    }
    return open;
  }
}
