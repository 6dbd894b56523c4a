package io.stackport.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.List;

/** Writes rows of texts as CSV (RFC 4180) that {@link CsvReader} reads back the same. */
public final class CsvWriter {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private CsvWriter() {}

  /**
   * @param rows the header, then a row of as many cells each
   */
  public static String write(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    try {
      for (List<String> row : rows) {
        out.append(MAPPER.writer(MAPPER.schema()).writeValueAsString(row.toArray(new String[0])));
      }
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts cannot be written as CSV", impossible);
    }
    return out.toString();
  }
}
