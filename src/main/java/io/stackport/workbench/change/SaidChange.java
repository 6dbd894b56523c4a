package io.stackport.workbench.change;

import io.stackport.assembly.Offer;
import java.util.List;
import java.util.SortedSet;

/**
 * Something that rules say of the package or of several offers together, and that differs between
 * the sides: by the restriction law it differs for every bundle that holds these offers, and no
 * other.
 *
 * @param kind of the emission, such as {@code forbid}
 * @param what it is about: a slot, a capability, a resource
 * @param offers that support it, as far as a catalog has them
 * @param before how it stands on the first side, for people; {@code not said} when it does not
 */
public record SaidChange(
    Context context,
    String kind,
    String what,
    List<Offer> offers,
    String before,
    String after,
    Direction direction,
    SortedSet<String> rules) {}
