package org.kudari.testkit;

import java.util.List;
import java.util.Map;
import org.kudari.api.ComponentProvider;

/**
 * A component to be checked, and what its author says of it. Every method but {@link #provider()} has an answer that fits
 * most components.
 *
 * @param <P> the kind of provider
 * @since 0.1.0
 */
public interface Subject<P extends ComponentProvider> {
    /** Makes the component. A new provider at each call, or always the same. */
    P provider();

    /**
     * Options to try beside the defaults, each as a configuration would give them; what is not given has its default.
     * Every word of a choice and both sides of a flag are tried anyway. Numbers are worth giving: small and large ones,
     * and for an option without a default at least one.
     */
    default List<Map<String, ?>> options() {
        return List.of();
    }

    /**
     * Components of the same kind that will stand beside this one, so that a clash of names shows. By default those that
     * {@link java.util.ServiceLoader} finds from where the provider is.
     */
    default List<? extends ComponentProvider> neighbours() {
        return Neighbours.of(provider());
    }

    /**
     * Whether the author speaks through this subject, so that what is not declared here is a fault. If {@code false}, the
     * provider is all that is known, and what an author may have had a reason for is skipped, with a word about it.
     */
    default boolean declared() {
        return true;
    }
}
