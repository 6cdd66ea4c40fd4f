package org.kudari.runner.data;

import org.kudari.runner.block.TextColumn;

/** A column of a CSV file that is being read. */
final class CsvColumn {
    private final String name;
    private final CellKind wanted;
    private CellKind kind;
    private TextColumn.Builder texts;

    CsvColumn(String name, CellKind kind) {
        this.name = name;
        this.wanted = kind;
        this.kind = switch (kind) {
            case INFER_TARGET -> CellKind.INFER;
            case NUMBER_TARGET -> CellKind.NUMBER;
            default -> kind;
        };
    }

    String name() {
        return name;
    }

    /** How its cells were to be read. */
    CellKind wanted() {
        return wanted;
    }

    /** Whether they have not told it yet. */
    boolean isUndecided() {
        return kind == CellKind.INFER;
    }

    boolean isText() {
        return kind == CellKind.TEXT;
    }

    /** Decides by a cell what the column is, unless that is empty. */
    void decide(String text) {
        if (!text.isEmpty()) {
            kind = NumberText.parse(text).isPresent() ? CellKind.NUMBER : CellKind.TEXT;
        }
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
