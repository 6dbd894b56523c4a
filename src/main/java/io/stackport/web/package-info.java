/**
 * The service: HTTP calls come in, the documents of the command line go out. The only package that
 * knows Quarkus.
 */
@NullMarked
package io.stackport.web;

import org.jspecify.annotations.NullMarked;
