package io.stackport.configure;

import io.stackport.assembly.Offer;
import io.stackport.fact.Server;
import io.stackport.solve.View;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How many configurations a request has, for one destination or more: sets of offers for which
 * units exist that keep every limit.
 */
public record Counted(String name, @Nullable String by, List<Row> rows) {

  /**
   * One count.
   *
   * @param group what it is of, such as a component's id; empty for all configurations
   * @param certain with nothing open; {@code possible} those that nothing refuses; null where the
   *     diagram is too large to count them
   */
  public record Row(
      String destination,
      String group,
      @Nullable BigInteger certain,
      @Nullable BigInteger possible) {}

  /** Counts of one request's model. */
  static List<Row> rows(RequestModel model, String destination, @Nullable String by) {
    CompletableFuture<Space> other =
        CompletableFuture.supplyAsync(() -> Space.counted(model.model(), View.POSSIBLE));
    Space certain = Space.counted(model.model(), View.CERTAIN);
    Space possible = other.join();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(destination, "", certain.count(), possible.count()));
    if (by != null && !by.equals("destination")) {
      groups(model, by)
          .forEach(
              (group, options) -> {
                BigInteger sure = certain.countWith(options);
                BigInteger may = possible.countWith(options);
                boolean none = BigInteger.ZERO.equals(sure) && BigInteger.ZERO.equals(may);
                if (!none) {
                  rows.add(new Row(destination, group, sure, may));
                }
              });
    }
    return rows;
  }

  /** Options by what they are counted by: the chip inside a server, or the component of a slot. */
  private static SortedMap<String, List<String>> groups(RequestModel model, String by) {
    SortedMap<String, List<String>> groups = new TreeMap<>();
    for (Offer offer : model.file().offers().values()) {
      String group = null;
      if (by.equals("chip") && offer.component() instanceof Server server) {
        group = server.chip().isEmpty() ? null : server.chip();
      } else if (offer.component().slot().equals(by)) {
        group = offer.component().id();
      }
      if (group != null) {
        groups.computeIfAbsent(group, fresh -> new ArrayList<>()).add(offer.id());
      }
    }
    return groups;
  }
}
