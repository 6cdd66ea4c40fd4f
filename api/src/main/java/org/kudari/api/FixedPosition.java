package org.kudari.api;

/** A position that stays as it is. */
record FixedPosition(long step, long steps, long stepsPerEpoch) implements Schedule.Position {}
