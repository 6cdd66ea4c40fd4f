package org.kudari.runner.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of texts, each different one kept once. Immutable. */
public final class TextColumn {
    private static final int MISSING = -1;

    private final List<String> texts;
    private final int[] codes;

    private TextColumn(List<String> texts, int[] codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /**
     * A column of given texts.
     *
     * @param cells null where a cell is empty
     */
    public static TextColumn of(String... cells) {
        Builder builder = new Builder();
        for (String cell : cells) {
            builder.add(cell);
        }
        return builder.build();
    }

    /** How many rows there are. */
    public int rows() {
        return codes.length;
    }

    /** The text of a row; null where the cell is empty. */
    public String get(int row) {
        return isMissing(row) ? null : texts.get(codes[row]);
    }

    /** Whether a cell is empty. */
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    /** Whether any cell is empty. */
    public boolean hasMissing() {
        for (int code : codes) {
            if (code == MISSING) {
                return true;
            }
        }
        return false;
    }

    /** The different texts, in the order that they first appear in. */
    public List<String> texts() {
        return texts;
    }

    /** Which of {@link #texts} a row has; only for a cell that is not empty. */
    public int code(int row) {
        return codes[row];
    }

    /** The different texts of chosen rows, in the order of {@link #texts}; none of the cells empty. */
    public List<String> texts(int[] rows) {
        boolean[] appears = new boolean[texts.size()];
        for (int row : rows) {
            appears[codes[row]] = true;
        }
        List<String> found = new ArrayList<>();
        for (int code = 0; code < appears.length; code++) {
            if (appears[code]) {
                found.add(texts.get(code));
            }
        }
        return found;
    }

    /** The text of each row, in a new array. */
    public String[] toTexts() {
        String[] cells = new String[codes.length];
        Arrays.setAll(cells, this::get);
        return cells;
    }

    /** Collects the cells of a column. */
    public static final class Builder {
        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private int[] codes = new int[64];
        private int size;

        /** Adds a cell; null for an empty one. */
        public void add(String text) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1));
            }
            codes[size++] = text == null ? MISSING : code(text);
        }

        private int code(String text) {
            Integer code = known.get(text);
            if (code == null) {
                code = texts.size();
                known.put(text, code);
                texts.add(text);
            }
            return code;
        }

        /** How many different texts were added. */
        public int different() {
            return texts.size();
        }

        /** The column. */
        public TextColumn build() {
            return new TextColumn(List.copyOf(texts), Arrays.copyOf(codes, size));
        }
    }
}
