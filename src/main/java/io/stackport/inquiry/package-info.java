/**
 * Questions beyond one bundle on one day: an item and a destination, all items and all
 * destinations, the days on which an answer changes. In come a catalog and a rule book; out go
 * values with their reasons.
 */
@NullMarked
package io.stackport.inquiry;

import org.jspecify.annotations.NullMarked;
