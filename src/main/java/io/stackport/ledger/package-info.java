/**
 * What was asked and answered goes in; an append-only, hash-chained record of it comes out, durable
 * before an answer leaves. The only package that knows databases.
 */
@NullMarked
package io.stackport.ledger;

import org.jspecify.annotations.NullMarked;
