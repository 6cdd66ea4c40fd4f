package org.kudari.runner.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kudari.runner.problem.InvalidInputException;

/**
 * The list {@code plugins.sha256}, as {@code sha256sum *.jar} writes it: a checksum in hexadecimal and a path relative to the folder in
 * each line. When there is one, a jar that is not in it, or has another checksum, is not loaded.
 */
final class PluginChecksums {
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private final Path list;
    private final Map<Path, String> sums;

    private PluginChecksums(Path list, Map<Path, String> sums) {
        this.list = list;
        this.sums = sums;
    }

    /** @throws InvalidInputException if there is a list that cannot be read: ignoring it would let anything in */
    static PluginChecksums read(Path list) {
        if (!Files.exists(list)) {
            return new PluginChecksums(list, null);
        }
        Map<Path, String> sums = new HashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(list);
        } catch (IOException e) {
            throw new InvalidInputException(list.toString(), "cannot be read: " + e);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidInputException(
                        list + ":" + (i + 1),
                        "found '" + line + "', but expected a SHA-256 in hexadecimal, two blanks and a jar's path, as"
                                + " sha256sum writes them");
            }
            sums.put(normalized(list.resolveSibling(matcher.group(2))), matcher.group(1));
        }
        return new PluginChecksums(list, sums);
    }

    /** No list. */
    static PluginChecksums none() {
        return new PluginChecksums(null, null);
    }

    private static Path normalized(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** What is wrong with a jar of this checksum; empty if nothing, or there is no list. */
    Optional<String> fault(Path jar, String sha256) {
        if (sums == null) {
            return Optional.empty();
        }
        String expected = sums.get(normalized(jar));
        if (expected == null) {
            return Optional.of("is not in " + list);
        }
        return expected.toLowerCase(Locale.ROOT).equals(sha256)
                ? Optional.empty()
                : Optional.of("has the SHA-256 " + sha256 + ", but " + list + " says " + expected);
    }
}
