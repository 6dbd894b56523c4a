/**
 * Many bundles at once: stored ones replayed under two sides, and plausible ones made from a seed.
 * In come files of bundles; out go counts and the bundles whose answer changes.
 */
@NullMarked
package io.stackport.workbench.portfolio;

import org.jspecify.annotations.NullMarked;
