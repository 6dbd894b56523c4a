/**
 * What rules say: emissions, the authority that each rests on, and the offers that support it.
 * Facts come in as matches; judgements go out, in a total order.
 */
@NullMarked
package io.stackport.finding;

import org.jspecify.annotations.NullMarked;
