package io.stackport.workbench.change;

import io.stackport.catalog.Catalog;
import io.stackport.rule.RuleBook;

/**
 * One of two sides that are compared.
 *
 * @param name for people: the folders that it was read from
 */
public record Side(String name, Catalog catalog, RuleBook book) {}
