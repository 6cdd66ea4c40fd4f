package org.kudari.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.cli.KudariProcess.Outcome;

/** Every configuration under examples/, trained by the command. */
class ExamplesIT {
    private static final String WHOLE_FASHION_MNIST = "fashion-mnist.yaml";
    private static final int SAMPLE_IMAGES = 500;

    @TempDir
    Path folder;

    static Stream<Path> configurations() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(KudariProcess.EXAMPLES)) {
            files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(WHOLE_FASHION_MNIST))
                    .sorted()
                    .forEach(found::add);
        }
        assertTrue(found.size() >= 6);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyExampleTrainsAndPredictsItsOwnData(Path config) throws Exception {
        Path output = folder.resolve("out");

        Outcome train = KudariProcess.kudari("train", config.toString(), "--output", output.toString());

        assertEquals(0, train.exitCode(), train::err);
        Path data = KudariProcess.EXAMPLES.resolve("data/" + dataOf(config));
        Outcome predict = KudariProcess.kudari("predict", output.toString(), data.toString());
        long rows = data.toString().endsWith(".csv") ? Files.readAllLines(data).size() - 1 : SAMPLE_IMAGES;
        assertEquals(1 + rows, predict.out().lines().count(), predict::err);
    }

    private static String dataOf(Path config) throws IOException {
        return Files.readString(config).replaceFirst("(?s).*?(csv|images): data/(\\S+).*", "$2");
    }

    /** Its data are too large to come along, so the sample stands for them. */
    @Test
    void fashionMnistTrainsAndIsEvaluatedOnItsFiles() throws Exception {
        Path output = folder.resolve("out");
        String sample = "data/fashion-mnist-sample/";
        String images = KudariProcess.EXAMPLES
                .resolve(sample + "t10k-images-idx3-ubyte.gz")
                .toString();
        String labels = KudariProcess.EXAMPLES
                .resolve(sample + "t10k-labels-idx1-ubyte.gz")
                .toString();

        Outcome train = KudariProcess.kudari(
                "train",
                KudariProcess.EXAMPLES.resolve(WHOLE_FASHION_MNIST).toString(),
                "--output",
                output.toString(),
                "--set",
                "data.idx.images=" + sample + "train-images-idx3-ubyte.gz",
                "--set",
                "data.idx.labels=" + sample + "train-labels-idx1-ubyte.gz",
                "--set",
                "data.validation.images=" + images,
                "--set",
                "data.validation.labels=" + labels);

        assertEquals(0, train.exitCode(), train::err);
        Outcome evaluate = KudariProcess.kudari("evaluate", output.toString(), images, labels);
        List<String> metrics = evaluate.out().lines().skip(1).limit(2).toList();
        assertTrue(metrics.get(0).startsWith("  accuracy  0."), evaluate::out);
        assertTrue(train.out().contains("validation\n" + String.join("\n", metrics)), train::out);
        Outcome predict = KudariProcess.kudari("predict", output.toString(), images);
        assertTrue(predict.out().startsWith("label,label=0,label=1,label=2"), predict::err);
        Outcome show = KudariProcess.kudari("show", output.toString());
        assertTrue(show.out().contains("classes  0, 1, 2, 3, 4, 5, 6, 7, 8, 9\n"), show::out);
        Outcome unlabelled = KudariProcess.kudari("evaluate", output.toString(), images);
        assertEquals(2, unlabelled.exitCode());
        assertTrue(unlabelled.err().contains("IDX files go in pairs"), unlabelled::err);
    }

    /** Certified values: NIST Statistical Reference Datasets, Norris. */
    @Test
    void theLineIsNistsToElevenDigitsAndDescentArrivesThereToTen() throws Exception {
        Map<String, Double> solved = coefficients("line.yaml");
        Map<String, Double> descended = coefficients("line-descent.yaml");

        assertDigits(11, 1.00211681802045, solved.get("x"));
        assertDigits(11, -0.262323073774029, solved.get("intercept"));
        assertDigits(10, solved.get("x"), descended.get("x"));
        assertDigits(10, solved.get("intercept"), descended.get("intercept"));
    }

    /** Certified values: NIST Statistical Reference Datasets, Longley. */
    @Test
    void longleyIsNistsToElevenDigits() throws Exception {
        Map<String, Double> solved = coefficients("longley.yaml");

        assertDigits(11, -3482258.63459582, solved.get("intercept"));
        assertDigits(11, 15.0618722713733, solved.get("x1"));
        assertDigits(11, -0.358191792925910E-01, solved.get("x2"));
        assertDigits(11, -2.02022980381683, solved.get("x3"));
        assertDigits(11, -1.03322686717359, solved.get("x4"));
        assertDigits(11, -0.511041056535807E-01, solved.get("x5"));
        assertDigits(11, 1829.15146461355, solved.get("x6"));
    }

    /** What R's glm says, as {@code linear/src/test/golden/glm.R} records it. */
    @Test
    void breastCancerIsThatOfRToElevenDigits() throws Exception {
        Map<String, Double> fitted = coefficients("breast-cancer-logistic.yaml");

        assertDigits(11, -40.737980253554902, fitted.get("intercept"));
        assertDigits(11, 1.3006533516327607, fitted.get("mean_radius"));
        assertDigits(11, 0.38280088313428456, fitted.get("mean_texture"));
        assertDigits(11, 102.79737580276714, fitted.get("mean_smoothness"));
        assertDigits(11, 18.518477896801603, fitted.get("mean_concavity"));
        assertDigits(11, 14.374459858035971, fitted.get("mean_symmetry"));
    }

    private Map<String, Double> coefficients(String example) throws Exception {
        Path output = Files.createTempDirectory(folder, "run").resolve("out");
        KudariProcess.kudari(
                "train", KudariProcess.EXAMPLES.resolve(example).toString(), "--output", output.toString());
        Map<String, Double> coefficients = new TreeMap<>();
        KudariProcess.kudari("show", output.toString())
                .out()
                .lines()
                .filter(line -> line.contains(" = "))
                .forEach(line -> {
                    String[] sides = line.split(": ", 2)[1].split(" = ");
                    coefficients.put(sides[0], Double.parseDouble(sides[1]));
                });
        return coefficients;
    }

    private static void assertDigits(int digits, double expected, double actual) {
        double reached = -Math.log10(Math.abs((actual - expected) / expected));
        assertTrue(reached >= digits, actual + " agrees with " + expected + " to " + reached + " digits");
    }
}
