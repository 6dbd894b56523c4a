package io.stackport.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.stackport.determination.ExceptionAccount;
import io.stackport.determination.LineResult;
import io.stackport.determination.OpenPoint;
import io.stackport.finding.Authority;
import io.stackport.finding.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Lines and judgements as JSON, alike in every document that tells them. */
final class JudgementJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JudgementJson() {}

  /** Writes the members of an object. */
  interface Members {
    void write(JsonGenerator out) throws IOException;
  }

  /** What is written, as a tree. */
  static ObjectNode tree(Members members) {
    try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
      buffer.writeStartObject();
      members.write(buffer);
      buffer.writeEndObject();
      return JSON.readTree(buffer.asParser());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static void line(JsonGenerator out, LineResult each) throws IOException {
    out.writeStringField("id", each.line().id());
    out.writeStringField("offer", each.line().offer());
    out.writeNumberField("quantity", each.quantity());
    out.writeStringField("kind", each.line().kind());
    out.writeStringField("from", each.line().from());
    out.writeStringField("to", each.line().to());
    out.writeStringField("region", each.line().toRegion());
    texts(out, "classes", each.classes());
    out.writeStringField("worst", each.worst().words());
    out.writeStringField("best", each.best().words());
    out.writeStringField("policy", each.policy());
    out.writeBooleanField("isOpen", each.isOpen());
    points(out, "open", each.open());
    texts(out, "shortfalls", each.shortfalls());
    out.writeArrayFieldStart("exceptions");
    for (ExceptionAccount account : each.exceptions()) {
      exception(out, account);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("reasons");
    for (Judgement reason : each.reasons()) {
      out.writeStartObject();
      out.writeStringField("kind", reason.emission().kind());
      out.writeStringField("says", Words.kind(reason));
      judgement(out, reason);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void exception(JsonGenerator out, ExceptionAccount each) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", each.offered().emission().kind());
    out.writeStringField("code", each.code());
    out.writeStringField("standing", each.standing().name().toLowerCase(Locale.ROOT));
    texts(out, "uncovered", each.uncovered());
    out.writeArrayFieldStart("barredBy");
    for (Judgement bar : each.barredBy()) {
      out.writeStartObject();
      out.writeStringField("kind", bar.emission().kind());
      judgement(out, bar);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeObjectFieldStart("conditions");
    for (Map.Entry<String, ?> condition : each.conditions().entrySet()) {
      String state = condition.getValue().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.writeStringField(condition.getKey(), state);
    }
    out.writeEndObject();
    judgement(out, each.offered());
    out.writeEndObject();
  }

  static void points(JsonGenerator out, String name, Collection<OpenPoint> points)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (OpenPoint each : points) {
      Authority authority = each.authority();
      out.writeStartObject();
      out.writeStringField("why", each.why());
      out.writeStringField("then", each.then());
      texts(out, "closes", each.closes());
      out.writeStringField("rule", authority == null ? null : authority.id());
      out.writeStringField("citation", authority == null ? null : authority.citation());
      out.writeStringField("remedy", authority == null ? null : authority.remedy());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static void judgement(JsonGenerator out, Judgement each) throws IOException {
    out.writeStringField("rule", each.authority().id());
    out.writeStringField("message", each.message());
    out.writeStringField("citation", each.authority().citation());
    out.writeStringField("status", each.status());
    out.writeBooleanField("certain", each.certain());
    texts(out, "assumes", each.assumes());
    texts(out, "offers", each.support());
    out.writeStringField("remedy", each.authority().remedy());
  }

  static void texts(JsonGenerator out, String name, Collection<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String each : texts) {
      out.writeString(each);
    }
    out.writeEndArray();
  }
}
