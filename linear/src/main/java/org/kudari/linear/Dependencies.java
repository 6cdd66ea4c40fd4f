package org.kudari.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.kudari.api.LeastSquares;

/** Tells in words which columns depend on which. */
final class Dependencies {
    /** How many names or columns a message lists before it only counts. */
    private static final int LISTED = 8;

    private final List<String> names;
    private final IntPredicate isIntercept;

    Dependencies(LeastSquares problem) {
        this.names = problem.featureNames();
        this.isIntercept = problem::isIntercept;
    }

    /** Clauses such as {@code 'total' depends on 'a' and 'b'; 'c' is 0 in every row}. */
    String describe(List<DependentColumn> dependent) {
        List<String> clauses = new ArrayList<>();
        for (DependentColumn column : dependent.subList(0, Math.min(LISTED, dependent.size()))) {
            clauses.add(describe(column));
        }
        if (dependent.size() > LISTED) {
            clauses.add("and " + (dependent.size() - LISTED) + " more columns depend on others");
        }
        return String.join("; ", clauses);
    }

    private String describe(DependentColumn column) {
        String name = quoted(column.feature());
        if (column.on().isEmpty()) {
            return name + " is 0 in every row";
        }
        boolean constant =
                column.on().size() == 1 && isIntercept.test(column.on().get(0));
        return name + (constant ? " is the same in every row, and so depends on " : " depends on ") + list(column.on());
    }

    /** Names such as {@code 'a', 'b' and 3 more}. */
    String list(List<Integer> features) {
        List<String> parts = new ArrayList<>();
        boolean tooMany = features.size() > LISTED;
        for (int feature : tooMany ? features.subList(0, LISTED - 1) : features) {
            parts.add(quoted(feature));
        }
        if (tooMany) {
            parts.add((features.size() - LISTED + 1) + " more");
        }
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private String quoted(int feature) {
        return "'" + names.get(feature) + "'";
    }
}
