package org.kudari.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Options;
import org.kudari.api.ParameterBlock;
import org.kudari.api.ParameterLayout;
import org.kudari.runner.config.ChoiceReader;
import org.kudari.runner.config.PredictionKind;
import org.kudari.runner.data.FittedPreparation;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.storage.Json;
import org.kudari.runner.storage.SafetensorsFile;

/**
 * A saved model: a safetensors file with one tensor for each parameter block, and under the metadata key {@code kudari} a
 * JSON text with the components (name, origin, version, options) and the transforms of the data.
 */
final class ModelFile {
    /** Under which key the metrics are; a model that was saved before there were any has none. */
    static final String METRICS = "metrics";

    private static final String KEY = "kudari";
    private static final long FORMAT = 1;
    private static final List<String> UNUSED_IN_PREDICTION =
            List.of(ComponentKind.OPTIMIZER.word(), ComponentKind.SCHEDULE.word());

    private ModelFile() {}

    static SafetensorsFile toSafetensors(Map<String, Object> content, ParameterLayout layout, double[] parameters) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.putAll(content);
        SafetensorsFile.Builder file = SafetensorsFile.builder().metadata(KEY, Json.compact(tree));
        for (ParameterBlock block : layout.blocks()) {
            double[] values = new double[block.size()];
            System.arraycopy(parameters, block.offset(), values, 0, values.length);
            file.tensor(block.name(), block.shape(), values);
        }
        return file.build();
    }

    static TrainedModel read(Path path, Catalogue catalogue, int threads) throws IOException {
        SafetensorsFile file = SafetensorsFile.read(path);
        String where = path.toString();
        String json = file.metadata().get(KEY);
        if (json == null) {
            throw new InvalidInputException(
                    where, "is a safetensors file, but not a model saved by Kudari: its metadata has no '" + KEY + "'");
        }
        Map<String, Object> tree = map(Json.parse(json, where), where);
        if (!Long.valueOf(FORMAT).equals(tree.get("format"))) {
            throw new InvalidInputException(
                    where, "has format " + tree.get("format") + ", but this version of Kudari reads format " + FORMAT);
        }
        List<SavedComponent> components = components(tree.get("components"), where);
        FittedPreparation preparation = FittedPreparation.fromTree(tree.get("data"), where);
        Loss loss = create(components, ComponentKind.LOSS, catalogue, where, LossProvider::create);
        Model model = create(
                components,
                ComponentKind.MODEL,
                catalogue,
                where,
                (ModelProvider provider, Options options) -> provider.create(
                        options,
                        preparation.inputNames().size(),
                        loss.outputs(preparation.outputNames().size())));
        return new TrainedModel(
                model,
                loss,
                parameters(file, model.parameters(), where),
                preparation,
                components,
                metrics(tree, loss, catalogue, where),
                threads);
    }

    private static List<ChosenMetric> metrics(Map<String, Object> tree, Loss loss, Catalogue catalogue, String where) {
        if (!tree.containsKey(METRICS)) {
            return ChosenMetric.defaults(catalogue, PredictionKind.of(loss));
        }
        return components(tree.get(METRICS), where).stream()
                .flatMap(saved -> ChosenMetric.restore(saved, catalogue, where).stream())
                .toList();
    }

    private interface Creation<P, T> {
        T create(P provider, Options options);
    }

    private static <P extends ComponentProvider, T> T create(
            List<SavedComponent> components,
            ComponentKind<P> kind,
            Catalogue catalogue,
            String where,
            Creation<P, T> creation) {
        SavedComponent saved = components.stream()
                .filter(component -> component.kind().equals(kind.word()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.damagedModel(where, "no " + kind + " is named"));
        Component<P> component = catalogue.requireSaved(kind, saved.name(), saved.origin(), saved.version(), where);
        try {
            Options options = ChoiceReader.saved(component, saved.options(), catalogue, where);
            return creation.create(component.provider(), options);
        } catch (RuntimeException | LinkageError e) {
            // A stranger's component, perhaps of another version than the one that trained the model.
            throw new InvalidInputException(
                    where,
                    kind + " '" + saved.name() + "', saved by version " + saved.version()
                            + ", cannot be made by version "
                            + component.origin().version() + ": " + e.getMessage()
                            + missing(components, catalogue));
        }
    }

    /** Where to get what a component holds, such as a network's activation function, and is not there any more. */
    private static String missing(List<SavedComponent> components, Catalogue catalogue) {
        return components.stream()
                .filter(saved -> !UNUSED_IN_PREDICTION.contains(saved.kind()))
                .filter(saved -> catalogue.components().stream()
                        .noneMatch(component -> component.kind().word().equals(saved.kind())
                                && component.name().equals(saved.name())))
                .map(saved -> "; " + saved.kind() + " '" + saved.name() + "' came from " + saved.origin() + " (version "
                        + saved.version()
                        + "): put that jar into a folder of plugins, or on the class path or module path")
                .collect(Collectors.joining());
    }

    private static List<SavedComponent> components(Object trees, String where) {
        List<SavedComponent> components = new ArrayList<>();
        if (trees instanceof List<?> list) {
            for (Object element : list) {
                Map<String, Object> saved = map(element, where);
                components.add(new SavedComponent(
                        text(saved, "kind", where),
                        text(saved, "name", where),
                        text(saved, "origin", where),
                        text(saved, "version", where),
                        map(saved.get("options"), where)));
            }
        }
        return List.copyOf(components);
    }

    private static String text(Map<String, Object> tree, String key, String where) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw InvalidInputException.damagedModel(where, "a component has no '" + key + "'");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw InvalidInputException.damagedModel(where, "found " + value + " where keys with values were expected");
    }

    private static double[] parameters(SafetensorsFile file, ParameterLayout layout, String where) {
        double[] parameters = new double[layout.size()];
        for (ParameterBlock block : layout.blocks()) {
            SafetensorsFile.Tensor tensor = file.tensors().get(block.name());
            if (tensor == null || !tensor.shape().equals(block.shape())) {
                throw InvalidInputException.damagedModel(
                        where,
                        "expected a tensor '" + block.name() + "' of shape " + block.shape() + ", but found "
                                + (tensor == null ? "none" : "shape " + tensor.shape()));
            }
            System.arraycopy(tensor.values(), 0, parameters, block.offset(), block.size());
        }
        return parameters;
    }
}
