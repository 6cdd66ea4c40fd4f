package org.kudari.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.kudari.compute.DecimalText;
import org.kudari.runner.Coefficient;
import org.kudari.runner.Evaluation;
import org.kudari.runner.RunResult;
import org.kudari.runner.TrainedModel;

/** Prints what a run came to: coefficients where there are some, how far off the predictions are, and remarks. */
final class ResultPrinter {
    private static final int MOST_COEFFICIENTS = 30;
    private static final int COEFFICIENT_DIGITS = 15;
    private static final int NUMBER_DIGITS = 6;

    private final PrintWriter out;

    ResultPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(RunResult result) {
        out.println();
        if (result.tables().isEmpty()) {
            result.model().flatMap(TrainedModel::coefficients).ifPresent(this::printCoefficients);
        } else {
            result.tables().forEach(table -> new TablePrinter(out).print(table));
        }
        print("training", result.trainingEvaluation());
        print("validation", result.validationEvaluation());
        printNumbers("findings", result.findings());
        if (result.model().isPresent()) {
            result.remarks().forEach(remark -> out.println("note: " + remark));
        }
    }

    private void printCoefficients(List<Coefficient> coefficients) {
        String target = "";
        int width = coefficients.stream()
                .mapToInt(coefficient -> coefficient.feature().length())
                .max()
                .orElse(0);
        int printed = 0;
        for (Coefficient coefficient : coefficients) {
            if (printed++ == MOST_COEFFICIENTS) {
                out.println("  … " + (coefficients.size() - MOST_COEFFICIENTS) + " more; kudari show prints all");
                break;
            }
            if (!coefficient.target().equals(target)) {
                target = coefficient.target();
                out.println(target + " =");
            }
            out.println("  " + padded(coefficient.feature(), width) + "  "
                    + DecimalText.significant(coefficient.value(), COEFFICIENT_DIGITS));
        }
        out.println();
    }

    void print(String title, Evaluation evaluation) {
        printNumbers(title, evaluation.values());
        if (evaluation.values().isEmpty() && !evaluation.tables().isEmpty()) {
            out.println(title);
        }
        evaluation.tables().forEach(table -> new TablePrinter(out).print(table));
    }

    private void printNumbers(String title, Map<String, Double> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        int width = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println(title);
        numbers.forEach((name, value) -> out.println("  " + padded(name, width) + "  " + number(value)));
        out.println();
    }

    /** Rank and the like are whole numbers, and read as such. */
    private static String number(double value) {
        return Double.isNaN(value)
                ? "-"
                : DecimalText.significant(value, NUMBER_DIGITS).replaceFirst("\\.0$", "");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
