package org.kudari.runner.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("whole", 3L);
        tree.put("real", 0.1);
        tree.put("list", Arrays.asList(true, null, "a\"b"));
        tree.put("empty", Map.of());
        return tree;
    }

    @Test
    void compactIsOneLine() {
        assertEquals("{\"whole\":3,\"real\":0.1,\"list\":[true,null,\"a\\\"b\"],\"empty\":{}}", Json.compact(tree()));
    }

    @Test
    void prettyIsIndented() {
        assertEquals("""
                {
                  "whole": 3,
                  "real": 0.1,
                  "list": [
                    true,
                    null,
                    "a\\"b"
                  ],
                  "empty": {}
                }
                """, Json.pretty(tree()));
    }

    @Test
    void whatIsWrittenIsParsedBack() {
        assertEquals(tree(), Json.parse(Json.compact(tree()), "test"));
        assertEquals(tree(), Json.parse(Json.pretty(tree()), "test"));
    }

    @Test
    void aNumberKeepsItsTypeAndEveryBit() {
        for (double value : new double[] {1.0, 1e300, 4.9e-324, -0.1, 123456789.0, 2.0 / 3}) {
            assertEquals(List.of(value), Json.parse(Json.compact(List.of(value)), "test"));
        }
    }

    @Test
    void whatJsonCannotSayIsNull() {
        assertEquals("[null,null]", Json.compact(List.of(Double.NaN, Double.POSITIVE_INFINITY)));
    }
}
