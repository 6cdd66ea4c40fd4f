package org.kudari.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What values an option takes: how a plain value converts to its type, and how the type is called. */
final class OptionType<T> {
    static final OptionType<Double> REAL =
            new OptionType<>("number", "a number", List.of(), OptionType::toReal, List::of);
    static final OptionType<Long> INTEGER =
            new OptionType<>("whole number", "a whole number", List.of(), OptionType::toInteger, List::of);
    static final OptionType<Boolean> FLAG = new OptionType<>(
            "true or false", "true or false", List.of(), value -> instance(Boolean.class, value), null);
    static final OptionType<String> TEXT =
            new OptionType<>("text", "text", List.of(), value -> instance(String.class, value), null);
    static final OptionType<List<Long>> INTEGERS = new OptionType<>(
            "list of whole numbers", "a list of whole numbers", List.of(), OptionType::toIntegers, List::copyOf);

    private final String noun;
    private final String nounWithArticle;
    private final List<String> choices;
    private final Function<Object, Optional<T>> conversion;
    private final Function<T, List<Number>> numbers;

    private OptionType(
            String noun,
            String nounWithArticle,
            List<String> choices,
            Function<Object, Optional<T>> conversion,
            Function<T, List<Number>> numbers) {
        this.noun = noun;
        this.nounWithArticle = nounWithArticle;
        this.choices = choices;
        this.conversion = conversion;
        this.numbers = numbers;
    }

    static OptionType<String> choice(List<String> words) {
        String noun = "one of " + String.join(", ", words);
        return new OptionType<>(
                noun, noun, words, value -> instance(String.class, value).filter(words::contains), null);
    }

    Optional<T> convert(Object value) {
        return conversion.apply(value);
    }

    boolean isNumeric() {
        return numbers != null;
    }

    boolean isList() {
        return this == (OptionType<?>) INTEGERS;
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

    private static Optional<List<Long>> toIntegers(Object value) {
        if (!(value instanceof List<?>)) {
            return Optional.empty();
        }
        List<Long> integers = new ArrayList<>();
        for (Object element : (List<?>) value) {
            Optional<Long> integer = toInteger(element);
            if (integer.isEmpty()) {
                return Optional.empty();
            }
            integers.add(integer.get());
        }
        return Optional.of(List.copyOf(integers));
    }
}
