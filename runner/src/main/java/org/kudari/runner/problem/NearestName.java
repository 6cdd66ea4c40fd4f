package org.kudari.runner.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words names in messages: known ones, and the one that a mistyped name probably meant. */
public final class NearestName {
    private static final int MOST_LISTED = 50;

    private NearestName() {}

    /**
     * A sentence that helps who wrote an unknown name: the nearest known one, or, when none is near, all of them.
     *
     * @return such as {@code did you mean 'epochs'?} or {@code expected one of a, b, c}
     */
    public static String hint(String unknown, Collection<String> known) {
        if (known.isEmpty()) {
            return "there are none";
        }
        return nearest(unknown, known).map(NearestName::question).orElseGet(() -> "expected one of " + listed(known));
    }

    /** Names separated by commas; of very many the first, and how many there are. */
    public static String listed(Collection<String> names) {
        return names.size() <= MOST_LISTED
                ? String.join(", ", names)
                : names.stream().limit(MOST_LISTED).collect(Collectors.joining(", ", "", " … (" + names.size() + ")"));
    }

    /** {@code ; did you mean 'epochs'?}, for the end of a sentence that tells the known names already; else nothing. */
    public static String addition(String unknown, Collection<String> known) {
        return nearest(unknown, known).map(name -> "; " + question(name)).orElse("");
    }

    private static String question(String name) {
        return "did you mean '" + name + "'?";
    }

    private static Optional<String> nearest(String unknown, Collection<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(normalized(unknown), normalized(name));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        int longer = Math.max(best.length(), unknown.length());
        int shorter = Math.min(best.length(), unknown.length());
        // Where every letter differs nothing is near, however short the names.
        return least < longer && least <= Math.max(1, shorter / 3)
                ? Optional.of(best)
                : onlyOneOfTheSameWords(unknown, known);
    }

    /** Other programs name the same thing with a word more, such as {@code negative-slope}, or a word less. */
    private static Optional<String> onlyOneOfTheSameWords(String unknown, Collection<String> known) {
        String words = "-" + normalized(unknown) + "-";
        List<String> found = known.stream()
                .filter(name -> {
                    String others = "-" + normalized(name) + "-";
                    return words.contains(others) || others.contains(words);
                })
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Edits by insertion, deletion, replacement and swapping of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replacement = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replacement, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    edits[i][j] = Math.min(edits[i][j], 1 + edits[i - 2][j - 2]);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
