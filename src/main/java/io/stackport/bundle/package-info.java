/**
 * The documents that people hand in: a bundle file and a price book come in, held strictly against
 * their schema; typed documents that know their lines go out.
 */
@NullMarked
package io.stackport.bundle;

import org.jspecify.annotations.NullMarked;
