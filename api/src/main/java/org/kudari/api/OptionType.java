package org.kudari.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What values an option takes: how a plain value converts to its type, and how the type is called. */
final class OptionType<T> {
    static final OptionType<Double> REAL = new OptionType<>("number", "a", OptionType::toReal, List::of);
    static final OptionType<Long> INTEGER = new OptionType<>("whole number", "a", OptionType::toInteger, List::of);
    static final OptionType<Boolean> FLAG =
            new OptionType<>("true or false", "", value -> instance(Boolean.class, value), null);
    static final OptionType<String> TEXT = new OptionType<>("text", "", value -> instance(String.class, value), null);
    static final OptionType<List<Double>> REALS = listOf(REAL, "numbers");
    static final OptionType<List<Long>> INTEGERS = listOf(INTEGER, "whole numbers");
    static final OptionType<List<String>> TEXTS = listOf(TEXT, "texts");

    private final String noun;
    private final String nounWithArticle;
    private final Function<Object, Optional<T>> conversion;
    private final Function<T, List<Number>> numbers;
    private boolean list;
    private List<String> choices = List.of();
    private List<Option<?>> options = List.of();
    private Class<? extends ComponentProvider> component;

    private OptionType(
            String noun, String article, Function<Object, Optional<T>> conversion, Function<T, List<Number>> numbers) {
        this.noun = noun;
        this.nounWithArticle = article.isEmpty() ? noun : article + " " + noun;
        this.conversion = conversion;
        this.numbers = numbers;
    }

    static OptionType<String> choice(List<String> words) {
        OptionType<String> type = new OptionType<>(
                "one of " + String.join(", ", words),
                "",
                value -> instance(String.class, value).filter(words::contains),
                null);
        type.choices = words;
        return type;
    }

    /** A mapping with options of its own. */
    static OptionType<Options> section(List<Option<?>> declared) {
        List<String> names = declared.stream().map(Option::name).toList();
        OptionType<Options> type = new OptionType<>(
                "keys with values, out of " + String.join(", ", names), "", value -> toOptions(declared, value), null);
        type.options = List.copyOf(declared);
        return type;
    }

    static <P extends ComponentProvider> OptionType<Chosen<P>> component(Class<P> service) {
        String word = service.getSimpleName().replaceFirst("Provider$", "").toLowerCase(Locale.ROOT);
        String article = "aeiou".indexOf(word.charAt(0)) >= 0 ? "an" : "a";
        OptionType<Chosen<P>> type = new OptionType<>(
                "name of " + article + " " + word + ", or such a name with its options",
                "the",
                value -> toChosen(service, value),
                null);
        type.component = service;
        return type;
    }

    /** A list of values of another type. */
    static <E> OptionType<List<E>> listOf(OptionType<E> element, String plural) {
        OptionType<List<E>> type = new OptionType<>(
                "list of " + plural,
                "a",
                value -> toList(element, value),
                element.isNumeric() ? OptionType::asNumbers : null);
        type.list = true;
        type.options = element.options;
        type.component = element.component;
        return type;
    }

    Optional<T> convert(Object value) {
        return conversion.apply(value);
    }

    boolean isNumeric() {
        return numbers != null;
    }

    boolean isList() {
        return list;
    }

    List<Number> numbers(T value) {
        return isNumeric() ? numbers.apply(value) : List.of();
    }

    String noun() {
        return noun;
    }

    String nounWithArticle() {
        return nounWithArticle;
    }

    List<String> choices() {
        return choices;
    }

    List<Option<?>> options() {
        return options;
    }

    Optional<Class<? extends ComponentProvider>> component() {
        return Optional.ofNullable(component);
    }

    private static <T> Optional<T> instance(Class<T> type, Object value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    private static Optional<Double> toReal(Object value) {
        return instance(Number.class, value).map(Number::doubleValue).filter(Double::isFinite);
    }

    private static Optional<Long> toInteger(Object value) {
        return value instanceof Long || value instanceof Integer
                ? Optional.of(((Number) value).longValue())
                : Optional.empty();
    }

    private static Optional<Options> toOptions(List<Option<?>> declared, Object value) {
        Map<?, ?> given = value instanceof Options options
                ? options.asMap()
                : instance(Map.class, value).orElse(null);
        if (given == null || !given.keySet().stream().allMatch(String.class::isInstance)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        Map<String, ?> byName = (Map<String, ?>) given;
        return Optional.of(Options.of(declared, byName));
    }

    private static <P extends ComponentProvider> Optional<Chosen<P>> toChosen(Class<P> service, Object value) {
        if (!(value instanceof Chosen<?> chosen) || !service.isInstance(chosen.provider())) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        Chosen<P> ofService = (Chosen<P>) chosen;
        return Optional.of(ofService);
    }

    private static <E> Optional<List<E>> toList(OptionType<E> element, Object value) {
        if (!(value instanceof List<?> given)) {
            return Optional.empty();
        }
        List<E> converted = new ArrayList<>();
        for (Object each : given) {
            Optional<E> one = element.convert(each);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            converted.add(one.get());
        }
        return Optional.of(List.copyOf(converted));
    }

    private static List<Number> asNumbers(List<?> values) {
        return values.stream().map(Number.class::cast).toList();
    }
}
