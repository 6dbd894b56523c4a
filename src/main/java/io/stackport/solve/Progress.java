package io.stackport.solve;

import org.jspecify.annotations.Nullable;

/**
 * How far a search has come, in the author's units.
 *
 * @param goal name of the objective that is being solved; empty while ties are broken
 * @param best value found; null while ties are broken
 * @param bound what no configuration betters; null when it is not known; rounded past 53 bits
 */
public record Progress(String goal, @Nullable Long best, @Nullable Long bound) {}
