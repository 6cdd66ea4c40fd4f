/**
 * Checks whether a component keeps what {@link org.kudari.api} promises of it: a provider comes in, a list of checks goes
 * out, each with a sentence for a name and, when it fails, what was found, what was expected and what usually causes it.
 *
 * <p>An author extends {@link org.kudari.testkit.LossConformance}, {@link org.kudari.testkit.OptimizerConformance},
 * {@link org.kudari.testkit.ScheduleConformance}, {@link org.kudari.testkit.ModelConformance}, {@link org.kudari.testkit.ActivationConformance} or
 * {@link org.kudari.testkit.InitializerConformance} and writes one method; read that of your kind first, then the
 * {@link org.kudari.testkit.LossSubject}, {@link org.kudari.testkit.OptimizerSubject},
 * {@link org.kudari.testkit.ScheduleSubject}, {@link org.kudari.testkit.ModelSubject}, {@link org.kudari.testkit.ActivationSubject} or
 * {@link org.kudari.testkit.InitializerSubject} it implements, which says what else can be told about a component. A program
 * that has no JUnit takes the same checks from {@link org.kudari.testkit.Conformance}.
 *
 * <p>Inside, a subject is turned into checks. {@code ProviderChecks} and {@code CreationChecks} know no kind of component;
 * {@code LossChecks}, {@code OptimizerChecks} and their like list what is checked of each kind, and all slopes are
 * judged by {@code Differences}. Everything is deterministic: numbers come from fixed seeds, and no check measures time. Only
 * memory that threads wrongly share is found by chance.
 */
package org.kudari.testkit;
