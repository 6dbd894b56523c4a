/**
 * Answers about a model: which options fit, how many configurations there are, the best, why not. A
 * {@link io.stackport.model.CompatibilityModel} comes in; values with their reasons go out.
 */
@NullMarked
package io.stackport.solve;

import org.jspecify.annotations.NullMarked;
