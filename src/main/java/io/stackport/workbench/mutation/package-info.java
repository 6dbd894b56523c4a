/**
 * Bends rules one place at a time and asks the scenarios whether they notice: checked rules and
 * scenarios come in, each bent rule's fate goes out.
 */
@NullMarked
package io.stackport.workbench.mutation;

import org.jspecify.annotations.NullMarked;
