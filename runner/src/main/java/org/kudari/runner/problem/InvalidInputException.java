package org.kudari.runner.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What was given cannot be used: a configuration, data, a model file. Carries every problem found, not only the first. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** With all that is wrong; at least one problem. */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** With the one thing that is wrong; arguments as for {@link Problem#at}. */
    public InvalidInputException(String where, String message) {
        this(List.of(Problem.at(where, message)));
    }

    /**
     * A file that should be a model is not, or is damaged.
     *
     * @param what what is wrong with it
     */
    public static InvalidInputException damagedModel(String where, String what) {
        return new InvalidInputException(where, "is damaged or not a model saved by Kudari: " + what);
    }

    /** All that is wrong, in the order it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
