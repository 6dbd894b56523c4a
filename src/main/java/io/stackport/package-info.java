/** The composition root: the one counter at which the command line and other programs stand. */
@NullMarked
package io.stackport;

import org.jspecify.annotations.NullMarked;
