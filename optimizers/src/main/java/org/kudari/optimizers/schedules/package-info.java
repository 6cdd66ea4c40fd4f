/**
 * Schedules: what the learning rate is multiplied by in the course of a run. A {@link org.kudari.api.Schedule.Position} comes in,
 * a factor goes out. Each is an {@link org.kudari.api.ScheduleProvider} with its options and, where its formula needs more
 * than a line, the schedule it makes. Read {@link CosineProvider} first.
 *
 * <p>Throughout, t is the time that has passed: finished epochs or made steps, as the option {@code unit} says and {@link Clock}
 * counts; T is the length of a schedule in that unit, see {@link Span}. With epochs the factor stays the same within an epoch, as when
 * PyTorch's {@code scheduler.step()} is called after each epoch; with steps it changes at each step, as when it is called after each
 * batch. A factor is PyTorch's learning rate divided by the optimizer's own.
 */
package org.kudari.optimizers.schedules;
