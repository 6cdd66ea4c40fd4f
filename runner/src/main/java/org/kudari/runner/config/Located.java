package org.kudari.runner.config;

/**
 * A value and where the user wrote it.
 *
 * @param value the value
 * @param where {@code file:line:column}, or what else leads to the place; empty for a default
 */
public record Located<T>(T value, String where) {}
