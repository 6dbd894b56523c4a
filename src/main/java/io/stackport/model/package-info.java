/**
 * What can be combined, as a problem that solvers read: slots of options, constraints with their
 * rules, objectives. Emissions over everything that can be offered come in, or a file; a {@link
 * CompatibilityModel} goes out.
 */
@NullMarked
package io.stackport.model;

import org.jspecify.annotations.NullMarked;
