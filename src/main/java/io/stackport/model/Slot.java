package io.stackport.model;

import java.util.List;

/**
 * A place in a configuration.
 *
 * @param min least number of its options that a configuration holds
 * @param max most number
 */
public record Slot(String id, int min, int max, List<Option> options) {
  public Slot {
    options = List.copyOf(options);
  }
}
