package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Option<Double> RATE =
            Option.real("rate").greaterThan(0).defaultValue(0.1);
    private static final Option<Long> COUNT = Option.integer("count");
    private static final Option<List<Long>> SIZES = Option.integers("sizes").defaultValue(List.of(64L));
    private static final List<Option<?>> DECLARED = List.of(RATE, COUNT, SIZES);

    @Test
    void givenValuesAreConvertedAndDefaultsFilledIn() {
        Options options = Options.of(DECLARED, Map.of("count", 3, "sizes", List.of(1, 2)));
        assertEquals(0.1, options.get(RATE));
        assertEquals(3L, options.get(COUNT));
        assertEquals(List.of(1L, 2L), options.get(SIZES));
    }

    @Test
    void valuesAreListedInTheOrderOfTheirDeclaration() {
        Options options = Options.of(DECLARED, Map.of("sizes", List.of(), "count", 3, "rate", 2));
        assertEquals("{rate=2.0, count=3, sizes=[]}", options.toString());
        assertEquals(
                List.of("rate", "count", "sizes"),
                new ArrayList<>(options.asMap().keySet()));
        assertThrows(UnsupportedOperationException.class, () -> options.asMap().put("rate", 1.0));
    }

    @Test
    void laterChangesOfWhatWasGivenAreNotSeen() {
        List<Integer> sizes = new ArrayList<>(List.of(1));
        Map<String, Object> given = new HashMap<>(Map.of("count", 3, "sizes", sizes));
        Options options = Options.of(DECLARED, given);
        given.put("count", 4);
        sizes.add(2);
        assertEquals(3L, options.get(COUNT));
        assertEquals(List.of(1L), options.get(SIZES));
    }

    @Test
    void aMissingOptionIsRefusedWithWhatIsExpected() {
        assertEquals("option 'count': missing, but expected a whole number", refusal(Map.of()));
        assertEquals(
                "option 'count': missing, but expected a whole number",
                assertThrows(IllegalArgumentException.class, () -> Options.defaults(DECLARED))
                        .getMessage());
    }

    @Test
    void anUnknownOptionIsRefusedWithTheNamesThatThereAre() {
        assertEquals("option 'speed': not one of [rate, count, sizes]", refusal(Map.of("count", 3, "speed", 1)));
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        assertEquals(
                "option 'rate': found 0, but expected a number greater than 0", refusal(Map.of("count", 3, "rate", 0)));
    }

    @Test
    void anOptionThatTheProviderDoesNotDeclareIsRefused() {
        Options options = Options.defaults(List.of(RATE));
        assertEquals(
                "option 'count': not declared by the component's provider, which has [rate]",
                assertThrows(IllegalArgumentException.class, () -> options.get(COUNT))
                        .getMessage());
    }

    private static String refusal(Map<String, ?> given) {
        return assertThrows(IllegalArgumentException.class, () -> Options.of(DECLARED, given))
                .getMessage();
    }
}
