package io.stackport.document;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.stackport.problem.Problem;
import io.stackport.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV (RFC 4180) with a header into a list of rows, each value a text. */
public final class CsvReader {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private CsvReader() {}

  /**
   * @return a document whose root is an array of objects
   * @throws ProblemException when a row has more or fewer cells than the header
   */
  public static Document read(String file, String text) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    Map<String, Document.Place> places = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> header = new ArrayList<>();
    try (MappingIterator<String[]> cells = MAPPER.readerFor(String[].class).readValues(text)) {
      while (cells.hasNext()) {
        String[] row = cells.next();
        int line = cells.getCurrentLocation().getLineNr() - 1;
        if (header.isEmpty()) {
          header.addAll(List.of(row));
        } else if (row.length != header.size()) {
          problems.add(
              Problem.at(
                  file, line, "has " + row.length + " cells; the header has " + header.size()));
        } else {
          places.put("/" + rows.size(), new Document.Place(line, 1));
          ObjectNode object = rows.addObject();
          for (int i = 0; i < row.length; i++) {
            object.put(header.get(i), row[i]);
          }
        }
      }
    } catch (IOException broken) {
      throw new ProblemException(Problem.at(file, 0, "not valid CSV: " + broken.getMessage()));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Document(file, rows, places);
  }
}
