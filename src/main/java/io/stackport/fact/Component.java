package io.stackport.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalog row that can stand in a package. As a fact it is <em>offered</em>: {@link #offer()}
 * names the offer it belongs to and its finite choices are fixed.
 */
public interface Component extends Fact {
  /** Id of the offer this component stands in; empty while it is only a catalog row. */
  String offer();

  String id();

  String vendor();

  String name();

  /** ISO 3166 alpha-2 code of the vendor's headquarters; null when unknown. */
  @Nullable String headquarters();

  /**
   * {@code item} (a commodity, software or technology), {@code service}, {@code practice} or {@code
   * place}.
   */
  String nature();

  /** The program's layer: A hardware, B data, C models, D security, E applications. */
  String layer();

  /**
   * What kind of choice this is for slots: {@code server}, {@code hall}, {@code model} and so on.
   */
  String slot();

  String source();

  /** {@code high}, {@code medium} or {@code low}. */
  String confidence();

  @Override
  default Set<String> support() {
    return Set.of(offer());
  }

  @Override
  default String label() {
    return id();
  }
}
