package io.stackport.workbench.portfolio;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;

/** Counts over the bundles of a portfolio; it is kept in the checkpoint as it stands. */
@JsonAutoDetect(
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    fieldVisibility = JsonAutoDetect.Visibility.NONE)
public final class ImpactTally {
  @JsonProperty long bundles;
  @JsonProperty long compiled;
  @JsonProperty long alone;
  @JsonProperty long refused;
  @JsonProperty long changed;
  @JsonProperty long verified;
  @JsonProperty long disagreed;
  @JsonProperty long accelerators;
  @JsonProperty long cents;
  @JsonProperty long priced;
  @JsonProperty Map<String, Long> matrix = new TreeMap<>();
  @JsonProperty Map<String, Map<String, Long>> groups = new TreeMap<>();
  @JsonProperty Map<String, Long> kept = new TreeMap<>();

  void changed(String by, String name, int before, int after) {
    String way = after > before ? "worse" : after < before ? "better" : "same code";
    groups.computeIfAbsent(by, each -> new TreeMap<>()).merge(name + "\t" + way, 1L, Long::sum);
  }

  /** 0 when no exit code differs, 11 when each that does is graver, 12 otherwise. */
  public int exitCode() {
    if (changed == 0) {
      return 0;
    }
    for (String cell : matrix.keySet()) {
      int split = cell.indexOf('>');
      if (Integer.parseInt(cell.substring(0, split))
          > Integer.parseInt(cell.substring(split + 1))) {
        return 12;
      }
    }
    return 11;
  }

  /** Bundles that were read. */
  public long bundles() {
    return bundles;
  }

  /** Bundles closed from what was judged once for their context. */
  public long compiled() {
    return compiled;
  }

  /** Bundles judged alone by Drools. */
  public long alone() {
    return alone;
  }

  /** Bundles that could not be read. */
  public long refused() {
    return refused;
  }

  /** Bundles whose exit code differs. */
  public long changed() {
    return changed;
  }

  /** Bundles judged both ways, of which {@code disagreed} got different answers. */
  public long verified() {
    return verified;
  }

  public long disagreed() {
    return disagreed;
  }

  /** Accelerators in the changed bundles. */
  public long accelerators() {
    return accelerators;
  }

  /** Value of the changed bundles in cents, of those {@code priced} that state prices. */
  public long cents() {
    return cents;
  }

  public long priced() {
    return priced;
  }

  /** Bundles by {@code old>new} exit code. */
  public Map<String, Long> matrix() {
    return matrix;
  }

  /** Bundles of which a rule speaks otherwise under the same exit code, by the first such rule. */
  public Map<String, Long> kept() {
    return kept;
  }

  /** Changed bundles by destination, layer, member and rule, each by name, tab and way. */
  public Map<String, Map<String, Long>> groups() {
    return groups;
  }
}
