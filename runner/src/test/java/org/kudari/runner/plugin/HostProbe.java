package org.kudari.runner.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.kudari.runner.Kudari;
import org.kudari.runner.RunConfig;
import org.kudari.runner.table.Table;

/**
 * Loads a folder of plugins, and trains with one of its losses if one is named, in the runner that this class is loaded beside. Speaks
 * in types of the platform alone, since that runner may be another than the test's.
 */
public final class HostProbe implements BiFunction<List<Path>, String, List<List<String>>> {
    /** For reflection. */
    public HostProbe() {}

    @Override
    public List<List<String>> apply(List<Path> folders, String loss) {
        Kudari.Builder builder = Kudari.builder().threads(1);
        folders.forEach(builder::plugins);
        List<List<String>> answers = new ArrayList<>();
        try (Kudari kudari = builder.build()) {
            kudari.components()
                    .forEach(component -> answers.add(List.of(
                            "component",
                            component.name(),
                            component.qualifiedName(),
                            component.origin(),
                            component.version())));
            kudari.pluginProblems()
                    .forEach(problem -> answers.add(List.of(
                            "problem",
                            problem.jar().getFileName().toString(),
                            problem.provider().orElse(""),
                            problem.stage().name(),
                            problem.what(),
                            problem.remedy())));
            if (!loss.isEmpty()) {
                answers.add(List.of("training", train(kudari, loss)));
            }
        }
        return answers;
    }

    private static String train(Kudari kudari, String loss) {
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
        try {
            double[] prediction =
                    kudari.run(config, rows).train().model().orElseThrow().predict(10);
            return String.valueOf(Math.round(prediction[0]));
        } catch (RuntimeException | LinkageError e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
