package org.kudari.runner.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.ComponentProvider;
import org.kudari.api.MetricProvider;
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
    private static final Option<Double> L1 = Option.real("l1").atLeast(0).defaultValue(0.0);
    private static final Option<Double> L2 = Option.real("l2").atLeast(0).defaultValue(0.0);

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
        var schedule = top.node(ComponentKind.SCHEDULE.word())
                .flatMap(node -> new ChoiceReader(catalogue, problems).read(ComponentKind.SCHEDULE, node));
        Penalty penalty = top.section("penalty").map(RunReader::penalty).orElse(Penalty.none());
        Section training = top.section("training")
                .orElseGet(() -> new Section("'training'", new ConfigNode.Mapping(Map.of(), top.where()), problems));
        Optional<Path> output = top.given(Option.text("output"))
                .map(text -> folder.resolve(text).normalize());

        Pairing pairing = new Pairing(catalogue, penalty, data, problems);
        TrialComponents trial = TrialComponents.none();
        if (model.isPresent() && loss.isPresent() && optimizer.isPresent()) {
            trial = pairing.check(model.get(), loss.get(), optimizer.get(), schedule);
        }
        TrainingDescription trainingDescription = new TrainingReader(trial, training).read();
        List<ComponentChoice<MetricProvider>> metrics = new MetricsReader(catalogue, pairing, problems).read(top, loss);
        top.finish();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        List<ComponentChoice<?>> holders =
                new ArrayList<>(List.of(model.orElseThrow(), loss.orElseThrow(), optimizer.orElseThrow()));
        schedule.ifPresent(holders::add);
        return new RunDescription(
                name,
                seed,
                data.orElseThrow(),
                model.orElseThrow(),
                loss.orElseThrow(),
                optimizer.orElseThrow(),
                schedule,
                HeldComponents.of(holders, catalogue),
                penalty,
                trainingDescription,
                metrics,
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
}
