package org.kudari.testkit;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kudari.api.ActivationProvider;
import org.kudari.api.ComponentProvider;
import org.kudari.api.InitializerProvider;
import org.kudari.api.LossProvider;
import org.kudari.api.MetricProvider;
import org.kudari.api.ModelProvider;
import org.kudari.api.OptimizerProvider;
import org.kudari.api.Option;
import org.kudari.api.Options;
import org.kudari.api.ScheduleProvider;

/** What must be true of every provider, whatever it provides. */
final class ProviderChecks {
    private static final String SUBJECT = "provider";
    private static final String NAME = "[a-z0-9-]+";

    private final Subject<?> subject;
    private final List<Check> checks = new ArrayList<>();

    ProviderChecks(Subject<?> subject) {
        this.subject = subject;
        add("the name is legal", this::nameIsLegal);
        add("the description is one line", this::descriptionIsOneLine);
        add("no two options have one name", this::optionNamesAreUnique);
        add("every option is documented", this::optionsAreDocumented);
        add("the answers are the same at every call", this::answersStayTheSame);
        add("the defaults make a component", this::defaultsMakeAComponent);
        add("every value is taken, or refused with the option named", this::valuesAreTakenOrRefused);
        add("ServiceLoader can make the provider", this::canBeInstantiated);
        add("both registrations name the provider", () -> Registration.check(subject.provider()));
        add("no other component has the name", this::nameDoesNotClash);
    }

    List<Check> all() {
        return checks;
    }

    private void add(String name, Check.Body body) {
        checks.add(new Check(SUBJECT, name, body));
    }

    private void nameIsLegal() {
        String name = subject.provider().name();
        if (name == null || !name.matches(NAME)) {
            throw new CheckFailure(
                    "name() gave " + quoted(name),
                    NAME + ", such as 'gradient-descent'",
                    "capital letters, spaces or underscores: a name is written in configurations");
        }
    }

    private void descriptionIsOneLine() {
        String description = subject.provider().description();
        if (description == null || description.isBlank() || description.lines().count() != 1) {
            throw new CheckFailure(
                    "description() gave " + quoted(description),
                    "one line that says what the component is",
                    "left empty; it is all that 'kudari list' can show");
        }
    }

    private void optionNamesAreUnique() {
        Set<String> names = new HashSet<>();
        for (Option<?> option : subject.provider().options()) {
            if (!names.add(option.name())) {
                throw new CheckFailure(
                        "options() has two options named '" + option.name() + "'",
                        "a name for each",
                        "a declaration was copied and its name left as it was");
            }
        }
    }

    private void optionsAreDocumented() {
        for (Option<?> option : subject.provider().options()) {
            if (option.doc().isBlank() || option.doc().lines().count() != 1) {
                throw new CheckFailure(
                        "option '" + option.name() + "' has the documentation " + quoted(option.doc()),
                        "one line that says what it does",
                        ".doc(\"…\") is missing in its declaration");
            }
        }
    }

    private void answersStayTheSame() {
        ComponentProvider provider = subject.provider();
        String first = answers(provider);
        String again = answers(provider);
        if (!first.equals(again)) {
            throw new CheckFailure(
                    again + " at the second call",
                    first + ", as at the first",
                    "the provider keeps something that changes; it may be asked at any time, and often");
        }
    }

    private static String answers(ComponentProvider provider) {
        StringBuilder answers = new StringBuilder(provider.name() + "; " + provider.description());
        for (Option<?> option : provider.options()) {
            answers.append("; ").append(option).append(" = ").append(option.defaultValue());
        }
        return answers.toString();
    }

    private void defaultsMakeAComponent() {
        List<Option<?>> declared = subject.provider().options();
        for (Option<?> option : declared) {
            if (option.defaultValue().isEmpty()) {
                throw new CheckSkipped("option '" + option.name() + "' has no default, so the user must give it");
            }
        }
        try {
            create(Options.defaults(declared));
        } catch (IllegalArgumentException refused) {
            throw CreationChecks.refusal(refused, declared);
        }
    }

    private void valuesAreTakenOrRefused() {
        List<Option<?>> declared = subject.provider().options();
        Map<String, ?> base = new OptionTrials(subject).base();
        for (Option<?> option : declared) {
            for (Object value : OptionTrials.values(option)) {
                takeOrRefuse(declared, OptionTrials.with(base, option, value), option, value);
            }
        }
    }

    private void takeOrRefuse(List<Option<?>> declared, Map<String, ?> given, Option<?> option, Object value) {
        String refusal;
        try {
            create(Options.of(declared, given));
            return;
        } catch (IllegalArgumentException refused) {
            refusal = String.valueOf(refused.getMessage());
        }
        if (!refusal.contains(option.name())) {
            throw new CheckFailure(
                    "with " + option.name() + " = " + value + " it says: " + refusal,
                    "a component, or a message with the name '" + option.name() + "' in it",
                    "create refuses what the option's declaration allows: declare the range, with .greaterThan(…) and"
                            + " its like, and the value is refused before create, with file and line");
        }
    }

    private void create(Options options) {
        ComponentProvider provider = subject.provider();
        Object made;
        if (provider instanceof LossProvider losses) {
            made = losses.create(options);
        } else if (provider instanceof OptimizerProvider optimizers) {
            made = optimizers.create(options);
        } else if (provider instanceof MetricProvider metrics) {
            made = metrics.create(options);
        } else if (provider instanceof ActivationProvider activations) {
            made = activations.create(options);
        } else if (provider instanceof InitializerProvider initializers) {
            made = initializers.create(options);
        } else if (provider instanceof ScheduleProvider schedules) {
            made = schedules.create(options);
        } else {
            ModelSubject shape = (ModelSubject) subject;
            made = ((ModelProvider) provider).create(options, shape.inputs(), shape.outputs());
        }
        if (made == null) {
            throw new CheckFailure("create gave null with " + options, "a component", "a branch without a result");
        }
    }

    private void canBeInstantiated() {
        Class<?> type = subject.provider().getClass();
        boolean hasConstructor;
        try {
            hasConstructor = Modifier.isPublic(type.getConstructor().getModifiers());
        } catch (NoSuchMethodException none) {
            hasConstructor = false;
        }
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (!Modifier.isPublic(type.getModifiers()) || inner || !hasConstructor) {
            throw new CheckFailure(
                    type.getName() + ", which is not public or has no public constructor without arguments",
                    "both: ServiceLoader makes providers so",
                    "'public' is missing, or the class is anonymous or an inner one");
        }
    }

    private void nameDoesNotClash() {
        ComponentProvider own = subject.provider();
        for (ComponentProvider other : subject.neighbours()) {
            boolean sameKind = Kind.of(other) == Kind.of(own);
            boolean sameClass = other.getClass().getName().equals(own.getClass().getName());
            if (sameKind && !sameClass && own.name().equals(other.name())) {
                throw new CheckFailure(
                        "the name '" + own.name() + "', which "
                                + other.getClass().getName() + " has too",
                        "a name of its own: with two of them a configuration has to name the jar as well",
                        "a name clash: the field's usual name is taken; put your own in front, as in 'my-" + own.name()
                                + "'");
            }
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
