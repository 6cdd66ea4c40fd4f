package org.kudari.runner.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.problem.Problem;

class TableTest {
    private final Table table = Table.builder()
            .numbers("age", 59, Double.NaN)
            .texts("city", "Paris", null)
            .build();

    @Test
    void columnsKeepOrderKindAndValues() {
        assertEquals(List.of("age", "city"), table.names());
        assertEquals(2, table.rows());
        assertEquals(ColumnKind.NUMBERS, table.kind("age"));
        assertArrayEquals(new String[] {"Paris", null}, table.texts("city"));
        assertTrue(table.isMissing("age", 1) && table.isMissing("city", 1));
        assertEquals("row 2", table.where(1));
    }

    @Test
    void aRowIsATableOfOne() {
        Table row = Table.row(Map.of("age", 59, "city", "Paris"));

        assertEquals(1, row.rows());
        assertEquals(59, row.numbers("age")[0]);
        assertTrue(Table.row(Collections.singletonMap("city", null)).isMissing("city", 0));
    }

    @Test
    void missingCellsAreFoundByColumn() {
        assertTrue(table.hasMissing("age") && table.hasMissing("city"));
        assertFalse(Table.row(Map.of("age", 59)).hasMissing("age"));
        assertFalse(Table.row(Map.of("city", "Paris")).hasMissing("city"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWasFound() {
        assertEquals("column 'name': not one of [age, city]", refusal(() -> table.kind("name")));
        assertEquals("column 'age': holds numbers, but texts were asked for", refusal(() -> table.texts("age")));
        assertEquals("column 'city': holds texts, but numbers were asked for", refusal(() -> table.numbers("city")));
        assertEquals(
                "column 'b': 2 rows, but the columns before have 1",
                refusal(() -> Table.builder().numbers("a", 1).numbers("b", 1, 2)));
        assertEquals(
                "column name: 'a', but expected one that is not blank and not taken",
                refusal(() -> Table.builder().numbers("a", 1).texts("a", "x")));
    }

    @Test
    void rowsMayLeaveCellsOut() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("age", null);

        Table rows = Table.rows(List.of(Map.of("age", 59), empty, Map.of("city", "Paris"), Map.of("age", 4.5f)));

        assertEquals(List.of("age", "city"), rows.names());
        assertArrayEquals(new double[] {59, Double.NaN, Double.NaN, 4.5}, rows.numbers("age"));
        assertArrayEquals(new String[] {null, null, "Paris", null}, rows.texts("city"));
        assertEquals("row 2", rows.where(1));
        assertEquals(0, Table.rows(List.of()).rows());
    }

    @Test
    void rowsThatMakeNoColumnsAreRefusedWithTheFirstCellOfEach() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(new LinkedHashMap<>());
        rows.get(0).put("a", 1);
        rows.get(0).put("b", "x");
        rows.add(new LinkedHashMap<>());
        rows.get(1).put("a", "one");
        rows.get(1).put("b", true);
        rows.get(1).put(" ", 5);
        rows.add(null);

        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> Table.rows(rows));

        assertEquals(
                List.of(
                        "row 2: found a value without the name of its column",
                        "row 3: found no row, but null",
                        "row 2: column 'a': found 'one', a String, but expected a Number as in the rows before",
                        "row 2: column 'b': found a Boolean, but expected a Number or a String"),
                refusal.problems().stream().map(Problem::toString).toList());
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
