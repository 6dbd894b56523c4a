/**
 * What is wrong with a file that a person wrote, said so that the person can mend it: file, line,
 * value, limit, way out. Readers put problems in; the command line prints them.
 */
@NullMarked
package io.stackport.problem;

import org.jspecify.annotations.NullMarked;
