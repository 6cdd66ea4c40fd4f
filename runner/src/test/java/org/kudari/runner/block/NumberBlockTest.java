package org.kudari.runner.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberBlockTest {
    static Stream<Arguments> valuesAndBytesEach() {
        return Stream.of(
                Arguments.of(new double[] {0, 1, 255}, 1),
                Arguments.of(new double[] {0, 256}, 2),
                Arguments.of(new double[] {-1, 255}, 2),
                Arguments.of(new double[] {-32768, 32767}, 2),
                Arguments.of(new double[] {32768, 0}, 4),
                Arguments.of(new double[] {0.5, 1 << 24}, 4),
                Arguments.of(new double[] {1, Double.NaN}, 4),
                Arguments.of(new double[] {1, -0.0}, 4),
                Arguments.of(new double[] {(1 << 24) + 1, 0}, 8),
                Arguments.of(new double[] {0.1, 0}, 8),
                Arguments.of(new double[] {0.1, Double.NaN}, 8),
                Arguments.of(new double[] {1e300, 1}, 8),
                Arguments.of(new double[] {1e-300, 1}, 8));
    }

    @ParameterizedTest
    @MethodSource("valuesAndBytesEach")
    void theSmallestTypeThatGivesBackTheSameBitsIsTaken(double[] values, int bytesEach) {
        NumberColumn column = NumberColumn.of(values).compacted();

        assertEquals((long) bytesEach * values.length, column.block().bytes());
        double[] back = column.toDoubles();
        for (int row = 0; row < values.length; row++) {
            assertEquals(Double.doubleToLongBits(values[row]), Double.doubleToLongBits(back[row]));
            assertEquals(Double.doubleToLongBits(values[row]), Double.doubleToLongBits(column.get(row)));
        }
        assertSame(column.block(), column.block().compacted());
    }

    @Test
    void shortsAndFloatsThatAreBytesBecomeBytes() {
        assertEquals(
                3, NumberBlock.ofShorts(new short[] {0, 7, 255}, 3).compacted().bytes());
        assertEquals(
                3, NumberBlock.ofFloats(new float[] {0, 7, 255}, 1).compacted().bytes());
        assertEquals(
                6, NumberBlock.ofFloats(new float[] {0, 7, 256}, 1).compacted().bytes());
    }

    @Test
    void missingNumbersAreFoundWhereTheTypeHasThem() {
        assertTrue(NumberColumn.of(new double[] {1, Double.NaN}).compacted().hasMissing());
        assertFalse(NumberColumn.of(new double[] {1, 0.1}).hasMissing());
        assertFalse(NumberColumn.of(new double[] {1, 2}).compacted().hasMissing());
    }

    private static List<NumberBlock> join(List<NumberColumn> columns, int[] rows) {
        return NumberBlock.join(columns, rows).stream().map(ColumnRange::block).toList();
    }

    @Test
    void neighboursOfOneTypeLieTogetherRowByRow() {
        NumberBlock bytes = NumberBlock.ofUnsignedBytes(new byte[] {1, 2, 3, 4, 5, (byte) 200}, 2);
        NumberColumn other = NumberColumn.of(new double[] {7, 8, 9}).compacted();
        NumberColumn halves = NumberColumn.of(new double[] {0.5, 1.5, 2.5}).compacted();

        List<NumberBlock> joined =
                join(List.of(new NumberColumn(bytes, 0), new NumberColumn(bytes, 1), other, halves), new int[] {0, 2});

        assertEquals(2, joined.size());
        assertArrayEquals(new double[] {1, 2, 7, 5, 200, 9}, joined.get(0).toDoubles());
        assertArrayEquals(new double[] {0.5, 2.5}, joined.get(1).toDoubles());
    }

    @Test
    void aWholeBlockIsNotCopied() {
        NumberBlock bytes = NumberBlock.ofUnsignedBytes(new byte[] {1, 2, 3, 4}, 2);
        NumberColumn first = new NumberColumn(bytes, 0);
        NumberColumn second = new NumberColumn(bytes, 1);

        assertSame(bytes, join(List.of(first, second), new int[] {0, 1}).get(0));
        assertArrayEquals(
                new double[] {2, 1, 4, 3},
                join(List.of(second, first), new int[] {0, 1}).get(0).toDoubles());
        assertArrayEquals(
                new double[] {3, 4},
                join(List.of(first, second), new int[] {1}).get(0).toDoubles());
    }

    @Test
    void valuesThatFillNoRowAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> NumberBlock.ofUnsignedBytes(new byte[5], 2))
                .getMessage();

        assertEquals("number block: 5 values, but expected a multiple of the 2 columns", message);
    }
}
