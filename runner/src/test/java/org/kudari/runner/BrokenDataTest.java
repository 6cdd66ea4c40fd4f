package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

/** What a user is told whose data cannot be used. */
class BrokenDataTest {
    @TempDir
    Path folder;

    private final Kudari kudari = Kudari.builder().threads(1).build();

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                Arguments.of("", "", "is empty; expected a header"),
                Arguments.of("a,y\n", "", "has a header but no rows"),
                Arguments.of("a,y\n1,2\n3\n", ":3", "found 1 cell, but the header has 2"),
                Arguments.of("a,y\n1,2\n3,4,5\n", ":3", "found 3 cells, but the header has 2"),
                Arguments.of("a,y\n1,2\n3,abc\n", ":3", "column 'y': found 'abc', but expected a number"),
                Arguments.of("a,y\n1,2\nx3,4\n", ":3", "say categorical: [a]"),
                Arguments.of("a,y\n\n1,2\n\nx3,4\n", ":5", "say categorical: [a]"),
                Arguments.of("a,y\n\"1\n\",2\n ,4\n", ":4", "column 'a' is empty"),
                Arguments.of("a,y\n1,2\nNaN,4\n", ":3", "if that stands for a missing value"),
                Arguments.of("a,y\n1,2\n\"3,5\",4\n", ":3", "write the decimal point as '.'"),
                Arguments.of("a,y\n1,2\n1e999,4\n", ":3", "beyond the range of a double"),
                Arguments.of("a,y\n1,2\n,4\n", ":3", "column 'a' is empty"),
                Arguments.of("a,y\n1,2\n3,\n", ":3", "column 'y' is empty"),
                Arguments.of("a;y\n1;2\n", ":1", "separator: \";\""),
                Arguments.of("a\ty\n1\t2\n", ":1", "separator: tab"),
                Arguments.of("a,a,y\n1,2,3\n", ":1", "'a' stands twice in the header"),
                Arguments.of("a,,y\n1,2,3\n", ":1", "column 2 of the header has no name"),
                Arguments.of("1,2\n3,4\n", ":1", "put a header above the first row"),
                Arguments.of("a\u0000b,y\n1,2\n", "", "does not look like text"),
                Arguments.of("a,y\n1,0x1F\n", ":2", "but expected a number"),
                Arguments.of("a,y\n\"1,2\n3,4\n", ":2", "quote"));
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void eachMistakeIsToldWithItsLine(String csv, String line, String message) {
        TestFiles.write(folder, "table.csv", csv);

        List<Problem> problems = problems(TestFiles.LEAST_SQUARES);

        assertEquals(1, problems.size(), problems::toString);
        assertEquals(folder.resolve("table.csv") + line, problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message), problems::toString);
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws Exception {
        Files.write(folder.resolve("table.csv"), "a,y\n1,2\nM\u00fcller,3\n".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(problems(TestFiles.LEAST_SQUARES).get(0).message().contains("not UTF-8 text"));
    }

    /** They are names of rows, not categories; a large file is not read to its end for that. */
    @Test
    void aTextColumnOfWhichEachCellIsAnotherIsTold() {
        StringBuilder csv = new StringBuilder("a,y\n");
        for (int row = 0; row < 150_000; row++) {
            csv.append('r').append(row).append(",1\n");
        }
        TestFiles.write(folder, "table.csv", csv.toString());

        Problem problem = problems(TestFiles.LEAST_SQUARES).get(0);

        assertEquals(folder.resolve("table.csv") + ":100002", problem.where());
        assertTrue(problem.message().contains("say ignore: [a]"), problem::message);
    }

    @Test
    void noMoreThanTenProblemsAreToldAndThatThereAreMore() {
        TestFiles.write(folder, "table.csv", "a,y\n1,1\n" + "x,1\n".repeat(50));

        List<Problem> problems = problems(TestFiles.LEAST_SQUARES);

        assertEquals(11, problems.size());
        assertEquals(folder.resolve("table.csv") + ":12", problems.get(9).where());
        assertTrue(problems.get(10).message().contains("and more"));
    }

    @Test
    void columnsThatAreNotThereAreToldAtTheirPlaceInTheConfiguration() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);
        String config = TestFiles.LEAST_SQUARES.replace("target: y", "target: yy, ignore: [c], categorical: y");

        List<Problem> problems = problems(config);

        assertEquals(
                List.of(
                        folder.resolve("run.yaml") + ":1:32: target: there is no column 'yy'; did you mean 'y'?",
                        folder.resolve("run.yaml") + ":1:45: ignore: there is no column 'c'; expected one of a, b, y"),
                problems.subList(0, 2).stream().map(Problem::toString).toList());
    }

    @Test
    void aColumnWithTwoRolesIsTold() {
        TestFiles.write(folder, "table.csv", TestFiles.TABLE);

        assertTrue(problems(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, inputs: [a, y]"))
                .get(0)
                .message()
                .contains("already given as target"));
    }

    @Test
    void weightsMustNotBeNegative() {
        TestFiles.write(folder, "table.csv", "a,y,w\n1,2,1\n2,3,-1\n");

        Problem problem = problems(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, weight: w"))
                .get(0);

        assertEquals(
                folder.resolve("table.csv") + ":3: column 'w': found -1.0, but a weight is a number, 0 or more",
                problem.toString());
    }

    @Test
    void aSplitThatLeavesNoRowIsTold() {
        TestFiles.write(folder, "table.csv", "a,y\n1,2\n2,3\n");

        assertTrue(problems(TestFiles.LEAST_SQUARES.replace("target: y", "target: y, validation: 0.01"))
                .get(0)
                .message()
                .contains("leaves none for validation"));
    }

    static Stream<Arguments> brokenIdxFiles() {
        byte[] images = TestFiles.idx(8, new int[] {2, 1, 2}, 1, 2, 3, 4);
        byte[] labels = TestFiles.idx(8, new int[] {2}, 0, 1);
        byte[] zipped = TestFiles.gzipped(TestFiles.idx(
                8, new int[] {2, 1, 4000}, new Random(1).ints(8000, 0, 256).toArray()));
        return Stream.of(
                Arguments.of(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13},
                        labels,
                        "images",
                        "begins with the bytes 89 50 4e 47, but an IDX file, gzipped or not, begins with 00 00"),
                Arguments.of(new byte[0], labels, "images", "is empty, but an IDX file"),
                Arguments.of(TestFiles.gzipped(new byte[] {1, 2, 3, 4}), labels, "images", "the bytes 01 02 03 04"),
                Arguments.of(TestFiles.idx(7, new int[] {2}, 1, 2), labels, "images", "the bytes 00 00 07 01"),
                Arguments.of(Arrays.copyOf(images, 10), labels, "images", "should tell the sizes of 3 dimensions"),
                Arguments.of(
                        Arrays.copyOf(images, images.length - 1),
                        labels,
                        "images",
                        "its dimensions 2 × 1 × 2 need 4 bytes after the head, but found 3; is the file cut off?"),
                Arguments.of(Arrays.copyOf(zipped, zipped.length - 9), labels, "images", "need 8000 bytes"),
                Arguments.of(Arrays.copyOf(images, images.length + 1), labels, "images", "it goes on after them"),
                Arguments.of(
                        TestFiles.idx(8, new int[] {0, 28, 28}),
                        labels,
                        "images",
                        "holds nothing: its dimensions are 0 × 28 × 28"),
                Arguments.of(
                        TestFiles.idx(8, new int[] {-1, -1, -1, -1}),
                        labels,
                        "images",
                        "its dimensions 4294967295 × 4294967295 × 4294967295 × 4294967295 need more than"),
                Arguments.of(
                        TestFiles.idx(14, new int[] {1 << 29}),
                        labels,
                        "images",
                        "its dimensions 536870912 need more than the 2147483639 bytes"),
                Arguments.of(
                        images,
                        TestFiles.idx(8, new int[] {3}, 0, 1, 0),
                        "labels",
                        "has 3 labels, but " + "%s has 2 images"),
                Arguments.of(images, images, "labels", "has 3 dimensions, 2 × 1 × 2, but labels have one"));
    }

    @ParameterizedTest
    @MethodSource("brokenIdxFiles")
    void eachMistakeOfAnIdxFileIsTold(byte[] images, byte[] labels, String file, String message) {
        Path imageFile = TestFiles.write(folder, "images", images);
        TestFiles.write(folder, "labels", labels);

        List<Problem> problems = problems(TestFiles.IDX);

        assertEquals(1, problems.size(), problems::toString);
        assertEquals(folder.resolve(file).toString(), problems.get(0).where());
        assertTrue(problems.get(0).message().contains(message.formatted(imageFile)), problems::toString);
    }

    @Test
    void anIdxFileThatIsGivenAsCsvIsTold() {
        TestFiles.write(folder, "table.csv", TestFiles.gzipped(TestFiles.idx(8, new int[] {1}, 1)));

        assertTrue(problems(TestFiles.LEAST_SQUARES).get(0).message().contains("IDX files go in pairs"));
    }

    private List<Problem> problems(String config) {
        Path file = TestFiles.write(folder, "run.yaml", config);
        Run run = kudari.run(file);
        return assertThrows(InvalidInputException.class, run::train).problems();
    }
}
