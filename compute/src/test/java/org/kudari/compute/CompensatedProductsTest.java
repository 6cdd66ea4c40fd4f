package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompensatedProductsTest extends CompensatedProductsContract {
    private final CompensatedProducts products = CompensatedProducts.fastest();
    private final CompensatedProducts plain = new PlainCompensatedProducts();

    @Override
    CompensatedProducts products() {
        return products;
    }

    @Test
    void vectorsAreUsedWhereTheModuleIsPresent() {
        assertEquals(
                "VectorCompensatedKernel",
                SwitchingCompensatedProducts.kernel(16, 1).getClass().getSimpleName());
    }

    @ParameterizedTest
    @EnumSource
    void sumsHaveTheBitsOfPlainLoops(Lows lows) {
        for (int rows : new int[] {0, 16, 32, 48, 1024}) {
            for (int columns = 0; columns <= 9; columns++) {
                CounterRandom random = CounterRandom.of(rows + columns, lows.name(), 1);
                Columns left = Columns.random(rows, 1, random.nextInt(5), rows, lows != Lows.NONE, random);
                int stride = rows + random.nextInt(9);
                Columns matrix = Columns.random(rows, columns, random.nextInt(5), stride, lows == Lows.BOTH, random);
                Columns expected = Columns.random(columns, 1, random.nextInt(4), columns, true, random);
                Columns found = expected.copy();
                addDots(plain, rows, left, columns, matrix, expected);
                addDots(products, rows, left, columns, matrix, found);
                assertArrayEquals(expected.high(), found.high());
                assertArrayEquals(expected.low(), found.low());
            }
        }
    }

    private static void addDots(
            CompensatedProducts products, int rows, Columns left, int columns, Columns matrix, Columns sums) {
        products.addDots(
                rows,
                left.high(),
                left.low(),
                left.offset(),
                columns,
                matrix.high(),
                matrix.low(),
                matrix.offset(),
                matrix.stride(),
                sums.high(),
                sums.low(),
                sums.offset());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void residualsHaveTheBitsOfPlainLoops(boolean hasLow) {
        for (int rows : new int[] {0, 16, 32, 48, 1024}) {
            for (int columns = 0; columns <= 9; columns++) {
                CounterRandom random = CounterRandom.of(rows + columns, "residual", hasLow ? 3 : 2);
                Columns matrix = Columns.random(rows, columns, 0, rows + random.nextInt(9), hasLow, random);
                Columns coefficients = Columns.random(columns, 1, random.nextInt(4), columns, false, random);
                Columns expected = Columns.random(rows, 1, 0, rows, true, random);
                Columns found = expected.copy();
                subtractProduct(plain, rows, columns, matrix, coefficients, expected);
                subtractProduct(products, rows, columns, matrix, coefficients, found);
                assertArrayEquals(expected.high(), found.high());
                assertArrayEquals(expected.low(), found.low());
            }
        }
    }

    private static void subtractProduct(
            CompensatedProducts products,
            int rows,
            int columns,
            Columns matrix,
            Columns coefficients,
            Columns residual) {
        products.subtractProduct(
                rows,
                columns,
                matrix.high(),
                matrix.low(),
                matrix.stride(),
                coefficients.high(),
                coefficients.offset(),
                residual.high(),
                residual.low());
    }
}
