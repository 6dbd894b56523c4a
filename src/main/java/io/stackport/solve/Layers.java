package io.stackport.solve;

/**
 * A reduced diagram as arrays. Nodes are numbered layer by layer, the root first; the last is the
 * end, which every whole path reaches.
 *
 * @param layer first node of each layer, then the end
 * @param arc first arc of each node, then their number
 * @param child of each arc
 * @param group of each arc: which values take it
 * @param values of each group
 */
record Layers(int[] layer, int[] arc, int[] child, int[] group, int[][] values) {

  int nodes() {
    return arc.length - 1;
  }
}
