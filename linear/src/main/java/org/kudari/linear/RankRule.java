package org.kudari.linear;

/** What to do when a column depends on others, so that many coefficients fit equally well. */
public enum RankRule {
    /** Refuse. */
    ERROR,
    /** Leave it out: its coefficient is 0. */
    DROP,
    /** Of all coefficients that fit equally well, take those whose squares have the smallest sum; intercepts are not counted. */
    MINIMUM_NORM
}
