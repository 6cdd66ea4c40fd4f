package org.kudari.runner.data;

import org.kudari.runner.block.TextColumn;

/** A column of a CSV file that is being read. */
final class CsvColumn {
    private final String name;
    private final boolean inferred;
    private CellKind kind;
    private TextColumn.Builder texts;

    CsvColumn(String name, CellKind kind) {
        this.name = name;
        this.inferred = kind == CellKind.INFER;
        this.kind = kind;
    }

    String name() {
        return name;
    }

    boolean isInferred() {
        return inferred;
    }

    CellKind kind() {
        return kind;
    }

    boolean isText() {
        return kind == CellKind.TEXT;
    }

    void decide(CellKind decided) {
        kind = decided;
    }

    /**
     * Its texts.
     *
     * @param before how many rows, all empty, came before it was known that there are texts
     */
    TextColumn.Builder texts(int before) {
        if (texts == null) {
            texts = new TextColumn.Builder();
            for (int row = 0; row < before; row++) {
                texts.add(null);
            }
        }
        return texts;
    }
}
