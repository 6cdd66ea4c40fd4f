package org.kudari.runner.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentFinder;
import org.kudari.runner.problem.PluginProblem;
import org.kudari.runner.table.Table;

/** Plugins come and go: what they hold is let go of, and none keeps the others waiting. */
class PluginLifecycleTest {
    /** Plugins and tests share the platform alone, and so the place where they can meet is one of its own. */
    private static final String MEETING = "kudari.test.loaders";

    private static final String TELL_THE_LOADER = "((java.util.List<Object>) System.getProperties().get(\"" + MEETING
            + "\")).add(new java.lang.ref.WeakReference<>(getClass().getClassLoader()));";

    @TempDir
    Path folder;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @BeforeEach
    void letPluginsTellTheirLoaders() {
        System.getProperties().put(MEETING, loaders);
    }

    @AfterEach
    void noLonger() {
        System.getProperties().remove(MEETING);
    }

    @Test
    void oneThatSleepsIsNotWaitedForAndInterrupted() throws InterruptedException {
        PluginGallery.plain(LossSource.named("asleep")
                        .with(
                                "constructor",
                                "try { Thread.sleep(60_000); } catch (InterruptedException e) {"
                                        + " throw new IllegalStateException(e); }"))
                .write(folder.resolve("asleep.jar"));
        PluginGallery.plain(LossSource.named("awake")).write(folder.resolve("awake.jar"));
        ComponentFinder finder = new ComponentFinder();

        try (Plugins plugins = new Plugins(Duration.ofSeconds(1))) {
            plugins.load(folder, finder);

            assertEquals(1, plugins.problems().size());
            PluginProblem problem = plugins.problems().get(0);
            assertEquals(folder.resolve("asleep.jar"), problem.jar());
            assertEquals("was not ready after 1 s", problem.what());
            assertEquals(
                    "constructors, name(), description() and options() must be quick: do the work in create()",
                    problem.remedy());
        }
        assertEquals(
                List.of("awake"),
                finder.catalogue().components().stream().map(Component::name).toList());
        awaitNoThreadOf("asleep.jar");
    }

    private static void awaitNoThreadOf(String plugin) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().endsWith(plugin)) {
                thread.join(10_000);
                assertFalse(thread.isAlive());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoRunnersHaveTheirOwnPluginsOfOneName(Host host) throws IOException {
        Path left = Files.createDirectory(folder.resolve("left"));
        Path right = Files.createDirectory(folder.resolve("right"));
        writeWithResource("left", left.resolve("plugin.jar"));
        writeWithResource("right", right.resolve("plugin.jar"));

        assertEquals("21", host.train(left, "left").training());
        assertEquals("21", host.train(right, "right").training());
        assertEquals(
                List.of("left", "right"),
                host.load(left, right).components().stream()
                        .filter(component -> component.origin().equals("plugin.jar"))
                        .map(Host.Component::name)
                        .toList());
    }

    @Test
    void aRunnerIsNotHurtByTheClosingOfAnotherWithTheSameJars() throws IOException {
        PluginGallery.plain(LossSource.named("plain").with("create", "new Late(); return new Halved();"))
                .source("trap.Late", """
                        package trap;

                        public class Late {
                            public Late() {
                                if (getClass().getResource("Late.class") == null) {
                                    throw new IllegalStateException("closed");
                                }
                            }
                        }
                        """)
                .write(folder.resolve("plain.jar"));

        try (Kudari one = open()) {
            open().close();
            assertEquals(21, train(one, "plain").predict(10)[0], 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJarThatWasReplacedIsReadAnew(Host host) throws IOException {
        Path jar = folder.resolve("plugin.jar");
        writeWithResource("before", jar);
        assertTrue(has(host, "before"));

        writeWithResource("afterwards", folder.resolve("plugin.jar.tmp"));
        Files.move(folder.resolve("plugin.jar.tmp"), jar, StandardCopyOption.REPLACE_EXISTING);

        assertTrue(has(host, "afterwards"));
    }

    private boolean has(Host host, String name) {
        return host.load(folder).components().stream()
                .anyMatch(component -> component.name().equals(name));
    }

    private static void writeWithResource(String name, Path jar) {
        PluginGallery.modular(PluginGallery.readingItsName())
                .file("trap/name.txt", name)
                .write(jar);
    }

    private Kudari open() {
        return Kudari.builder().threads(1).plugins(folder).build();
    }

    private static TrainedModel train(Kudari kudari, String loss) {
        RunConfig config = RunConfig.builder()
                .target("y")
                .model("linear")
                .loss(loss)
                .optimizer("gradient-descent", Map.of("learning-rate", 0.1))
                .epochs(500)
                .fullBatch()
                .build();
        Table rows = Table.builder()
                .numbers("x", 0, 1, 2, 3)
                .numbers("y", 1, 3, 5, 7)
                .build();
        return kudari.run(config, rows).train().model().orElseThrow();
    }

    @Test
    void aThousandTimesOpenedAndClosedLeavesNothing() throws Exception {
        writeLeaky("plain", false);
        writeLeaky("modular", true);
        cycles(20, Host.CLASS_PATH);
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        long files = openFiles();
        loaders.clear();

        cycles(1000, Host.CLASS_PATH);

        assertEquals(2000, loaders.size());
        List<Thread> more = new ArrayList<>(Thread.getAllStackTraces().keySet());
        more.removeAll(threads);
        assertEquals(List.of(), more);
        assertEquals(files, openFiles());
        assertCollected();
    }

    @Test
    void theSameWithPluginsThatAreModulesOfALayer() throws Exception {
        writeLeaky("modular", true);
        cycles(20, Host.MODULE_PATH);
        long files = openFiles();
        loaders.clear();

        cycles(200, Host.MODULE_PATH);

        assertEquals(200, loaders.size());
        assertEquals(files, openFiles());
        assertCollected();
    }

    private void cycles(int count, Host host) {
        for (int i = 0; i < count; i++) {
            host.load(folder);
        }
    }

    /** Tells its loader, and reads a resource, whose stream keeps a jar open in a cache of the platform if nobody minds. */
    private void writeLeaky(String name, boolean module) {
        LossSource source = PluginGallery.readingItsName()
                .with("members", "@SuppressWarnings(\"unchecked\") private void tell() { " + TELL_THE_LOADER + " }")
                .with("constructor", "tell();");
        PluginJar jar = module ? PluginGallery.modular(source) : PluginGallery.plain(source);
        jar.file("trap/name.txt", name).write(folder.resolve(name + ".jar"));
    }

    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "this platform does not tell which files are open");
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.count();
        }
    }

    private void assertCollected() throws InterruptedException {
        long left = loaders.size();
        for (int attempt = 0; attempt < 20 && left > 0; attempt++) {
            System.gc();
            Thread.sleep(50);
            left = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        assertEquals(0, left, "class loaders that cannot be collected");
    }

    @Test
    void aModelThatIsKeptDoesNotKeepJarsOpen() throws IOException {
        PluginGallery.plain(LossSource.named("kept")).write(folder.resolve("kept.jar"));
        long files = openFiles();
        TrainedModel model;
        try (Kudari kudari = open()) {
            model = train(kudari, "kept");
        }

        assertEquals(21, model.predict(10)[0], 1e-6);
        assertEquals(files, openFiles());
    }
}
