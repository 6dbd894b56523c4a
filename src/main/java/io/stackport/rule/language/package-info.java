/**
 * The restricted rule language: typed patterns, comparisons, set tests and one call. Rule files
 * come in; checked rules as plain trees go out, for the compiler and for the second opinion alike.
 */
@NullMarked
package io.stackport.rule.language;

import org.jspecify.annotations.NullMarked;
