/**
 * Questions that come with a call go in: an operation, its parameters and a document. The documents
 * of the command line go out, with what they rest on, entered in the ledger first. The service and
 * replays stand here together, so that both say the same.
 */
@NullMarked
package io.stackport.service;

import org.jspecify.annotations.NullMarked;
