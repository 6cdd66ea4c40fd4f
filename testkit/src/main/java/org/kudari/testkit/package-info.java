/**
 * Checks whether a component keeps what {@link org.kudari.api} promises of it: a provider comes in, a list of checks goes
 * out, each with a sentence for a name and, when it fails, what was found, what was expected and what usually causes it.
 *
 * <p>An author extends {@link org.kudari.testkit.LossConformance}, {@link org.kudari.testkit.OptimizerConformance} or
 * {@link org.kudari.testkit.ModelConformance} and writes one method; read that of your kind first, then the
 * {@link org.kudari.testkit.LossSubject}, {@link org.kudari.testkit.OptimizerSubject} or
 * {@link org.kudari.testkit.ModelSubject} it implements, which says what else can be told about a component. A program
 * that has no JUnit takes the same checks from {@link org.kudari.testkit.Conformance}.
 *
 * <p>Inside, a subject is turned into checks by three classes for each kind. {@code ProviderChecks} and
 * {@code CreationChecks} know no kind; {@code LossChecks}, {@code OptimizerChecks} and {@code ModelChecks} begin where the
 * mathematics does, and all slopes are judged by {@code Differences}. Everything is deterministic: numbers come from fixed
 * seeds, and no check measures time.
 */
package org.kudari.testkit;
