/** A verdict comes in; text for a person, JSON for a program or one HTML page go out. */
@NullMarked
package io.stackport.report;

import org.jspecify.annotations.NullMarked;
