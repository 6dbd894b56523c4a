/**
 * What can be offered and what the law's tables say: the files of {@code catalogs/} come in;
 * component rows and tables as of a day, with provenance and one digest, go out.
 */
@NullMarked
package io.stackport.catalog;

import org.jspecify.annotations.NullMarked;
