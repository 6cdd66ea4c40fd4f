package org.kudari.examples.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kudari.runner.Kudari;
import org.kudari.runner.TrainedModel;
import org.kudari.runner.table.Table;

/**
 * What a container deploys: given a folder to write into, it trains with every component, saves, loads and predicts. All of
 * Kudari that it uses is loaded by its own class loader, which shares nothing but the Java platform with whoever calls it.
 */
public final class DeployedApplication implements Function<Path, List<Double>> {
    private static final Path EXAMPLES = Path.of("..");

    @Override
    public List<Double> apply(Path folder) {
        Kudari.Builder builder = Kudari.builder().threads(3);
        Path plugins = folder.resolve("plugins");
        boolean hasPlugin = Files.isDirectory(plugins);
        if (hasPlugin) {
            builder.plugins(plugins);
        }
        List<Double> predictions = new ArrayList<>();
        try (Kudari kudari = builder.build()) {
            predictions.addAll(predict(kudari, folder, "line", "data.storage=file"));
            predictions.addAll(predict(kudari, folder, "diabetes", "training.epochs=2"));
            predictions.addAll(predict(kudari, folder, "fashion-mnist-sample", "training.epochs=1"));
            if (hasPlugin) {
                predictions.addAll(predict(kudari, folder, "line-descent", "optimizer=sign-descent"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return predictions;
    }

    private static List<Double> predict(Kudari kudari, Path folder, String example, String setting) throws IOException {
        Path output = folder.resolve(example);
        Path config = EXAMPLES.resolve(example + ".yaml");
        kudari.run(config, List.of(setting)).train(output);
        TrainedModel model = kudari.load(output.resolve("model.safetensors"));
        Table.Builder row = Table.builder();
        model.inputColumns().forEach(column -> row.numbers(column, 0.5));
        Table prediction = model.predict(row.build());
        List<Double> values = new ArrayList<>();
        for (String column : prediction
                .names()
                .subList(model.classes().isEmpty() ? 0 : 1, prediction.names().size())) {
            values.add(prediction.numbers(column)[0]);
        }
        return values;
    }
}
