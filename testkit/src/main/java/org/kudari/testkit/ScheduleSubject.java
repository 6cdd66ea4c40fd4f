package org.kudari.testkit;

import org.kudari.api.ScheduleProvider;

/**
 * A schedule to be checked.
 *
 * @since 0.2.0
 */
public interface ScheduleSubject extends Subject<ScheduleProvider> {}
