package org.kudari.runner.problem;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a plugin, or one of its components, cannot be used, told to the one who dropped it in and to its author. Immutable.
 */
public final class PluginProblem {
    /** How far loading had come. Stages are gone through in this order. */
    public enum Stage {
        /** The jar is opened and looked at, without running any of its code. */
        SCREEN,
        /** The plugin's classes are made loadable. */
        LOAD,
        /** A provider is constructed. */
        INSTANTIATE,
        /** A provider is asked for its name, description and options. */
        ASK
    }

    private final Path jar;
    private final String provider;
    private final Stage stage;
    private final String what;
    private final String remedy;

    private PluginProblem(Path jar, String provider, Stage stage, String what, String remedy) {
        this.jar = Objects.requireNonNull(jar);
        this.provider = provider;
        this.stage = Objects.requireNonNull(stage);
        this.what = Objects.requireNonNull(what);
        this.remedy = Objects.requireNonNull(remedy);
    }

    /**
     * A problem with a whole jar.
     *
     * @param jar the jar, or the folder of jars
     * @param what what was found, and what was expected
     * @param remedy what to do about it
     */
    public static PluginProblem of(Path jar, Stage stage, String what, String remedy) {
        return new PluginProblem(jar, null, stage, what, remedy);
    }

    /**
     * A problem with one provider.
     *
     * @param provider the name of its class
     */
    public static PluginProblem of(Path jar, String provider, Stage stage, String what, String remedy) {
        return new PluginProblem(jar, Objects.requireNonNull(provider), stage, what, remedy);
    }

    /** The jar, or the folder of jars. */
    public Path jar() {
        return jar;
    }

    /** The name of the provider's class; empty when the whole jar is concerned. */
    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /** How far loading had come. */
    public Stage stage() {
        return stage;
    }

    /** What was found, and what was expected. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** {@code jar: provider: what; remedy}. */
    @Override
    public String toString() {
        return jar + ": " + (provider == null ? "" : provider + ": ") + what + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
