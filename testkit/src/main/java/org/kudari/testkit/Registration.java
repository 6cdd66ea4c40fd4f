package org.kudari.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.Optional;
import org.kudari.api.ComponentProvider;

/**
 * Whether the jar or class folder that a provider comes from names it for {@link java.util.ServiceLoader}: in
 * {@code META-INF/services}, and in its {@code module-info} if it has one. Which of the two is read depends on the path
 * that the jar is on.
 */
final class Registration {
    private static final String CAUSE = "a provider was renamed or added in one place only: ";

    private final Class<?> provider;
    private final String service;

    private Registration(ComponentProvider provider) {
        this.provider = provider.getClass();
        this.service = Kind.of(provider).service().getName();
    }

    static void check(ComponentProvider provider) {
        new Registration(provider).check();
    }

    private void check() {
        Path source = source();
        try {
            if (Files.isDirectory(source)) {
                check(source, source);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(source)) {
                    check(jar.getPath("/"), source);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path source() {
        CodeSource source = provider.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new CheckSkipped("the provider comes from " + source.getLocation() + ", which cannot be looked into");
        }
        throw new CheckSkipped("the provider comes from neither a jar nor a class folder");
    }

    private void check(Path root, Path source) throws IOException {
        boolean listed = isListed(root);
        Optional<ModuleDescriptor> module = module(root);
        boolean provided = module.map(this::provides).orElse(false);
        String file = "META-INF/services/" + service;
        String name = provider.getName();
        if (!listed && !provided) {
            throw new CheckFailure(
                    source + " names " + name + " nowhere, so that ServiceLoader does not find it",
                    "the line '" + name + "' in " + file + ", and 'provides " + service + " with " + name
                            + "' in module-info.java",
                    "the registration is still to be written");
        }
        if (!listed) {
            throw new CheckFailure(
                    "module-info provides " + name + ", but " + file + " in " + source + " does not name it",
                    "both: on the class path only " + file + " is read",
                    CAUSE + "add the line '" + name + "' to src/main/resources/" + file);
        }
        if (module.isPresent() && !provided) {
            throw new CheckFailure(
                    file + " names " + name + ", but module-info in " + source + " does not provide it",
                    "both: on the module path only module-info is read",
                    CAUSE + "add 'provides " + service + " with " + name + ";' to module-info.java");
        }
    }

    private boolean provides(ModuleDescriptor module) {
        return module.provides().stream()
                .anyMatch(provides -> provides.service().equals(service)
                        && provides.providers().contains(provider.getName()));
    }

    private static Optional<ModuleDescriptor> module(Path root) throws IOException {
        Path file = root.resolve("module-info.class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModuleDescriptor.read(in));
        }
    }

    private boolean isListed(Path root) throws IOException {
        String name = "META-INF/services/" + service;
        Path file = root.resolve(name);
        if (Files.exists(file)) {
            return names(Files.readString(file));
        }
        return root.getFileSystem() == FileSystems.getDefault() && isListedBesideClasses(name);
    }

    /** Some builds put resources into another folder than classes. */
    private boolean isListedBesideClasses(String file) throws IOException {
        Enumeration<URL> files = provider.getClassLoader().getResources(file);
        while (files.hasMoreElements()) {
            try (InputStream in = files.nextElement().openStream()) {
                if (names(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean names(String services) {
        return services.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .anyMatch(provider.getName()::equals);
    }
}
