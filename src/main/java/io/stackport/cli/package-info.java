/** The command line: arguments come in; reports, tables and exit codes go out. */
@NullMarked
package io.stackport.cli;

import org.jspecify.annotations.NullMarked;
