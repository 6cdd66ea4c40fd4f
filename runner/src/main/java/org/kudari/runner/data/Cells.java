package org.kudari.runner.data;

import java.util.OptionalDouble;
import org.kudari.compute.DecimalText;
import org.kudari.runner.table.ColumnKind;
import org.kudari.runner.table.Table;

/** The cells of a table's column, read as what they are needed as: a table made in code may hold numbers as texts. */
final class Cells {
    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    private Cells() {}

    /** Whether a column holds numbers, none of them missing or infinite. */
    static boolean areFinite(Table table, String column) {
        return table.kind(column) == ColumnKind.NUMBERS
                && table.numberColumn(column).isFinite();
    }

    /** A column as numbers, NaN where a cell is empty; a text that is no number is reported, and reads as NaN. */
    static double[] numbers(Table table, String column, Problems problems) {
        if (table.kind(column) == ColumnKind.NUMBERS) {
            double[] numbers = table.numbers(column);
            for (int row = 0; row < numbers.length; row++) {
                if (Double.isInfinite(numbers[row])) {
                    problems.add(
                            table.where(row),
                            "column '" + column + "': found " + numbers[row] + ", but expected a finite number");
                }
            }
            return numbers;
        }
        String[] texts = table.texts(column);
        double[] numbers = new double[texts.length];
        for (int row = 0; row < texts.length; row++) {
            OptionalDouble number = texts[row] == null ? OptionalDouble.empty() : NumberText.parse(texts[row].strip());
            if (number.isEmpty() && texts[row] != null) {
                problems.add(
                        table.where(row),
                        "column '" + column + "': found '" + texts[row] + "', but expected a number"
                                + NumberText.hint(texts[row]));
            }
            numbers[row] = number.orElse(Double.NaN);
        }
        return numbers;
    }

    /** A column as texts, null where a cell is empty; whole numbers read without a point, as files write them. */
    static String[] texts(Table table, String column) {
        if (table.kind(column) == ColumnKind.TEXTS) {
            return table.texts(column);
        }
        double[] numbers = table.numbers(column);
        String[] texts = new String[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            texts[row] = Double.isNaN(numbers[row]) ? null : text(numbers[row]);
        }
        return texts;
    }

    /** A number as files write it: a whole one without a point. */
    static String text(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT_INTEGER;
        return whole ? Long.toString((long) number) : DecimalText.shortest(number);
    }
}
