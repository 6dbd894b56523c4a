package io.stackport.solve;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chosen options with their quantities.
 *
 * @param quantities units of each chosen option, by its id; at least one
 * @param objectiveValues of each objective, first things first, in the author's units
 */
public record Configuration(SortedMap<String, Long> quantities, List<Long> objectiveValues) {
  public Configuration {
    quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
    objectiveValues = List.copyOf(objectiveValues);
  }

  static Configuration of(NormalForm form, List<Goal> goals, long[] quantities) {
    SortedMap<String, Long> chosen = new TreeMap<>();
    for (int i = 0; i < quantities.length; i++) {
      if (quantities[i] > 0) {
        chosen.put(form.ids().get(i), quantities[i]);
      }
    }
    return new Configuration(chosen, goals.stream().map(each -> each.value(quantities)).toList());
  }
}
