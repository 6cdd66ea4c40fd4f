package org.kudari.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undeployed while the JVM runs on, as by an application server, Kudari leaves neither a class nor a thread behind. */
class HotUndeployIT {
    private static final Path MODULES = Path.of("target", "modules");
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");
    private static final Path PLUGIN = Path.of("..", "plugin", "src", "main");
    private static final int TIMES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftBehindHoweverOftenItIsDeployed() throws Exception {
        List<Double> first = deployAndUndeploy("first");

        for (int time = 2; time <= TIMES; time++) {
            assertEquals(first, deployAndUndeploy("time-" + time));
        }
    }

    @Test
    void nothingIsLeftBehindOfAPluginEither() throws Exception {
        Path plugin = buildPlugin();
        List<Double> first = deployAndUndeployWith(plugin, "first");
        for (int time = 2; time <= 3; time++) {
            assertEquals(first, deployAndUndeployWith(plugin, "time-" + time));
        }
    }

    /** The one that authors start from. */
    private Path buildPlugin() throws IOException {
        Path classes = folder.resolve("classes");
        Path jar = folder.resolve("robust.jar");
        List<String> javac = new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "--module-path"));
        javac.add(jars(path -> path.getFileName().toString().startsWith("kudari-api-"))
                .get(0)
                .toString());
        try (Stream<Path> sources = Files.walk(PLUGIN.resolve("java"))) {
            sources.filter(Files::isRegularFile).forEach(source -> javac.add(source.toString()));
        }
        run("javac", javac);
        run(
                "jar",
                List.of(
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        ".",
                        "-C",
                        PLUGIN.resolve("resources").toString(),
                        "."));
        return jar;
    }

    private static void run(String tool, List<String> arguments) {
        int result = ToolProvider.findFirst(tool)
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertEquals(0, result, tool);
    }

    private List<Double> deployAndUndeployWith(Path plugin, String name) throws Exception {
        Path plugins = Files.createDirectories(folder.resolve(name).resolve("plugins"));
        Files.copy(plugin, plugins.resolve(plugin.getFileName()));
        return deployAndUndeploy(name);
    }

    private List<Double> deployAndUndeploy(String name) throws Exception {
        List<Double> predictions = new ArrayList<>();
        WeakReference<ClassLoader> loader = deploy(folder.resolve(name), jars(jar -> true), predictions);

        assertEquals(List.of(), threadsOfKudari());
        assertCollected(loader, name);
        return predictions;
    }

    /** In a method of its own, so that no local variable keeps the application when it is to be collected. */
    private static WeakReference<ClassLoader> deploy(Path folder, List<Path> jars, List<Double> predictions)
            throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        urls.add(TEST_CLASSES.toUri().toURL());
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            Function<Path, List<Double>> application =
                    (Function<Path, List<Double>>) loader.loadClass(DeployedApplication.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();
            predictions.addAll(application.apply(Files.createDirectories(folder)));
            return new WeakReference<>(loader);
        }
    }

    private static List<Path> jars(Predicate<Path> which) throws IOException {
        try (Stream<Path> jars = Files.list(MODULES)) {
            return jars.filter(which).sorted().toList();
        }
    }

    private static List<String> threadsOfKudari() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("kudari"))
                .toList();
    }

    private static void assertCollected(WeakReference<ClassLoader> loader, String name) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (loader.get() != null && Instant.now().isBefore(end)) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(loader.get(), name + ": something still refers to the application's class loader");
    }
}
