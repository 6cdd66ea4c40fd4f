package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
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

    private static final Option<Double> SHARE = Option.real("share").defaultValue(0.5);

    /** A provider with one option. */
    static final class Halves implements LossProvider {
        @Override
        public String name() {
            return "halves";
        }

        @Override
        public String description() {
            return "half of something";
        }

        @Override
        public List<Option<?>> options() {
            return List.of(SHARE);
        }

        @Override
        public Loss create(Options options) {
            throw new UnsupportedOperationException("share " + options.get(SHARE));
        }
    }

    @Test
    void anOptionMayHoldAnotherComponent() {
        Option<Chosen<LossProvider>> inner =
                Option.component("inner", LossProvider.class).defaultValue(Chosen.of(new Halves()));
        Options options = Options.of(List.of(inner), Map.of("inner", Chosen.of(new Halves(), Map.of("share", 0.25))));
        assertEquals(0.25, options.get(inner).options().get(SHARE));
        assertEquals(Map.of("inner", Map.of("halves", Map.of("share", 0.25))), options.toTree());
        assertEquals(
                "share 0.25",
                assertThrows(
                                UnsupportedOperationException.class,
                                () -> options.get(inner).make(LossProvider::create))
                        .getMessage());
        assertEquals("halves {share=0.5}", inner.defaultValue().orElseThrow().toString());
        assertEquals(
                "option 'inner': found 'mse', but expected the name of a loss, or such a name with its options",
                refusal(inner, "mse"));
        assertEquals(
                "the name of an optimizer, or such a name with its options",
                Option.component("x", OptimizerProvider.class).expectation());
        assertEquals(Optional.of(LossProvider.class), inner.component());
    }

    @Test
    void anOptionMayHoldAListOfComponents() {
        Option<List<Chosen<LossProvider>>> all = Option.components("all", LossProvider.class);
        Options options = Options.of(
                List.of(all),
                Map.of("all", List.of(Chosen.of(new Halves()), Chosen.of(new Halves(), Map.of("share", 1)))));
        assertEquals(1.0, options.get(all).get(1).options().get(SHARE));
        assertEquals(
                Map.of("all", List.of(Map.of("halves", Map.of("share", 0.5)), Map.of("halves", Map.of("share", 1.0)))),
                options.toTree());
        assertTrue(all.isList());
    }

    @Test
    void anOptionMayHaveOptionsUnderIt() {
        Option<Options> section = Option.section("section", List.of(SHARE));
        Option<List<Options>> sections = Option.sections("sections", List.of(SHARE));
        Options options = Options.of(
                List.of(section, sections),
                Map.of("section", Map.of("share", 2), "sections", List.of(Map.of(), Map.of("share", 3))));
        assertEquals(2.0, options.get(section).get(SHARE));
        assertEquals(0.5, options.get(sections).get(0).get(SHARE));
        assertEquals(3.0, options.get(sections).get(1).get(SHARE));
        assertEquals(
                Map.of(
                        "section",
                        Map.of("share", 2.0),
                        "sections",
                        List.of(Map.of("share", 0.5), Map.of("share", 3.0))),
                options.toTree());
        assertEquals("option 'section': found 3, but expected keys with values, out of share", refusal(section, 3));
        assertEquals("option 'share': found 'x', but expected a number", refusal(section, Map.of("share", "x")));
    }

    @Test
    void boundsOfListsHoldForEachElement() {
        assertEquals(List.of(0.5, 2.0), Option.reals("x").accept(List.of(0.5, 2)));
        assertEquals(
                "option 'x': found [0.5, -1], but expected a list of numbers, each at least 0",
                refusal(Option.reals("x").atLeast(0), List.of(0.5, -1)));
        assertEquals(List.of("bias"), Option.texts("x").accept(List.of("bias")));
        assertEquals("option 'x': found [1], but expected a list of texts", refusal(Option.texts("x"), List.of(1)));
    }
}
