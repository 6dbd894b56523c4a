/**
 * Text that a person wrote, with the place of every value: YAML, JSON and CSV come in; trees that
 * know their lines, held against a JSON Schema, go out. The only package that parses them.
 */
@NullMarked
package io.stackport.document;

import org.jspecify.annotations.NullMarked;
