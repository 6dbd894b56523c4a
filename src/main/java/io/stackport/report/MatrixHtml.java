package io.stackport.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.stackport.inquiry.Cell;
import io.stackport.inquiry.Matrix;
import io.stackport.inquiry.MatrixMaker;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A matrix as a heat map: one page that needs nothing else, with the reason on each cell. */
public final class MatrixHtml {
  private MatrixHtml() {}

  public static String of(Matrix matrix) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("on", matrix.on());
    page.put("posture", matrix.posture().words());
    page.put("chart", matrix.chartOnly() ? "Country Chart and embargoes alone" : "");
    page.put("first", matrix.first());
    page.put("assumed", Words.MATRIX);
    page.put("columns", matrix.columns());
    page.put("states", states(matrix));
    page.put("rows", matrix.rows().stream().map(MatrixHtml::row).toList());
    page.put("feet", feet(matrix));
    try (Reader template =
        new InputStreamReader(
            Objects.requireNonNull(MatrixHtml.class.getResourceAsStream("/report/matrix.mustache")),
            StandardCharsets.UTF_8)) {
      return Mustache.compiler().withEscaper(Escapers.HTML).compile(template).execute(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Map<String, Object>> states(Matrix matrix) {
    List<Cell> all = new ArrayList<>();
    matrix.rows().forEach(row -> all.addAll(row.cells()));
    List<Map<String, Object>> states = new ArrayList<>();
    MatrixMaker.totals(all)
        .forEach(
            (state, count) ->
                states.add(Map.of("key", key(state), "words", words(state), "count", count)));
    return states;
  }

  private static Map<String, Object> row(Matrix.Row row) {
    return Map.of(
        "name",
        row.name(),
        "title",
        row.title(),
        "totals",
        MatrixMaker.totals(row.cells()).values(),
        "cells",
        row.cells().stream()
            .map(cell -> Map.of("key", key(cell.state()), "why", cell.why()))
            .toList());
  }

  private static List<Map<String, Object>> feet(Matrix matrix) {
    List<Map<Cell.State, Integer>> totals = new ArrayList<>();
    for (int i = 0; i < matrix.columns().size(); i++) {
      int column = i;
      totals.add(
          MatrixMaker.totals(matrix.rows().stream().map(row -> row.cells().get(column)).toList()));
    }
    List<Map<String, Object>> feet = new ArrayList<>();
    for (Cell.State state : Cell.State.values()) {
      feet.add(
          Map.of(
              "words", words(state),
              "counts", totals.stream().map(each -> each.getOrDefault(state, 0)).toList()));
    }
    return feet;
  }

  private static String key(Cell.State state) {
    return switch (state) {
      case PROHIBITED -> "pr";
      case LICENSE -> "li";
      case OPEN -> "op";
      case EXCEPTION -> "ex";
      case NOT_ENFORCED -> "ne";
      case NONE_FOUND -> "nf";
    };
  }

  private static String words(Cell.State state) {
    return switch (state) {
      case PROHIBITED -> "prohibited";
      case LICENSE -> "license required";
      case OPEN -> "open";
      case EXCEPTION -> "license exception";
      case NOT_ENFORCED -> "not enforced";
      case NONE_FOUND -> "nothing found";
    };
  }
}
