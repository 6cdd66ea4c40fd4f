package org.kudari.runner.discovery;

import java.util.List;
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
    /** The name that no other component has: {@code jar-name:name}. */
    public String qualifiedName() {
        return origin.qualifier() + ":" + name;
    }
}
