package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.kudari.api.Batching;
import org.kudari.api.ComponentProvider;
import org.kudari.api.Option;
import org.kudari.api.Penalty;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Checks a configuration, all of it, and gives the run it describes. */
public final class RunReader {
    private static final Option<Long> SEED = Option.integer("seed").defaultValue(0L);
    private static final Option<Long> EPOCHS =
            Option.integer("epochs").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(100L);
    private static final Option<Long> BATCH_SIZE =
            Option.integer("batch-size").atLeast(1).atMost(Integer.MAX_VALUE).defaultValue(32L);
    private static final Option<Boolean> SHUFFLE = Option.flag("shuffle").defaultValue(true);
    private static final Option<Double> L1 = Option.real("l1").atLeast(0).defaultValue(0.0);
    private static final Option<Double> L2 = Option.real("l2").atLeast(0).defaultValue(0.0);
    private static final String ALL_ROWS = "full";

    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private RunReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a run.
     *
     * @param name what it is called
     * @param config its configuration
     * @param folder what paths in it are relative to
     * @param tableInCode whether the rows are handed over in code, so that {@code data} names no file
     * @param catalogue the components there are
     * @throws InvalidInputException with every problem found
     */
    public static RunDescription read(
            String name, ConfigNode.Mapping config, Path folder, boolean tableInCode, Catalogue catalogue) {
        return new RunReader(catalogue).read(name, config, folder, tableInCode);
    }

    private RunDescription read(String name, ConfigNode.Mapping config, Path folder, boolean tableInCode) {
        Section top = new Section("the configuration", config, problems);
        long seed = top.value(SEED);
        top.required("data", "the section that says which data");
        Optional<DataDescription> data =
                top.section("data").map(section -> new DataReader(folder, tableInCode).read(section));
        var model = choice(top, ComponentKind.MODEL);
        var loss = choice(top, ComponentKind.LOSS);
        var optimizer = choice(top, ComponentKind.OPTIMIZER);
        Penalty penalty = top.section("penalty").map(RunReader::penalty).orElse(Penalty.none());
        Section training = top.section("training")
                .orElseGet(() -> new Section("'training'", new ConfigNode.Mapping(Map.of(), top.where()), problems));
        Optional<Path> output = top.given(Option.text("output"))
                .map(text -> folder.resolve(text).normalize());

        Optional<Batching> batching = Optional.empty();
        if (model.isPresent() && loss.isPresent() && optimizer.isPresent()) {
            Pairing pairing = new Pairing(catalogue, penalty, data, problems);
            batching = pairing.check(model.get(), loss.get(), optimizer.get());
        }
        TrainingDescription trainingDescription = training(training, batching.orElse(Batching.MINI_BATCH));
        top.finish();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new RunDescription(
                name,
                seed,
                data.orElseThrow(),
                model.orElseThrow(),
                loss.orElseThrow(),
                optimizer.orElseThrow(),
                penalty,
                trainingDescription,
                output);
    }

    private <P extends ComponentProvider> Optional<ComponentChoice<P>> choice(Section top, ComponentKind<P> kind) {
        List<String> names = new ArrayList<>();
        for (Component<P> component : catalogue.components(kind)) {
            names.add(component.name());
        }
        String known = names.isEmpty()
                ? "the name of a " + kind + " (but none is found on the class path or module path)"
                : "one of " + String.join(", ", names);
        return top.required(kind.word(), known).flatMap(node -> new ChoiceReader(catalogue, problems).read(kind, node));
    }

    private static Penalty penalty(Section section) {
        Penalty penalty = Penalty.of(section.value(L1), section.value(L2));
        section.finish();
        return penalty;
    }

    private TrainingDescription training(Section section, Batching batching) {
        int epochs = section.value(EPOCHS).intValue();
        boolean shuffle = section.value(SHUFFLE);
        Optional<ConfigNode> given = section.node("batch-size");
        OptionalInt batchSize;
        if (given.isEmpty()) {
            batchSize = batching == Batching.FULL
                    ? OptionalInt.empty()
                    : OptionalInt.of(BATCH_SIZE.defaultValue().orElseThrow().intValue());
        } else {
            batchSize = batchSize(section, given.get());
            if (batching == Batching.FULL && batchSize.isPresent()) {
                section.problem(
                        given.get().where(),
                        "batch-size: found " + given.get().found()
                                + ", but this optimizer needs all rows in every step; write " + ALL_ROWS
                                + " or leave it out");
            }
        }
        section.finish();
        return new TrainingDescription(epochs, batchSize, shuffle);
    }

    private static OptionalInt batchSize(Section section, ConfigNode node) {
        if (ALL_ROWS.equals(node.plain())) {
            return OptionalInt.empty();
        }
        if (node.plain() instanceof String) {
            section.problem(
                    node.where(),
                    "batch-size: found " + node.found() + ", but expected a whole number of rows, at least 1, or "
                            + ALL_ROWS);
            return OptionalInt.empty();
        }
        return section.accept(BATCH_SIZE, node)
                .map(size -> OptionalInt.of(size.intValue()))
                .orElse(OptionalInt.empty());
    }
}
