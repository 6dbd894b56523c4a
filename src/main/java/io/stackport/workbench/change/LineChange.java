package io.stackport.workbench.change;

import io.stackport.assembly.Offer;
import java.util.SortedSet;

/**
 * A line whose answer differs between the sides.
 *
 * @param rules ids of the rules whose emissions on the line differ; empty when only the closing
 *     tables do
 */
public record LineChange(
    Context context,
    Offer offer,
    LineState before,
    LineState after,
    Direction direction,
    SortedSet<String> rules) {}
