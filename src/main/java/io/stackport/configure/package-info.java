/**
 * Answers a request: what still fits, how many configurations there are, the best of them, why not,
 * and the ways out. A request and the rules come in; answers go out, each configuration judged
 * again by the rules.
 */
@NullMarked
package io.stackport.configure;

import org.jspecify.annotations.NullMarked;
