package io.stackport.solve;

import java.util.Arrays;

/** Numbers vectors of integers: equal ones get the same number. Open addressing, no boxing. */
final class Vectors {
  private int[][] items = new int[64][];
  private int[] hashes = new int[64];
  private int[] slots = new int[256];
  private int size;

  Vectors() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  int[] get(int number) {
    return items[number];
  }

  /** Number of a vector; it is copied when it is new. */
  int number(int[] vector, int length) {
    int hash = hash(vector, length);
    int at = hash & (slots.length - 1);
    while (slots[at] >= 0) {
      int[] other = items[slots[at]];
      if (hashes[slots[at]] == hash
          && other.length == length
          && Arrays.equals(other, 0, length, vector, 0, length)) {
        return slots[at];
      }
      at = (at + 1) & (slots.length - 1);
    }
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    items[size] = Arrays.copyOf(vector, length);
    hashes[size] = hash;
    slots[at] = size;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      int at = hashes[i] & (slots.length - 1);
      while (slots[at] >= 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = i;
    }
  }

  private static int hash(int[] vector, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ vector[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
