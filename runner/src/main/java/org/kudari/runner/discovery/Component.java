package org.kudari.runner.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;

/**
 * A component that was found: what it is called, what makes it, what it takes and where it comes from. The provider's
 * answers are taken once, when it is found.
 *
 * @param <P> the type of its provider
 */
public record Component<P extends ComponentProvider>(
        ComponentKind<P> kind,
        String name,
        String description,
        List<Option<?>> options,
        P provider,
        ComponentOrigin origin) {
    private static final String NAME = "[a-z0-9-]+";

    /**
     * Asks a provider for its answers.
     *
     * @throws UnusableProviderException if they are not those of a component
     * @throws RuntimeException whatever its author's code throws; so do errors
     */
    public static <P extends ComponentProvider> Component<P> of(
            ComponentKind<P> kind, ComponentProvider provider, ComponentOrigin origin)
            throws UnusableProviderException {
        String name = provider.name();
        if (name == null || !name.matches(NAME)) {
            throw new UnusableProviderException("name() gave '" + name + "', but expected " + NAME);
        }
        String description = provider.description();
        List<Option<?>> options = provider.options();
        if (description == null || options == null) {
            throw new UnusableProviderException("description() and options() must not give null");
        }
        requireUsable(options);
        return new Component<>(
                kind, name, description, List.copyOf(options), kind.service().cast(provider), origin);
    }

    private static void requireUsable(List<Option<?>> options) throws UnusableProviderException {
        Set<String> names = new HashSet<>();
        for (Option<?> option : options) {
            if (!names.add(option.name())) {
                throw new UnusableProviderException("options() names '" + option.name() + "' twice");
            }
            if (option.component().isPresent()
                    && ComponentKind.of(option.component().get()).isEmpty()) {
                throw new UnusableProviderException("option '" + option.name() + "' holds a component made by "
                        + option.component().get().getName() + ", but expected one of the interfaces of "
                        + ComponentProvider.class.getPackageName());
            }
            requireUsable(option.options());
        }
    }

    /** The name that no other component has: {@code jar-name:name}. */
    public String qualifiedName() {
        return origin.qualifier() + ":" + name;
    }
}
