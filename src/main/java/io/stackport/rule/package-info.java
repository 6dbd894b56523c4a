/**
 * The rule book: rule files come in, checked, made safe against unknowns, compiled once for each
 * content; facts come in and judgements go out. The only package that knows Drools.
 */
@NullMarked
package io.stackport.rule;

import org.jspecify.annotations.NullMarked;
