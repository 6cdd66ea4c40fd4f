package org.kudari.runner.plugin;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The ways in which an application may have loaded the runner, all tried in this JVM. */
enum Host {
    /** As these tests are run: everything in the unnamed module of the application's class loader. */
    CLASS_PATH {
        @Override
        ClassLoader runnerLoader() {
            return Host.class.getClassLoader();
        }
    },
    /** Everything a module, as the kudari command is. */
    MODULE_PATH {
        @Override
        ClassLoader runnerLoader() {
            ModuleFinder finder = ModuleFinder.of(classPath().toArray(Path[]::new));
            Set<String> names = new TreeSet<>();
            finder.findAll().forEach(found -> names.add(found.descriptor().name()));
            names.removeIf(name -> !name.startsWith("org.kudari."));
            ModuleLayer boot = ModuleLayer.boot();
            Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), names);
            ClassLoader platform = ClassLoader.getPlatformClassLoader();
            return boot.defineModulesWithOneLoader(configuration, platform).findLoader("org.kudari.runner");
        }
    },
    /** In the unnamed module of a class loader that the application's does not see, as in an application server. */
    CHILD_LOADER {
        @Override
        ClassLoader runnerLoader() {
            return new URLClassLoader(
                    classPath().stream().map(Host::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }
    },
    /** In jars within a jar, as Spring Boot packs an application. */
    FAT_JAR {
        @Override
        ClassLoader runnerLoader() {
            return FatJar.loaderOf(classPath());
        }
    };

    /** What a folder of plugins came to. */
    record Outcome(List<Component> components, List<Failure> failures, String training) {}

    record Component(String name, String qualifiedName, String origin, String version) {}

    record Failure(String jar, String provider, String stage, String what, String remedy) {}

    private BiFunction<List<Path>, String, List<List<String>>> probe;

    abstract ClassLoader runnerLoader();

    Outcome load(Path... folders) {
        return outcome(List.of(folders), "");
    }

    /** Trains on four rows of y = 2x + 1; the outcome's training is the prediction for x = 10, or what was thrown. */
    Outcome train(Path folder, String loss) {
        return outcome(List.of(folder), loss);
    }

    private Outcome outcome(List<Path> folders, String loss) {
        List<Component> components = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        String training = "";
        for (List<String> answer : probe().apply(folders, loss)) {
            switch (answer.get(0)) {
                case "component" ->
                    components.add(new Component(answer.get(1), answer.get(2), answer.get(3), answer.get(4)));
                case "problem" ->
                    failures.add(
                            new Failure(answer.get(1), answer.get(2), answer.get(3), answer.get(4), answer.get(5)));
                default -> training = answer.get(1);
            }
        }
        return new Outcome(components, failures, training);
    }

    private synchronized BiFunction<List<Path>, String, List<List<String>>> probe() {
        if (probe == null) {
            probe = this == CLASS_PATH ? new HostProbe() : probe(runnerLoader());
        }
        return probe;
    }

    /** A probe of the runner that a class loader has. */
    @SuppressWarnings("unchecked")
    static BiFunction<List<Path>, String, List<List<String>>> probe(ClassLoader runner) {
        try {
            URL[] tests = {url(PluginJar.locationOf(Host.class))};
            return (BiFunction<List<Path>, String, List<List<String>>>) new URLClassLoader(tests, runner)
                    .loadClass(HostProbe.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }
}
