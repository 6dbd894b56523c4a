/**
 * Checks of one bundle after the other. Documents come in; answers go out, byte for byte as a check
 * by itself gives them. What the rules said of a case is kept for documents that differ from it in
 * nothing that a fact is made of.
 */
@NullMarked
package io.stackport.check;

import org.jspecify.annotations.NullMarked;
