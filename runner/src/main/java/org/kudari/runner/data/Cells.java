package org.kudari.runner.data;

import java.util.List;
import java.util.OptionalDouble;
import org.kudari.compute.DecimalText;
import org.kudari.runner.block.ColumnPass;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.block.RowOrder;
import org.kudari.runner.block.TextColumn;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/** The cells of a table's column, read as what they are needed as: a table made in code may hold numbers as texts. */
final class Cells {
    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    private Cells() {}

    /** A column as numbers, NaN where a cell is empty; a text that is no number is reported, and reads as NaN. */
    static NumberColumn numbers(Table table, String column, Problems problems) {
        if (table.kind(column) == ColumnKind.NUMBERS) {
            NumberColumn numbers = table.numberColumn(column);
            for (int row = 0; numbers.hasInfinite() && row < numbers.rows() && !problems.isFull(); row++) {
                if (Double.isInfinite(numbers.get(row))) {
                    problems.add(
                            table.where(row),
                            "column '" + column + "': found " + numbers.get(row) + ", but expected a finite number");
                }
            }
            return numbers;
        }
        TextColumn texts = table.textColumn(column);
        double[] numbers = new double[texts.rows()];
        for (int row = 0; row < numbers.length; row++) {
            String text = texts.get(row);
            OptionalDouble number = text == null ? OptionalDouble.empty() : NumberText.parse(text.strip());
            if (number.isEmpty() && text != null) {
                problems.add(
                        table.where(row),
                        "column '" + column + "': found '" + text + "', but expected a number" + NumberText.hint(text));
            }
            numbers[row] = number.orElse(Double.NaN);
        }
        return NumberColumn.of(numbers);
    }

    /** A column as texts, null where a cell is empty; whole numbers read without a point, as files write them. */
    static TextColumn texts(Table table, String column) {
        if (table.kind(column) == ColumnKind.TEXTS) {
            return table.textColumn(column);
        }
        TextColumn.Builder texts = new TextColumn.Builder();
        new ColumnPass(List.of(table.numberColumn(column)))
                .forEachChunk(RowOrder.consecutive(0, table.rows()), (from, to, values) -> {
                    for (int i = 0; i < to - from; i++) {
                        texts.add(Double.isNaN(values[i]) ? null : text(values[i]));
                    }
                });
        return texts.build();
    }

    /** A number as files write it: a whole one without a point. */
    static String text(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT_INTEGER;
        return whole ? Long.toString((long) number) : DecimalText.shortest(number);
    }
}
