package org.kudari.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.runner.discovery.Component;

/** What is known of a component that was found. Immutable. */
public final class ComponentInfo {
    private final Component<?> component;

    ComponentInfo(Component<?> component) {
        this.component = component;
    }

    /** The word of its kind: {@code model}, {@code loss}, {@code optimizer} … */
    public String kind() {
        return component.kind().word();
    }

    /** The name, as a configuration writes it. */
    public String name() {
        return component.name();
    }

    /** The name with its jar's, {@code jar:name}: tells apart two components of one name. */
    public String qualifiedName() {
        return component.qualifiedName();
    }

    /** One line that says what it is. */
    public String description() {
        return component.description();
    }

    /** The options it takes. */
    public List<Option<?>> options() {
        return component.options();
    }

    /** What makes it; to be used while the {@link Kudari} that found it is open. */
    public ComponentProvider provider() {
        return component.provider();
    }

    /** The jar or class folder it comes from; empty when it is part of a runtime image. */
    public Optional<Path> location() {
        return component.origin().location();
    }

    /** The name of the jar, module or package it comes from. */
    public String origin() {
        return component.origin().name();
    }

    /** The version of that jar or module; {@code unknown} when it states none. */
    public String version() {
        return component.origin().version();
    }

    /** The jar's SHA-256 in hexadecimal; empty when it is no jar. Reads the jar at each call. */
    public Optional<String> sha256() {
        return component.origin().sha256();
    }

    @Override
    public String toString() {
        return kind() + " " + name() + " (" + origin() + ")";
    }
}
