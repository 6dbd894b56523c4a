package io.stackport.solve;

import java.util.ArrayList;
import java.util.List;

/** Draws a small diagram as SVG: a row for each variable, the root on top, labels on the arcs. */
public final class Picture {
  /** Most nodes that a person can follow. */
  public static final int MOST_NODES = 120;

  private static final int WIDE = 230;
  private static final int HIGH = 110;
  private static final int MARGIN = 60;
  private static final int RADIUS = 14;
  private static final int LONGEST = 34;

  private final Diagram diagram;
  private final Layers layers;
  private final int[] x;
  private final int[] y;
  private final int width;

  private Picture(Diagram diagram) {
    this.diagram = diagram;
    this.layers = diagram.layers;
    this.x = new int[layers.nodes()];
    this.y = new int[layers.nodes()];
    int widest = 1;
    for (int row = 0; row < layers.layer().length; row++) {
      widest = Math.max(widest, end(row) - layers.layer()[row]);
    }
    this.width = 2 * MARGIN + widest * WIDE;
    for (int row = 0; row < layers.layer().length; row++) {
      int first = layers.layer()[row];
      int many = end(row) - first;
      for (int node = first; node < end(row); node++) {
        x[node] = width / 2 + (2 * (node - first) - many + 1) * WIDE / 2;
        y[node] = MARGIN + row * HIGH;
      }
    }
  }

  private int end(int row) {
    return row + 1 < layers.layer().length ? layers.layer()[row + 1] : layers.nodes();
  }

  /**
   * The picture.
   *
   * @throws IllegalArgumentException past {@link #MOST_NODES}
   */
  public static String svg(Diagram diagram) {
    if (diagram.nodes() > MOST_NODES) {
      throw new IllegalArgumentException("more nodes than a picture shows: " + diagram.nodes());
    }
    return new Picture(diagram).draw();
  }

  private String draw() {
    int height = 2 * MARGIN + (layers.layer().length - 1) * HIGH;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    for (int node = 0; node < layers.nodes() - 1; node++) {
      int from = layers.arc()[node];
      int to = layers.arc()[node + 1];
      for (int arc = from; arc < to; arc++) {
        arc(node, arc, arc - from + 1, to - from + 1, svg);
      }
    }
    for (int node = 0; node < layers.nodes(); node++) {
      boolean last = node == layers.nodes() - 1;
      svg.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"#333333\"/>%n"
              .formatted(x[node], y[node], RADIUS, last ? "#333333" : "#eef3fb"));
    }
    return svg.append("</svg>\n").toString().replace("\r\n", "\n");
  }

  /** A line, and where it is a part of the way along, what takes it. */
  private void arc(int node, int arc, int which, int of, StringBuilder svg) {
    int child = layers.child()[arc];
    svg.append(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#8899aa\"/>%n"
            .formatted(x[node], y[node], x[child], y[child]));
    int atX = x[node] + (x[child] - x[node]) * which / of;
    int atY = y[node] + (y[child] - y[node]) * which / of;
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#223344\">%s</text>%n"
            .formatted(atX, atY, escaped(label(arc))));
  }

  private String label(int arc) {
    List<String> names = new ArrayList<>();
    for (int value : layers.values()[layers.group()[arc]]) {
      int option = diagram.order.option(value);
      names.add(option < 0 ? "none" : diagram.form.ids().get(option));
    }
    String label = String.join(", ", names);
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
