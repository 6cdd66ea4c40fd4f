package org.kudari.api;

/**
 * Makes a schedule.
 *
 * @since 0.2.0
 */
public interface ScheduleProvider extends ComponentProvider {
    /**
     * A new schedule.
     *
     * @param options a value for each of {@link #options()}, checked against them
     */
    Schedule create(Options options);
}
