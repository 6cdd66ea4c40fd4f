package org.kudari.mlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kudari.api.ModelProvider;

/** Which of the two declarations is read depends on the path that the jar is on. */
class ProvidersTest {
    @Test
    void moduleAndServicesFileNameTheSameProviders() throws Exception {
        Path classes = Path.of(MlpProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor module =
                ModuleFinder.of(classes).find("org.kudari.mlp").orElseThrow().descriptor();
        Set<String> inModule = module.provides().stream()
                .filter(provides -> provides.service().equals(ModelProvider.class.getName()))
                .flatMap(provides -> provides.providers().stream())
                .collect(Collectors.toSet());
        Set<String> onClassPath = ServiceLoader.load(ModelProvider.class).stream()
                .map(provider -> provider.type().getName())
                .collect(Collectors.toSet());
        assertEquals(onClassPath, inModule);
        assertTrue(onClassPath.contains(MlpProvider.class.getName()));
    }

    @Test
    void providersHaveUniqueNamesAndSayWhatTheyAre() {
        List<ModelProvider> providers = ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertEquals(
                providers.size(),
                providers.stream().map(ModelProvider::name).distinct().count());
        for (ModelProvider provider : providers) {
            assertTrue(provider.name().matches("[a-z0-9-]+"), provider.name());
            assertFalse(provider.description().isBlank(), provider.name());
            assertFalse(provider.description().contains("\n"), provider.name());
            provider.options().forEach(option -> assertFalse(option.doc().isBlank(), option.name()));
        }
        assertTrue(providers.stream().anyMatch(provider -> provider.name().equals("mlp")));
    }
}
