package org.kudari.runner.plugin;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kudari.api.ComponentProvider;
import org.kudari.runner.discovery.ComponentKind;

/** One jar, looked at without running its code. Multi-release jars are read as this JVM reads them. */
final class ScreenedJar implements AutoCloseable {
    private static final String CLASS = ".class";
    private static final int MAGIC = 0xCAFEBABE;
    /** Class files of Java n have the version n + 44. */
    private static final int JAVA_0 = 44;

    private static final String API_FOLDER =
            ComponentProvider.class.getPackageName().replace('.', '/') + "/";

    private final Path path;
    private final JarFile jar;
    private final Optional<ModuleDescriptor> module;
    private final Attributes manifest;

    private ScreenedJar(Path path, JarFile jar) throws IOException, PluginFault {
        this.path = path;
        this.jar = jar;
        this.module = readModule();
        Manifest read = jar.getManifest();
        this.manifest = read == null ? new Attributes() : read.getMainAttributes();
    }

    static ScreenedJar open(Path path) throws PluginFault {
        try {
            if (Files.size(path) == 0) {
                throw PluginFault.screening(path, "is empty", "copy the jar again");
            }
            JarFile jar = new JarFile(path.toFile(), true, ZipFile.OPEN_READ, Runtime.version());
            try {
                return new ScreenedJar(path, jar);
            } catch (IOException | PluginFault | RuntimeException e) {
                jar.close();
                throw e;
            }
        } catch (ZipException e) {
            throw PluginFault.screening(
                    path,
                    "is not a jar, or not all of one (" + e.getMessage() + ")",
                    "copy it again; to copy into a folder in use, copy to a name that ends in .tmp and rename");
        } catch (IOException e) {
            throw PluginFault.screening(path, "cannot be read (" + e + ")", "see that the file may be read");
        }
    }

    private Optional<ModuleDescriptor> readModule() throws IOException, PluginFault {
        JarEntry entry = jar.getJarEntry("module-info.class");
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            requireVersion(entry.getName());
            return Optional.of(ModuleDescriptor.read(in, this::packages));
        } catch (InvalidModuleDescriptorException e) {
            throw PluginFault.screening(path, "module-info.class is broken (" + e.getMessage() + ")", "build it again");
        }
    }

    private TreeSet<String> packages() {
        TreeSet<String> packages = new TreeSet<>();
        jar.versionedStream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(CLASS) && name.indexOf('/') > 0 && !name.startsWith("META-INF/"))
                .forEach(name ->
                        packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.')));
        return packages;
    }

    /** The module descriptor, if the jar has one. */
    Optional<ModuleDescriptor> module() {
        return module;
    }

    /** The version that its module or its manifest states; {@code unknown} when neither does. */
    String version() {
        String stated = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        return module.flatMap(ModuleDescriptor::rawVersion).orElse(stated == null ? "unknown" : stated);
    }

    /** The version of the api it was compiled against, if the compiler wrote it into the module descriptor. */
    Optional<ModuleDescriptor.Version> apiVersion() {
        String api = "org.kudari.api";
        return module.stream()
                .flatMap(descriptor -> descriptor.requires().stream())
                .filter(required -> required.name().equals(api))
                .flatMap(required -> required.compiledVersion().stream())
                .findFirst();
    }

    /** The providers that the services file of a kind names; none if there is no such file. */
    List<String> servicesFile(ComponentKind<?> kind) throws PluginFault {
        JarEntry entry = jar.getJarEntry("META-INF/services/" + kind.service().getName());
        if (entry == null) {
            return List.of();
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw PluginFault.screening(path, entry.getName() + " cannot be read (" + e + ")", "copy the jar again");
        }
    }

    /** The providers of a kind that the module descriptor names; none if there is no such descriptor. */
    List<String> provides(ComponentKind<?> kind) {
        return module.stream()
                .flatMap(descriptor -> descriptor.provides().stream())
                .filter(provided -> provided.service().equals(kind.service().getName()))
                .flatMap(provided -> provided.providers().stream())
                .toList();
    }

    /** @throws PluginFault if it holds classes of the api, which would not be those that the runner knows */
    void requireNoApi() throws PluginFault {
        Optional<String> bundled = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.contains(API_FOLDER) && name.endsWith(CLASS))
                .findFirst();
        if (bundled.isPresent()) {
            throw PluginFault.screening(
                    path,
                    "holds classes of Kudari's own api (" + bundled.get() + ")",
                    "build it without them: in Maven, give kudari-api the scope 'provided'");
        }
    }

    /** @throws PluginFault if a class was compiled for a newer Java than this one */
    void requireReadableClasses() throws PluginFault, IOException {
        Iterator<JarEntry> entries = jar.versionedStream().iterator();
        while (entries.hasNext()) {
            String name = entries.next().getName();
            if (name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                requireVersion(name);
            }
        }
    }

    private void requireVersion(String name) throws PluginFault, IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getJarEntry(name)))) {
            if (in.readInt() != MAGIC) {
                throw PluginFault.screening(path, name + " is no class file", "build it again");
            }
            in.readUnsignedShort();
            int java = in.readUnsignedShort() - JAVA_0;
            if (java > Runtime.version().feature()) {
                throw PluginFault.screening(
                        path,
                        name + " was compiled for Java " + java + ", but this is Java "
                                + Runtime.version().feature(),
                        "compile it with --release 17, or start a newer Java");
            }
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
