package org.kudari.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;

/** The components are found on the class path and on the module path alike. */
class ServicesTest {
    @Test
    void bothAreFoundByTheirNames() {
        assertTrue(ServiceLoader.load(ModelProvider.class).stream()
                .anyMatch(provider -> provider.get().name().equals("linear")));
        assertTrue(ServiceLoader.load(OptimizerProvider.class).stream()
                .anyMatch(provider -> provider.get().name().equals("least-squares")));
    }

    @Test
    void moduleDescriptorAndServiceFilesAgree() throws IOException, URISyntaxException {
        Path classes = Path.of(LinearProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor descriptor =
                ModuleFinder.of(classes).find("org.kudari.linear").orElseThrow().descriptor();
        Map<String, List<String>> provided = new TreeMap<>();
        descriptor.provides().forEach(provides -> provided.put(provides.service(), provides.providers()));
        Map<String, List<String>> listed = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes.resolve("META-INF/services"))) {
            for (Path file : files.collect(Collectors.toList())) {
                listed.put(file.getFileName().toString(), Files.readAllLines(file));
            }
        }
        assertEquals(provided, listed);
        assertEquals(2, listed.size());
    }
}
