package io.stackport.workbench.doctor;

import io.stackport.rule.language.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts of which there is one for each key: equal keys make every attribute equal. */
record Keys(List<Vocabulary.Noun> nouns, Sameness same) {
  /** Attributes that tell one fact of a noun from another; none where there is one fact at all. */
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("Site", List.of()),
          Map.entry("Proposal", List.of()),
          Map.entry("Needs", List.of()),
          Map.entry("EndUse", List.of("movement")),
          Map.entry("Line", List.of("id")),
          Map.entry("Threshold", List.of("name")),
          Map.entry("Target", List.of("code")),
          Map.entry("Origin", List.of("offer")),
          Map.entry("Price", List.of("offer")),
          Map.entry("Supplier", List.of("offer")),
          Map.entry("Server", List.of("offer")),
          Map.entry("AiModel", List.of("offer")),
          Map.entry("CloudService", List.of("offer")),
          Map.entry("DataCenter", List.of("offer")),
          Map.entry("DataPipeline", List.of("offer")),
          Map.entry("NetworkDevice", List.of("offer")),
          Map.entry("SectorApp", List.of("offer")),
          Map.entry("SecurityControl", List.of("offer")),
          Map.entry("StorageSystem", List.of("offer")),
          Map.entry("Mains", List.of("country")));

  /** Components of which an offer is one; a chip stands inside of some of them. */
  private static final List<String> WHOLE =
      List.of(
          "AiModel",
          "CloudService",
          "DataCenter",
          "DataPipeline",
          "NetworkDevice",
          "SectorApp",
          "SecurityControl",
          "Server",
          "StorageSystem");

  private static final List<String> WITHOUT_CHIP =
      List.of("AiModel", "DataCenter", "DataPipeline", "SectorApp", "SecurityControl");

  /** Whether one offer would have to be two components. */
  boolean twoInOne() {
    for (int i = 0; i < nouns.size(); i++) {
      for (int j = 0; j < nouns.size(); j++) {
        String one = nouns.get(i).type().getSimpleName();
        String other = nouns.get(j).type().getSimpleName();
        boolean apart =
            !one.equals(other)
                && WHOLE.contains(one)
                && (WHOLE.contains(other) || (other.equals("Chip") && WITHOUT_CHIP.contains(one)));
        if (apart && same.of(new Value.At(i, "offer")).equals(same.of(new Value.At(j, "offer")))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Joins what follows from equal keys.
   *
   * @param single the only value that an attribute can have; null when there are more
   * @return whether something was joined that was not
   */
  boolean join(Function<Value.At, @Nullable Object> single) {
    boolean grew = false;
    for (int i = 0; i < nouns.size(); i++) {
      for (int j = i + 1; j < nouns.size(); j++) {
        List<String> key = KEYS.get(nouns.get(i).type().getSimpleName());
        if (key != null && nouns.get(i).type() == nouns.get(j).type() && equal(key, i, j, single)) {
          grew |= join(i, j);
        }
      }
    }
    return grew;
  }

  private boolean equal(
      List<String> key, int one, int other, Function<Value.At, @Nullable Object> single) {
    return key.stream()
        .allMatch(
            name -> {
              Value.At left = new Value.At(one, name);
              Value.At right = new Value.At(other, name);
              Object value = single.apply(left);
              return same.of(left).equals(same.of(right))
                  || (value != null && value.equals(single.apply(right)));
            });
  }

  private boolean join(int one, int other) {
    boolean grew = false;
    for (Value.At at : same.all()) {
      if (at.pattern() == one || at.pattern() == other) {
        grew |= same.join(new Value.At(one, at.attribute()), new Value.At(other, at.attribute()));
      }
    }
    return grew;
  }
}
