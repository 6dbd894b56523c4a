/**
 * Finds what is wrong with a rule book: rule files, scenarios, catalogs and the register come in;
 * diagnoses with file, line, example and fix go out. Conditions are decided exactly, over intervals
 * and sets, never by trying values.
 */
@NullMarked
package io.stackport.workbench.doctor;

import org.jspecify.annotations.NullMarked;
