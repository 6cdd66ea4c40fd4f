package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionTest {
    @Test
    void valuesOfTheRightTypeAreConverted() {
        assertEquals(3.0, Option.real("x").accept(3));
        assertEquals(3.0, Option.real("x").accept(3L));
        assertEquals(0.5, Option.real("x").accept(0.5f));
        assertEquals(3L, Option.integer("x").accept(3));
        assertEquals(Long.MAX_VALUE, Option.integer("x").accept(Long.MAX_VALUE));
        assertEquals(true, Option.flag("x").accept(true));
        assertEquals("3", Option.text("x").accept("3"));
        assertEquals("tanh", Option.choice("x", "relu", "tanh").accept("tanh"));
        assertEquals(List.of(64L, 32L), Option.integers("x").accept(List.of(64, 32L)));
        assertEquals(List.of(), Option.integers("x").accept(List.of()));
    }

    @Test
    void valuesOfAnotherTypeAreRefusedWithWhatWasFoundAndExpected() {
        assertEquals("option 'x': found 'fast', but expected a number", refusal(Option.real("x"), "fast"));
        assertEquals("option 'x': found NaN, but expected a number", refusal(Option.real("x"), Double.NaN));
        assertEquals("option 'x': found Infinity, but expected a number", refusal(Option.real("x"), 1 / 0.0));
        assertEquals("option 'x': found 1.5, but expected a whole number", refusal(Option.integer("x"), 1.5));
        assertEquals("option 'x': found 2.0, but expected a whole number", refusal(Option.integer("x"), 2.0));
        assertEquals(
                "option 'x': found 9223372036854775808, but expected a whole number",
                refusal(Option.integer("x"), BigInteger.ONE.shiftLeft(63)));
        assertEquals("option 'x': found 'yes', but expected true or false", refusal(Option.flag("x"), "yes"));
        assertEquals("option 'x': found 3, but expected text", refusal(Option.text("x"), 3));
        assertEquals("option 'x': found null, but expected text", refusal(Option.text("x"), null));
        assertEquals(
                "option 'x': found 'elu', but expected one of relu, tanh",
                refusal(Option.choice("x", "relu", "tanh"), "elu"));
        assertEquals("option 'x': found 64, but expected a list of whole numbers", refusal(Option.integers("x"), 64));
        assertEquals(
                "option 'x': found [64, big], but expected a list of whole numbers",
                refusal(Option.integers("x"), List.of(64, "big")));
    }

    @Test
    void boundsIncludeOrExcludeTheirEnd() {
        Option<Double> open = Option.real("x").greaterThan(0).lessThan(1);
        assertEquals(0.5, open.accept(0.5));
        assertEquals("option 'x': found 0, but expected a number greater than 0 and less than 1", refusal(open, 0));
        assertEquals("option 'x': found 1, but expected a number greater than 0 and less than 1", refusal(open, 1));
        Option<Double> closed = Option.real("x").atLeast(-0.5).atMost(2);
        assertEquals(-0.5, closed.accept(-0.5));
        assertEquals(2.0, closed.accept(2));
        assertEquals("option 'x': found 3, but expected a number at least -0.5 and at most 2", refusal(closed, 3));
        assertEquals("option 'x': found -1, but expected a number at least -0.5 and at most 2", refusal(closed, -1));
    }

    @Test
    void boundsOfAListHoldForEachElement() {
        Option<List<Long>> sizes = Option.integers("hidden").atLeast(1);
        assertEquals(List.of(), sizes.accept(List.of()));
        assertEquals(
                "option 'hidden': found [3, 0], but expected a list of whole numbers, each at least 1",
                refusal(sizes, List.of(3, 0)));
    }

    @Test
    void theExceptionCarriesItsParts() {
        OptionException exception = assertThrows(
                OptionException.class, () -> Option.integer("epochs").atLeast(1).accept(0));
        assertEquals("epochs", exception.option());
        assertEquals("a whole number at least 1", exception.expected());
    }

    @Test
    void everyNarrowingIsANewOption() {
        Option<Double> any = Option.real("x");
        Option<Double> positive = any.greaterThan(0);
        Option<Double> described =
                positive.defaultValue(0.25).unit("rows").doc("how far").atMost(5);
        assertEquals(-1.0, any.accept(-1));
        assertEquals(Optional.empty(), positive.defaultValue());
        assertEquals("", positive.unit());
        assertEquals("", positive.doc());
        assertEquals("x", described.name());
        assertEquals("number", described.type());
        assertEquals("greater than 0 and at most 5", described.range());
        assertEquals("", any.range());
        assertEquals(Optional.of(0.25), described.defaultValue());
        assertEquals("rows", described.unit());
        assertEquals("how far", described.doc());
        assertEquals("x (a number greater than 0 and at most 5)", described.toString());
    }

    @Test
    void aChoiceTellsItsWords() {
        Option<String> choice = Option.choice("activation", "relu", "tanh");
        assertEquals(List.of("relu", "tanh"), choice.choices());
        assertEquals("one of relu, tanh", choice.type());
        assertTrue(Option.text("x").choices().isEmpty());
    }

    @Test
    void aDefaultOutOfRangeIsRefusedInWhateverOrderItIsDeclared() {
        assertEquals(
                "option 'x': found -1.0, but expected a number greater than 0",
                assertThrows(
                                OptionException.class,
                                () -> Option.real("x").greaterThan(0).defaultValue(-1.0))
                        .getMessage());
        assertThrows(
                OptionException.class, () -> Option.real("x").defaultValue(-1.0).greaterThan(0));
        assertThrows(OptionException.class, () -> Option.choice("x", "a", "b").defaultValue("c"));
    }

    @Test
    void boundsOfWhatHasNoOrderAreRefused() {
        assertEquals(
                "option 'x': a bound, but its values are text",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Option.text("x").atLeast(1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Option.flag("x").lessThan(1));
    }

    @Test
    void namesAreLowerCaseWordsJoinedByHyphens() {
        assertEquals("learning-rate", Option.real("learning-rate").name());
        assertEquals("l2", Option.real("l2").name());
        for (String name : List.of("", "learningRate", "learning_rate", "-rate", "rate-", "2l", "a--b")) {
            assertEquals(
                    "option name: '" + name + "', but expected lower-case words joined by hyphens",
                    assertThrows(IllegalArgumentException.class, () -> Option.real(name))
                            .getMessage());
        }
    }

    private static String refusal(Option<?> option, Object value) {
        return assertThrows(OptionException.class, () -> option.accept(value)).getMessage();
    }
}
