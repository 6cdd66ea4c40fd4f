package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTest {
    private static final Option<Double> RATE = Option.real("rate")
            .greaterThan(0)
            .atMost(1)
            .defaultValue(0.5)
            .unit("per step")
            .doc("how fast");
    private static final Option<List<Long>> SIZES = Option.integers("sizes").atLeast(1);

    @Test
    void aDeclarationDescribesItself() {
        assertEquals("rate", RATE.name());
        assertEquals("number", RATE.type());
        assertEquals("greater than 0 and at most 1", RATE.range());
        assertEquals("a number greater than 0 and at most 1", RATE.expectation());
        assertEquals("a list of whole numbers, each at least 1", SIZES.expectation());
        assertEquals("one of a, b", Option.choice("c", "a", "b").expectation());
        assertEquals("per step", RATE.unit());
        assertEquals("how fast", RATE.doc());
        assertEquals(0.5, RATE.defaultValue().orElseThrow());
    }

    @Test
    void plainValuesAreConverted() {
        assertEquals(1.0, RATE.accept(1));
        assertEquals(3L, Option.integer("n").accept(3));
        assertEquals(List.of(1L, 2L), SIZES.accept(Arrays.asList(1, 2L)));
        assertEquals(true, Option.flag("f").accept(true));
        assertEquals("b", Option.choice("c", "a", "b").accept("b"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWasExpected() {
        assertEquals(
                "option 'rate': found 0, but expected a number greater than 0 and at most 1",
                refusal(() -> RATE.accept(0)));
        assertEquals(
                "option 'rate': found 'fast', but expected a number greater than 0 and at most 1",
                refusal(() -> RATE.accept("fast")));
        for (Object wrong : new Object[] {Double.NaN, Double.POSITIVE_INFINITY, 1.5, true, List.of(1)}) {
            assertThrows(OptionException.class, () -> RATE.accept(wrong));
        }
        assertThrows(OptionException.class, () -> SIZES.accept(List.of(3, 0)));
        assertThrows(OptionException.class, () -> SIZES.accept(List.of(3, "x")));
        assertThrows(OptionException.class, () -> SIZES.accept(3));
        assertThrows(OptionException.class, () -> Option.integer("n").accept(3.0));
        assertThrows(OptionException.class, () -> Option.flag("f").accept("true"));
        assertThrows(OptionException.class, () -> Option.choice("c", "a").accept("b"));
        assertThrows(OptionException.class, () -> RATE.accept(null));
    }

    @Test
    void aDeclarationThatContradictsItselfIsRefused() {
        assertThrows(OptionException.class, () -> Option.real("r").atLeast(2).defaultValue(1.0));
        assertThrows(
                OptionException.class, () -> Option.real("r").defaultValue(1.0).lessThan(1));
        assertThrows(IllegalArgumentException.class, () -> Option.text("t").atLeast(1));
        assertThrows(IllegalArgumentException.class, () -> Option.real("Learning Rate"));
    }

    @Test
    void optionsAreCheckedAgainstTheirDeclaration() {
        List<Option<?>> declared = List.of(RATE, SIZES);

        Options options = Options.of(declared, Map.of("sizes", List.of(2)));

        assertEquals(0.5, options.get(RATE));
        assertEquals(List.of(2L), options.get(SIZES));
        assertEquals(List.of("rate", "sizes"), List.copyOf(options.asMap().keySet()));
        assertEquals(
                "option 'sizes': missing, but expected a list of whole numbers, each at least 1",
                refusal(() -> Options.defaults(declared)));
        assertEquals(
                "option 'size': not one of [rate, sizes]",
                refusal(() -> Options.of(declared, Map.of("sizes", List.of(2), "size", 3))));
        assertThrows(IllegalArgumentException.class, () -> options.get(Option.real("other")));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
