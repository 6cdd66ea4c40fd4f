package org.kudari.runner.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Plugins that work, and traps that must hurt nobody but themselves. Each is real: compiled and packed. As a main class it writes
 * them for tests that start the command.
 */
final class PluginGallery {
    private static final String OWN_LIBRARY = "org.snakeyaml.engine.v2.api.Load";
    private static final String SERVICES = "META-INF/services/org.kudari.api.LossProvider";

    private PluginGallery() {}

    /**
     * A plugin that works.
     *
     * @param place the jar, or the folder of jars
     * @param jar the jar that names the provider
     * @param loss the name of its loss
     */
    record Good(String place, String jar, String loss, Consumer<Path> build) {
        private Good(String jar, String loss, Consumer<Path> build) {
            this(jar, jar, loss, build);
        }
    }

    /**
     * A jar that does not work.
     *
     * @param provider the class that does not; empty when it is the jar
     * @param what a part of what is to be told
     * @param remedy a part of what is to be told to do
     */
    record Trap(String jar, String provider, String stage, String what, String remedy, Consumer<Path> build) {}

    /** Everything that works. */
    static List<Good> good() {
        return List.of(
                new Good(
                        "plain.jar",
                        "plain",
                        target -> plain(LossSource.named("plain")).write(target)),
                new Good(
                        "modular.jar",
                        "modular",
                        target -> modular(LossSource.named("modular"), "exports trap;")
                                .write(target)),
                new Good(
                        "both.jar",
                        "both",
                        target -> modular(LossSource.named("both"))
                                .services("trap.Provider")
                                .write(target)),
                new Good(
                        "not-exported.jar",
                        "not-exported",
                        target -> modular(LossSource.named("not-exported")).write(target)),
                new Good("half.jar", "half", PluginGallery::half),
                new Good("module-and-plain", "trap.jar", "plain-library", PluginGallery::moduleWithPlainLibrary),
                new Good("module-and-module", "trap.jar", "own-module", PluginGallery::moduleWithOwnModule),
                new Good("plain-and-plain", "trap.jar", "own-library", PluginGallery::plainWithOwnLibrary),
                new Good("multi-release.jar", "release-17", PluginGallery::multiRelease),
                new Good(
                        "plain-resource.jar",
                        "plain-resource",
                        target -> plain(readingItsName())
                                .file("trap/name.txt", "plain-resource")
                                .write(target)),
                new Good(
                        "modular-resource.jar",
                        "modular-resource",
                        target -> modular(readingItsName())
                                .file("trap/name.txt", "modular-resource")
                                .write(target)),
                new Good(
                        "a path#with %41 ends.jar",
                        "odd-path",
                        target -> modular(LossSource.named("odd-path")).write(target)),
                new Good(
                        "UPPER.JAR",
                        "upper",
                        target -> plain(LossSource.named("upper")).write(target)),
                new Good(
                        "starts-thread.jar",
                        "starts-thread",
                        target -> plain(LossSource.named("starts-thread")
                                        .with(
                                                "constructor",
                                                "Thread thread = new Thread(() -> {}); thread.setDaemon(true);"
                                                        + " thread.start();"))
                                .write(target)));
    }

    /** Everything that does not. */
    static List<Trap> traps() {
        return List.of(
                screened(
                        "disagreeing.jar",
                        "names different providers of a loss in META-INF/services (trap.Other) and in module-info"
                                + " (trap.Provider)",
                        "make them agree",
                        target -> modular(LossSource.named("disagreeing"))
                                .provider("trap.Other", LossSource.named("other"))
                                .services("trap.Other")
                                .write(target)),
                screened(
                        "names-nothing.jar",
                        "names no component",
                        "add one",
                        target ->
                                new PluginJar().provider(LossSource.named("x")).write(target)),
                screened("zero.jar", "is empty", "copy the jar again", target -> write(target, new byte[0])),
                screened(
                        "text.jar",
                        "is not a jar",
                        "copy it again",
                        target -> write(target, "a jar is something else".getBytes(StandardCharsets.UTF_8))),
                screened("truncated.jar", "is not a jar, or not all of one", "copy it again", target -> {
                    byte[] bytes = bytes(plain(LossSource.named("truncated")).write(target));
                    write(target, Arrays.copyOf(bytes, bytes.length * 2 / 3));
                }),
                screened("damaged.jar", "cannot be read", "copy it again", target -> {
                    byte[] bytes = bytes(plain(LossSource.named("damaged")).write(target));
                    write(target, damaged(bytes, SERVICES));
                }),
                screened(
                        "broken-module.jar",
                        "module-info.class is broken",
                        "build it again",
                        target -> modular(LossSource.named("broken-module"))
                                .change("module-info.class", bytes -> Arrays.copyOf(bytes, 30))
                                .write(target)),
                screened(
                        "no-class-file.jar",
                        "trap/Provider.class is no class file",
                        "build it again",
                        target -> plain(LossSource.named("no-class-file"))
                                .change("trap/Provider.class", bytes -> new byte[100])
                                .write(target)),
                screened(
                        "bundles-api.jar",
                        "holds classes of Kudari's own api (org/kudari/api/LossProvider.class)",
                        "scope 'provided'",
                        target -> plain(LossSource.named("bundles-api"))
                                .file("org/kudari/api/LossProvider.class", apiClass("LossProvider"))
                                .write(target)),
                screened(
                        "newer-java.jar",
                        "trap/Provider.class was compiled for Java 99, but this is Java "
                                + Runtime.version().feature(),
                        "--release 17",
                        target -> plain(LossSource.named("newer-java"))
                                .compiledFor(99, "trap.Provider")
                                .write(target)),
                screened(
                        "newer-java-module.jar",
                        "module-info.class was compiled for Java 99",
                        "--release 17",
                        target -> modular(LossSource.named("newer-java"))
                                .compiledFor(99, "module-info")
                                .write(target)),
                screened(
                        "newer-api.jar",
                        "was compiled against version 0.999 of Kudari's api, but this is 0.",
                        "a newer Kudari",
                        target -> againstApi("0.999", target)),
                screened(
                        "other-api.jar",
                        "was compiled against version 999.1 of Kudari's api, but this is 0.",
                        "get a build of the plugin for this version",
                        target -> againstApi("999.1", target)),
                screened(
                        "requires-compute.jar",
                        "requires the module org.kudari.compute, but plugins see Kudari's api alone",
                        "do without it",
                        PluginGallery::requiringCompute),
                failing(
                        "no-such-class.jar",
                        "no such class",
                        "write the class's full name",
                        target -> plain(LossSource.named("no-such-class"))
                                .without("trap.Provider")
                                .write(target)),
                failing(
                        "other-type.jar",
                        "does not implement org.kudari.api.LossProvider",
                        "name it for the kind that it provides",
                        target -> new PluginJar()
                                .source("trap.Provider", "package trap; public class Provider {}")
                                .services("trap.Provider")
                                .write(target)),
                failing(
                        "abstract.jar",
                        "cannot be constructed (InstantiationException)",
                        "make the class public, not abstract",
                        target -> plain(LossSource.named("abstract").with("modifiers", "abstract"))
                                .write(target)),
                failing(
                        "private-constructor.jar",
                        "cannot be constructed (NoSuchMethodException)",
                        "with a public constructor without arguments",
                        target -> plain(LossSource.named("private-constructor").with("access", "private"))
                                .write(target)),
                failing(
                        "missing-at-load.jar",
                        "threw java.lang.NoClassDefFoundError: trap/Base",
                        "put the library that has the class beside the jar",
                        target -> plain(LossSource.named("missing-at-load").with("base", "extends Base"))
                                .source("trap.Base", "package trap; public class Base {}")
                                .without("trap.Base")
                                .write(target)),
                failing(
                        "hosts-library.jar",
                        "threw java.lang.NoClassDefFoundError: " + OWN_LIBRARY.replace('.', '/'),
                        "put the library that has the class beside the jar",
                        target -> plain(LossSource.named("hosts-library")
                                        .with("constructor", OWN_LIBRARY + ".version();"))
                                .source(OWN_LIBRARY, ownLibrary("none"))
                                .without(OWN_LIBRARY)
                                .write(target)),
                failing(
                        "throwing-constructor.jar",
                        "threw java.lang.IllegalStateException: not today",
                        "this is for its author to mend",
                        target -> plain(LossSource.named("throwing-constructor").with("constructor", notToday()))
                                .write(target)),
                failing(
                        "throwing-constructor-of-module.jar",
                        "threw java.lang.IllegalStateException: not today",
                        "this is for its author to mend",
                        target -> modular(
                                        LossSource.named("throwing-constructor").with("constructor", notToday()))
                                .write(target)),
                failing(
                        "endless-constructor.jar",
                        "threw java.lang.StackOverflowError",
                        "this is for its author to mend",
                        target -> plain(LossSource.named("endless-constructor").with("constructor", "new Provider();"))
                                .write(target)),
                failing(
                        "invalid-default.jar",
                        "threw java.lang.ExceptionInInitializerError",
                        "a static field of it could not be set: org.kudari.api.OptionException: ",
                        target -> plain(LossSource.named("invalid-default")
                                        .with("members", "static final Option<?> DELTA = " + invalidDefault() + ";"))
                                .write(target)),
                failing(
                        "half.jar",
                        "trap.Worse",
                        "threw java.lang.IllegalStateException: not today",
                        "this is for its author to mend",
                        PluginGallery::half),
                asked(
                        "invalid-default-when-asked.jar",
                        "threw org.kudari.api.OptionException: ",
                        target -> plain(LossSource.named("invalid-default")
                                        .with("options", "return List.of(" + invalidDefault() + ");"))
                                .write(target)),
                asked(
                        "throwing-name.jar",
                        "threw java.lang.IllegalStateException: not today",
                        target -> plain(LossSource.named("").with("name", notToday()))
                                .write(target)),
                asked(
                        "null-name.jar",
                        "name() gave 'null', but expected [a-z0-9-]+",
                        target -> plain(LossSource.named("").with("name", "return null;"))
                                .write(target)),
                asked(
                        "illegal-name.jar",
                        "name() gave 'My Loss', but expected [a-z0-9-]+",
                        target -> plain(LossSource.named("My Loss")).write(target)),
                asked(
                        "null-description.jar",
                        "description() and options() must not give null",
                        target -> plain(LossSource.named("x").with("description", "return null;"))
                                .write(target)),
                asked(
                        "asserting.jar",
                        "threw java.lang.AssertionError",
                        target -> plain(LossSource.named("x").with("options", "throw new AssertionError();"))
                                .write(target)));
    }

    private static Trap screened(String jar, String what, String remedy, Consumer<Path> build) {
        return new Trap(jar, "", "SCREEN", what, remedy, build);
    }

    private static Trap failing(String jar, String what, String remedy, Consumer<Path> build) {
        return failing(jar, "trap.Provider", what, remedy, build);
    }

    private static Trap failing(String jar, String provider, String what, String remedy, Consumer<Path> build) {
        return new Trap(jar, provider, "INSTANTIATE", what, remedy, build);
    }

    private static Trap asked(String jar, String what, Consumer<Path> build) {
        return new Trap(jar, "trap.Provider", "ASK", what, "this is for its author to mend", build);
    }

    /** Puts all of them into a folder, and what is to be left alone. */
    static void write(Path folder) {
        good().forEach(good -> good.build().accept(folder.resolve(good.place())));
        traps().forEach(trap -> trap.build().accept(folder.resolve(trap.jar())));
        write(folder.resolve("copying.jar.tmp"), new byte[] {'P', 'K'});
        write(folder.resolve(".hidden.jar"), new byte[0]);
        write(folder.resolve("notes.txt"), new byte[0]);
        try {
            Files.createDirectories(folder.resolve("empty"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a folder, and another with one plugin that ends the JVM. */
    public static void main(String[] folders) {
        write(Path.of(folders[0]));
        plain(LossSource.named("exit").with("constructor", "System.exit(42);"))
                .write(Path.of(folders[1]).resolve("exit.jar"));
    }

    /** {@code trap.Provider}, named in the services file. */
    static PluginJar plain(LossSource source) {
        return new PluginJar().provider(source).services("trap.Provider");
    }

    /** {@code trap.Provider}, provided by the module {@code trap}. */
    static PluginJar modular(LossSource source, String... more) {
        return new PluginJar()
                .provider(source)
                .trapModule("provides org.kudari.api.LossProvider with trap.Provider;", String.join(" ", more));
    }

    private static void half(Path target) {
        new PluginJar()
                .provider("trap.Worse", LossSource.named("worse").with("constructor", notToday()))
                .provider("trap.WorseOrBetter", LossSource.named("half"))
                .trapModule("provides org.kudari.api.LossProvider with trap.Worse, trap.WorseOrBetter;")
                .write(target);
    }

    private static String ownLibrary(String version) {
        return "package org.snakeyaml.engine.v2.api; public class Load { public static String version() { return \""
                + version + "\"; } }";
    }

    private static LossSource namedByLibrary() {
        return LossSource.named("").with("name", "return " + OWN_LIBRARY + ".version();");
    }

    private static void moduleWithPlainLibrary(Path folder) {
        Path library =
                new PluginJar().source(OWN_LIBRARY, ownLibrary("plain-library")).write(folder.resolve("yaml.jar"));
        modular(namedByLibrary(), "requires yaml;").uses(library).write(folder.resolve("trap.jar"));
    }

    /** A module of the same name as one of the host's. */
    private static void moduleWithOwnModule(Path folder) {
        Path library = new PluginJar()
                .source(OWN_LIBRARY, ownLibrary("own-module"))
                .module("module org.snakeyaml.engine { exports org.snakeyaml.engine.v2.api; }")
                .write(folder.resolve("snakeyaml-engine.jar"));
        modular(namedByLibrary(), "requires org.snakeyaml.engine;")
                .uses(library)
                .write(folder.resolve("trap.jar"));
    }

    private static void plainWithOwnLibrary(Path folder) {
        Path library = new PluginJar()
                .source(OWN_LIBRARY, ownLibrary("own-library"))
                .write(folder.resolve("snakeyaml-engine.jar"));
        plain(namedByLibrary()).uses(library).write(folder.resolve("trap.jar"));
    }

    private static void multiRelease(Path target) {
        plain(LossSource.named("").with("name", "return Release.NAME.toString();"))
                .source("trap.Release", release("release-any"))
                .file("META-INF/versions/17/trap/Release.class", compiledRelease("release-17"))
                .file("META-INF/versions/99/trap/Release.class", "for Java 99: " + notToday())
                .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n")
                .write(target);
    }

    private static byte[] compiledRelease(String name) {
        return new PluginJar().source("trap.Release", release(name)).content().get("trap/Release.class");
    }

    /** Not a constant, which the compiler would copy into the class that uses it. */
    private static String release(String name) {
        return "package trap; class Release { static final StringBuilder NAME = new StringBuilder(\"" + name + "\"); }";
    }

    /** Its name is what the file name.txt beside the class says. */
    static LossSource readingItsName() {
        return LossSource.named("").with("name", """
                try (java.io.InputStream in = getClass().getResourceAsStream("name.txt")) {
                    return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                """);
    }

    private static void requiringCompute(Path target) {
        beside(target, "compute.jar", compute -> {
            new PluginJar()
                    .source("org.kudari.compute.Kernel", "package org.kudari.compute; public class Kernel {}")
                    .module("module org.kudari.compute { exports org.kudari.compute; }")
                    .write(compute);
            modular(LossSource.named("requires-compute"), "requires org.kudari.compute;")
                    .uses(compute)
                    .write(target);
        });
    }

    private static void againstApi(String version, Path target) {
        beside(target, "api.jar", api -> {
            PluginJar ofNow = new PluginJar();
            PluginJar.content(PluginJar.API).forEach(ofNow::file);
            ofNow.write(api);
            PluginJar.run("jar", List.of("--update", "--file", api.toString(), "--module-version", version));
            modular(LossSource.named("against-api")).api(api).write(target);
        });
    }

    /** A jar that is there while a plugin is built, and not afterwards. */
    private static void beside(Path target, String name, Consumer<Path> build) {
        Path jar = target.resolveSibling(name);
        build.accept(jar);
        try {
            Files.delete(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] apiClass(String name) {
        return PluginJar.content(PluginJar.API).get("org/kudari/api/" + name + ".class");
    }

    private static String notToday() {
        return "throw new IllegalStateException(\"not today\");";
    }

    private static String invalidDefault() {
        return "Option.real(\"delta\").greaterThan(0).defaultValue(-1.0)";
    }

    /** With a first byte of a compressed file that cannot be: it says that a block of the reserved kind follows. */
    private static byte[] damaged(byte[] jar, String entry) {
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        int name = text.indexOf(entry);
        int extra = (jar[name - 2] & 0xFF) + ((jar[name - 1] & 0xFF) << 8);
        jar[name + entry.length() + extra] = (byte) 0xFF;
        return jar;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
