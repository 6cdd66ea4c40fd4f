package org.kudari.api;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A component that another one's {@linkplain Option#component option} holds: what makes it, and the options it is to be made
 * with. Immutable.
 *
 * <pre>{@code
 * Activation activation = options.get(ACTIVATION).make(ActivationProvider::create);
 * }</pre>
 *
 * @param <P> the type of its provider
 * @since 0.2.0
 */
public final class Chosen<P extends ComponentProvider> {
    private final String name;
    private final P provider;
    private final Options options;

    private Chosen(String name, P provider, Options options) {
        this.name = Objects.requireNonNull(name);
        this.provider = Objects.requireNonNull(provider);
        this.options = Objects.requireNonNull(options);
    }

    /**
     * A provider with its defaults.
     *
     * @throws IllegalArgumentException if it has an option without a default
     */
    public static <P extends ComponentProvider> Chosen<P> of(P provider) {
        return of(provider, Map.of());
    }

    /** A provider with some options given; errors as for {@link Options#of}. */
    public static <P extends ComponentProvider> Chosen<P> of(P provider, Map<String, ?> given) {
        return of(provider.name(), provider, Options.of(provider.options(), given));
    }

    /**
     * A provider with its options.
     *
     * @param name how a configuration writes it: the provider's name, or one qualified by a jar's
     */
    public static <P extends ComponentProvider> Chosen<P> of(String name, P provider, Options options) {
        return new Chosen<>(name, provider, options);
    }

    /** How a configuration writes it. */
    public String name() {
        return name;
    }

    /** What makes it. */
    public P provider() {
        return provider;
    }

    /** What it is to be made with. */
    public Options options() {
        return options;
    }

    /** Makes the component, as in {@code make(ScheduleProvider::create)}. */
    public <T> T make(BiFunction<? super P, Options, T> create) {
        return create.apply(provider, options);
    }

    /** Equal when provider, name and options are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Chosen<?> that
                && name.equals(that.name)
                && provider.getClass() == that.provider.getClass()
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, options);
    }

    @Override
    public String toString() {
        return options.asMap().isEmpty() ? name : name + " " + options;
    }
}
