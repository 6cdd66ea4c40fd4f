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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undeployed while the JVM runs on, as by an application server, Kudari leaves neither a class nor a thread behind. */
class HotUndeployIT {
    private static final Path MODULES = Path.of("target", "modules");
    private static final Path TEST_CLASSES = Path.of("target", "test-classes");
    private static final int TIMES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftBehindHoweverOftenItIsDeployed() throws Exception {
        List<Double> first = deployAndUndeploy("first", jar -> true);

        for (int time = 2; time <= TIMES; time++) {
            assertEquals(first, deployAndUndeploy("time-" + time, jar -> true));
        }
    }

    @Test
    void nothingIsLeftBehindOfAPluginEither() throws Exception {
        Predicate<Path> isPlugin = jar -> jar.getFileName().toString().startsWith("kudari-optimizers-");
        List<Double> withoutPlugin = deployAndUndeploy("without", jar -> true);
        for (int time = 1; time <= 3; time++) {
            Path plugins =
                    Files.createDirectories(folder.resolve("time-" + time).resolve("plugins"));
            Path plugin = jars(isPlugin).get(0);
            Files.copy(plugin, plugins.resolve(plugin.getFileName()));

            assertEquals(withoutPlugin, deployAndUndeploy("time-" + time, isPlugin.negate()));
        }
    }

    private List<Double> deployAndUndeploy(String name, Predicate<Path> isDeployed) throws Exception {
        List<Double> predictions = new ArrayList<>();
        WeakReference<ClassLoader> loader = deploy(folder.resolve(name), jars(isDeployed), predictions);

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
