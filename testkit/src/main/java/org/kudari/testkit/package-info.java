/**
 * Checks whether a component keeps what {@link org.kudari.api} promises of it: a provider comes in, a list of checks goes
 * out, each with a sentence for a name and, when it fails, what was found, what was expected and what usually causes it.
 *
 * <p>An author extends the class for the component's kind, such as {@link org.kudari.testkit.LossConformance}, and writes one
 * method; read that of your kind first, then the interface it implements, such as {@link org.kudari.testkit.LossSubject}, which
 * says what else can be told about a component. A program that has no JUnit takes the same checks from {@link org.kudari.testkit.Conformance}.
 *
 * <p>Inside, a subject is turned into checks. {@code ProviderChecks} and {@code CreationChecks} know no kind of component;
 * {@code LossChecks}, {@code OptimizerChecks} and their like list what is checked of each kind, and all slopes are
 * judged by {@code Differences}. Everything is deterministic: numbers come from fixed seeds, and no check measures time. Only
 * memory that threads wrongly share is found by chance.
 */
package org.kudari.testkit;
