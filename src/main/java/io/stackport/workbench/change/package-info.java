/**
 * What a change of rules, catalogs or days does to answers. In come two sides and profiles of
 * parties; out go the lines and the emissions that differ, each classed and with an example.
 */
@NullMarked
package io.stackport.workbench.change;

import org.jspecify.annotations.NullMarked;
