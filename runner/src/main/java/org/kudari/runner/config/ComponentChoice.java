package org.kudari.runner.config;

import org.kudari.api.ComponentProvider;
import org.kudari.api.Options;
import org.kudari.runner.discovery.Component;

/**
 * A component that a configuration names, with its checked options.
 *
 * @param name its name as the configuration writes it, plain or qualified
 * @param component what was found under the name
 * @param options its options, defaults filled in
 * @param where the place of the name
 */
public record ComponentChoice<P extends ComponentProvider>(
        String name, Component<P> component, Options options, String where) {}
