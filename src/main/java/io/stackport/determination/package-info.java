/**
 * From findings to a verdict: judgements and quantities come in; each line's outcome between its
 * worst and its best case, what does not fit, what is open and what is to be done go out.
 */
@NullMarked
package io.stackport.determination;

import org.jspecify.annotations.NullMarked;
