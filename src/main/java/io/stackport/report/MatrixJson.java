package io.stackport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.stackport.inquiry.Cell;
import io.stackport.inquiry.Matrix;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A matrix for programs; {@code docs/schema/matrix.schema.json} says its form. */
public final class MatrixJson {
  private MatrixJson() {}

  public static String of(Matrix matrix) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("on", matrix.on().toString());
      out.writeStringField("posture", matrix.posture().name().toLowerCase(java.util.Locale.ROOT));
      out.writeBooleanField("chartOnly", matrix.chartOnly());
      out.writeStringField("assumed", Words.MATRIX);
      out.writeArrayFieldStart("destinations");
      for (Matrix.Column column : matrix.columns()) {
        out.writeStartObject();
        out.writeStringField("code", column.code());
        out.writeStringField("name", column.name());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeArrayFieldStart("rows");
      for (Matrix.Row row : matrix.rows()) {
        row(out, matrix, row);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void row(JsonGenerator out, Matrix matrix, Matrix.Row row) throws IOException {
    out.writeStartObject();
    out.writeStringField(matrix.first(), row.name());
    out.writeStringField("title", row.title());
    out.writeObjectFieldStart("cells");
    List<Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      out.writeObjectFieldStart(matrix.columns().get(i).code());
      out.writeStringField("state", cells.get(i).state().name());
      if (!cells.get(i).why().isEmpty()) {
        out.writeStringField("why", cells.get(i).why());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
