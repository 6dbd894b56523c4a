package io.stackport.configure;

import io.stackport.determination.Verdict;
import java.util.List;
import java.util.SortedMap;

/**
 * A configuration that the model admits and the rules do not: a defect of the model.
 *
 * @param exit exit code of the verdict
 * @param reasons what refuses it, each with the id of its rule
 */
public record Refused(
    SortedMap<String, Long> quantities, int exit, List<String> reasons, Verdict verdict) {
  public Refused {
    reasons = List.copyOf(reasons);
  }
}
