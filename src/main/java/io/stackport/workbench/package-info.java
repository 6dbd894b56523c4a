/**
 * The officer's bench: scenarios come in and are run; the second opinion stands here, an
 * interpreter of the same rules that shares no code path with Drools beyond their syntax tree.
 */
@NullMarked
package io.stackport.workbench;

import org.jspecify.annotations.NullMarked;
