/**
 * The nouns that rules speak about: components by layer as they are offered, lines, parties, places
 * and tables of law. Plain immutable records come out; nothing of ours comes in.
 *
 * <p>A record component marked {@code @Nullable} can be unknown. The rule book reads that mark and
 * never lets an unknown pass for a clean answer.
 */
@NullMarked
package io.stackport.fact;

import org.jspecify.annotations.NullMarked;
