/**
 * From words to facts: a bundle and a catalog come in; offers with their choices fixed, lines,
 * parties and the tables that matter to them go out, every role and field present.
 */
@NullMarked
package io.stackport.assembly;

import org.jspecify.annotations.NullMarked;
