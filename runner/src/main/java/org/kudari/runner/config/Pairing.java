package org.kudari.runner.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kudari.api.Batching;
import org.kudari.api.ComponentProvider;
import org.kudari.api.FirstOrderOptimizer;
import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Model;
import org.kudari.api.ModelProvider;
import org.kudari.api.Optimizer;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Options;
import org.kudari.api.ParameterBlock;
import org.kudari.api.Penalty;
import org.kudari.api.Role;
import org.kudari.api.ScheduleProvider;
import org.kudari.runner.discovery.Catalogue;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.ComponentKind;
import org.kudari.runner.plugin.LinkageHint;
import org.kudari.runner.problem.Problem;

/**
 * Whether components work together and with the targets, found out before any data is read: each is created for trial, the model with
 * one input and one output, and the optimizer is asked. When it refuses, the others in the catalogue are tried, so that
 * the message can say what would work.
 */
final class Pairing {
    private final Catalogue catalogue;
    private final Penalty penalty;
    private final Optional<DataDescription> data;
    private final List<Problem> problems;

    Pairing(Catalogue catalogue, Penalty penalty, Optional<DataDescription> data, List<Problem> problems) {
        this.catalogue = catalogue;
        this.penalty = penalty;
        this.data = data;
        this.problems = problems;
    }

    /** Reports what does not fit; gives what the rest of the configuration must fit. */
    TrialComponents check(
            ComponentChoice<ModelProvider> modelChoice,
            ComponentChoice<LossProvider> lossChoice,
            ComponentChoice<OptimizerProvider> optimizerChoice,
            Optional<ComponentChoice<ScheduleProvider>> scheduleChoice) {
        Optional<Model> model = create(modelChoice, Pairing::trialModel);
        Optional<Loss> loss = create(lossChoice, LossProvider::create);
        Optional<Optimizer> optimizer = create(optimizerChoice, OptimizerProvider::create);
        loss.ifPresent(made -> data.ifPresent(
                columns -> new TargetColumns(columns, lossChoice.component().name(), made, problems).check()));
        if (model.isPresent() && loss.isPresent() && optimizer.isPresent()) {
            refusal(optimizerChoice, model.get(), loss.get(), optimizer.get())
                    .ifPresent(reason -> problems.add(Problem.at(
                            optimizerChoice.where(),
                            "optimizer '" + optimizerChoice.component().name() + "' cannot fit model '"
                                    + modelChoice.component().name() + "' with loss '"
                                    + lossChoice.component().name() + "'. " + reason
                                    + whatWorks(
                                            model.get(),
                                            loss.get(),
                                            optimizer.get(),
                                            List.of(modelChoice, lossChoice, optimizerChoice)))));
        }
        scheduleChoice.ifPresent(schedule -> {
            create(schedule, ScheduleProvider::create);
            optimizer.ifPresent(chosen -> checkHasLearningRate(schedule, optimizerChoice, chosen));
        });
        return new TrialComponents(
                optimizer
                        .flatMap(chosen -> asked(optimizerChoice, chosen::batching))
                        .filter(batching -> batching == Batching.FULL)
                        .isPresent(),
                optimizer.map(chosen -> chosen instanceof FirstOrderOptimizer).orElse(true),
                optimizer
                        .flatMap(chosen -> asked(optimizerChoice, chosen::usesLearningRate))
                        .orElse(true),
                model.flatMap(chosen -> asked(modelChoice, () -> trainedBlocks(chosen))),
                model.flatMap(chosen -> asked(modelChoice, chosen::leastBatchRows))
                        .orElse(1));
    }

    private static List<ParameterBlock> trainedBlocks(Model model) {
        return model.parameters().blocks().stream()
                .filter(block -> block.role() != Role.STATISTIC)
                .toList();
    }

    private void checkHasLearningRate(
            ComponentChoice<ScheduleProvider> schedule,
            ComponentChoice<OptimizerProvider> optimizerChoice,
            Optimizer optimizer) {
        if (asked(optimizerChoice, optimizer::usesLearningRate).orElse(true)) {
            return;
        }
        List<String> others = accepted(ComponentKind.OPTIMIZER, OptimizerProvider::create, Optimizer::usesLearningRate);
        problems.add(Problem.at(
                schedule.where(),
                "schedule '" + schedule.component().name() + "' has nothing to change: optimizer '"
                        + optimizerChoice.component().name()
                        + "' makes no use of a learning rate. Leave the schedule out"
                        + (others.isEmpty() ? "" : ", or choose optimizer " + String.join(" or ", others)) + "."));
    }

    interface Creation<P extends ComponentProvider, T> {
        T create(P provider, Options options);
    }

    private static Model trialModel(ModelProvider provider, Options options) {
        return provider.create(options, 1, 1);
    }

    /** A component as its choice says; a problem if it cannot be created. */
    <P extends ComponentProvider, T> Optional<T> create(ComponentChoice<P> choice, Creation<P, T> creation) {
        try {
            T created = creation.create(choice.component().provider(), choice.options());
            if (created != null) {
                return Optional.of(created);
            }
            problems.add(cannotCreate(choice, "create gave null"));
        } catch (RuntimeException | LinkageError e) {
            // A stranger's code; the run cannot use it, and the user hears why.
            problems.add(unusable(choice, e));
        }
        return Optional.empty();
    }

    private static Problem unusable(ComponentChoice<?> choice, Throwable thrown) {
        return isMistakeInOptions(thrown)
                ? Problem.at(choice.where(), title(choice) + ": " + thrown.getMessage())
                : cannotCreate(choice, thrown + "; " + LinkageHint.of(thrown));
    }

    /** Options that do not fit together are the user's to mend; a component says so in words that begin as those of its options. */
    private static boolean isMistakeInOptions(Throwable thrown) {
        return thrown instanceof IllegalArgumentException
                && String.valueOf(thrown.getMessage()).startsWith("option");
    }

    private static Problem cannotCreate(ComponentChoice<?> choice, String reason) {
        return Problem.at(
                choice.where(),
                title(choice) + " from " + choice.component().origin().name() + " cannot be created: " + reason);
    }

    private static String title(ComponentChoice<?> choice) {
        return choice.component().kind() + " '" + choice.component().name() + "'";
    }

    private Optional<String> refusal(
            ComponentChoice<OptimizerProvider> choice, Model model, Loss loss, Optimizer optimizer) {
        return asked(choice, () -> optimizer.refusal(model, loss, penalty)).flatMap(Function.identity());
    }

    private <T> Optional<T> asked(ComponentChoice<?> choice, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | LinkageError e) {
            // As above: the component may be a stranger's.
            problems.add(unusable(choice, e));
            return Optional.empty();
        }
    }

    /** @param refused left out of what is suggested: with their defaults they may do, but that is for the reason to say */
    private String whatWorks(Model model, Loss loss, Optimizer optimizer, List<ComponentChoice<?>> refused) {
        List<String> ways = new ArrayList<>();
        addWay(
                ways,
                ComponentKind.MODEL,
                accepted(ComponentKind.MODEL, Pairing::trialModel, other -> fits(optimizer, other, loss)),
                refused);
        addWay(
                ways,
                ComponentKind.LOSS,
                accepted(ComponentKind.LOSS, LossProvider::create, other -> fits(optimizer, model, other)),
                refused);
        addWay(
                ways,
                ComponentKind.OPTIMIZER,
                accepted(ComponentKind.OPTIMIZER, OptimizerProvider::create, other -> fits(other, model, loss)),
                refused);
        if (!penalty.isNone() && optimizer.refusal(model, loss, Penalty.none()).isEmpty()) {
            ways.add("no penalty");
        }
        return ways.isEmpty() ? "" : " What would work: " + String.join("; or ", ways) + ".";
    }

    private static void addWay(
            List<String> ways, ComponentKind<?> kind, List<String> names, List<ComponentChoice<?>> refused) {
        List<String> others = new ArrayList<>(names);
        refused.stream()
                .filter(choice -> choice.component().kind() == kind)
                .forEach(choice -> others.remove(choice.component().name()));
        if (!others.isEmpty()) {
            ways.add(kind + " " + String.join(" or ", others));
        }
    }

    private boolean fits(Optimizer optimizer, Model model, Loss loss) {
        return optimizer.refusal(model, loss, penalty).isEmpty();
    }

    interface Trial<T> {
        boolean works(T created);
    }

    /** The names of the components that, created with their defaults, pass a trial. */
    <P extends ComponentProvider, T> List<String> accepted(
            ComponentKind<P> kind, Creation<P, T> creation, Trial<T> trial) {
        List<String> names = new ArrayList<>();
        for (Component<P> component : catalogue.components(kind)) {
            try {
                if (trial.works(creation.create(component.provider(), Options.defaults(component.options())))) {
                    names.add(component.name());
                }
            } catch (RuntimeException | LinkageError e) {
                // Only a suggestion: one that needs options or fails to be created is not suggested.
                continue;
            }
        }
        return names;
    }
}
