package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each jar names its providers twice, in {@code module-info} and in {@code META-INF/services}: which one is read depends on
 * the path that the jar is on, so the two must agree.
 */
class ServicesIT {
    private static final String SERVICES = "META-INF/services/";
    private static final Map<String, Integer> PROVIDERS = Map.of(
            "org.kudari.linear",
            2,
            "org.kudari.mlp",
            3,
            "org.kudari.losses",
            1,
            "org.kudari.metrics",
            1,
            "org.kudari.optimizers",
            2);

    static Stream<ModuleReference> modules() {
        return ModuleFinder.of(KudariProcess.MODULES).findAll().stream()
                .filter(module -> module.descriptor().name().startsWith("org.kudari."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleDescriptorAndServicesFilesAgree(ModuleReference module) throws IOException {
        Map<String, List<String>> provided = new TreeMap<>();
        for (ModuleDescriptor.Provides provides : module.descriptor().provides()) {
            provided.put(provides.service(), provides.providers());
        }

        Map<String, List<String>> listed = new TreeMap<>();
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            for (String file : files.filter(name -> name.startsWith(SERVICES) && !name.endsWith("/"))
                    .toList()) {
                try (InputStream content = reader.open(file).orElseThrow()) {
                    listed.put(
                            file.substring(SERVICES.length()),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
                }
            }
        }

        assertEquals(provided, listed);
        assertEquals(PROVIDERS.getOrDefault(module.descriptor().name(), 0), provided.size());
    }
}
