package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static ReportTable.Builder builder() {
        return ReportTable.builder("price", List.of("estimate", "p")).row("area", 2.5, 0.01);
    }

    @Test
    void numbersAreFoundByRowAndColumn() {
        ReportTable table = builder().row("intercept", -1, Double.NaN).build();

        assertEquals("price", table.title());
        assertEquals(List.of("estimate", "p"), table.columns());
        assertEquals(List.of("area", "intercept"), table.rows());
        assertEquals(2.5, table.value("area", "estimate"));
        assertEquals(0.01, table.value(0, "p"));
        assertEquals(-1, table.value(1, "estimate"));
        assertEquals(Double.NaN, table.value("intercept", "p"));
    }

    @Test
    void rowsOfTheSameNameAreKeptAndTheFirstIsFound() {
        ReportTable table = builder().row("area", 7, 8).build();

        assertEquals(List.of("area", "area"), table.rows());
        assertEquals(2.5, table.value("area", "estimate"));
        assertEquals(7, table.value(1, "estimate"));
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() {
        ReportTable table = builder().build();

        assertEquals(
                "row: 'volume', but the table 'price' has [area]",
                assertThrows(IllegalArgumentException.class, () -> table.value("volume", "p"))
                        .getMessage());
        assertEquals(
                "column: 't', but the table 'price' has [estimate, p]",
                assertThrows(IllegalArgumentException.class, () -> table.value("area", "t"))
                        .getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> table.value(1, "p"));
        assertThrows(IndexOutOfBoundsException.class, () -> table.value(-1, "p"));
    }

    @Test
    void everyRowNeedsANumberForEachColumn() {
        ReportTable.Builder builder = builder();

        assertEquals(
                "row 'rooms': 1 numbers, but the table 'price' has 2 columns",
                assertThrows(IllegalArgumentException.class, () -> builder.row("rooms", 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.row("rooms", 1, 2, 3));
        assertEquals(List.of("area"), builder.build().rows());
    }

    @Test
    void builtTableDoesNotChange() {
        List<String> columns = new ArrayList<>(List.of("estimate"));
        double[] numbers = {1};
        ReportTable.Builder builder = ReportTable.builder("price", columns).row("area", numbers);
        ReportTable table = builder.build();

        columns.add("p");
        numbers[0] = 2;
        builder.row("rooms", 3);

        assertEquals(List.of("estimate"), table.columns());
        assertEquals(List.of("area"), table.rows());
        assertEquals(1, table.value("area", "estimate"));
        assertThrows(UnsupportedOperationException.class, () -> table.rows().add("x"));
        assertThrows(UnsupportedOperationException.class, () -> table.columns().add("x"));
    }

    @Test
    void tableMayBeEmpty() {
        ReportTable table = ReportTable.builder("nothing", List.of()).build();

        assertEquals(List.of(), table.rows());
        assertEquals(List.of(), table.columns());
    }
}
