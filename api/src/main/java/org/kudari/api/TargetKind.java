package org.kudari.api;

/**
 * What kind of target a loss fits.
 *
 * @since 0.1.0
 */
public enum TargetKind {
    /** Real numbers: regression. */
    NUMERIC,
    /** 0 or 1, or a probability between them. */
    BINARY,
    /** One of several classes. */
    CLASS
}
