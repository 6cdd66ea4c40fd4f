package org.kudari.runner.data;

import java.util.ArrayList;
import java.util.List;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** Collects the first few problems of a data set: enough to see what is wrong, without a line for each of a million rows. */
final class Problems {
    private static final int MOST = 10;

    private final List<Problem> problems = new ArrayList<>();

    void add(String where, String message) {
        if (problems.size() == MOST) {
            problems.add(Problem.at("", "… and more; only the first " + MOST + " problems are shown"));
        }
        if (problems.size() < MOST) {
            problems.add(Problem.at(where, message));
        }
    }

    boolean isFull() {
        return problems.size() > MOST;
    }

    /** All of them; there is one at least. */
    InvalidInputException toException() {
        return new InvalidInputException(problems);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw toException();
        }
    }
}
