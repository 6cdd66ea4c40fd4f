package org.kudari.runner.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a component comes from.
 *
 * @param location the jar or class folder; empty when it is neither, as in a runtime image
 * @param name the jar's file name, else the module's name, else the package's
 * @param version the version of its module or jar; {@code unknown} when neither states one
 */
public record ComponentOrigin(Optional<Path> location, String name, String version) {
    /** How the URL of a jar within a jar ends, such as {@code jar:nested:/app.jar/!BOOT-INF/lib/adam-1.2.jar!/}. */
    private static final Pattern NESTED_JAR = Pattern.compile("([^/!]+\\.jar)!/$");

    /** The origin of a class. */
    public static ComponentOrigin of(Class<?> type) {
        Optional<URL> url =
                Optional.ofNullable(type.getProtectionDomain().getCodeSource()).map(CodeSource::getLocation);
        Optional<Path> location = url.flatMap(ComponentOrigin::path);
        String name = location.filter(Files::isRegularFile)
                .map(jar -> jar.getFileName().toString())
                .or(() -> url.flatMap(ComponentOrigin::nestedJar))
                .orElseGet(() -> type.getModule().isNamed() ? type.getModule().getName() : type.getPackageName());
        return new ComponentOrigin(location, name, versionOf(type));
    }

    private static Optional<Path> path(URL url) {
        try {
            return Optional.of(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // A runtime image or a jar within a jar has no path of its own; the name says enough.
            return Optional.empty();
        }
    }

    private static Optional<String> nestedJar(URL url) {
        Matcher nested = NESTED_JAR.matcher(url.toString());
        return nested.find() ? Optional.of(nested.group(1)) : Optional.empty();
    }

    private static String versionOf(Class<?> type) {
        ModuleDescriptor descriptor = type.getModule().getDescriptor();
        if (descriptor != null && descriptor.rawVersion().isPresent()) {
            return descriptor.rawVersion().get();
        }
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** The path of its jar or class folder; its name where it has none. */
    String place() {
        return location.map(Path::toString).orElse(name);
    }

    /** What stands before the colon in a qualified name: the jar's name without version and ending. */
    public String qualifier() {
        return qualifier(name);
    }

    /** The same for the name of an origin that need not be here any more. */
    static String qualifier(String name) {
        return name.replaceFirst("(?i)(-\\d[^/]*)?\\.jar$", "");
    }

    /** The SHA-256 of the jar, in hexadecimal; empty when the location is not a file. Reads the jar. */
    public Optional<String> sha256() {
        if (location.isEmpty() || !Files.isRegularFile(location.get())) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(location.get())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
