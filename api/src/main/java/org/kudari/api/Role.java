package org.kudari.api;

/** What a block of parameters does, which decides what is done to it: penalties touch weights only. */
public enum Role {
    /** Multiplies an input or an activation. Penalised, decayed. */
    WEIGHT,
    /** Is added; an intercept. Never penalised. */
    BIAS
}
