package org.kudari.runner.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("adam", "gradient-descent", "least-squares", "epochs");

    @ParameterizedTest
    @CsvSource({
        "adma, adam",
        "Adam, adam",
        "gradient_descent, gradient-descent",
        "gradientdescent, gradient-descent",
        "leastsquare, least-squares",
        "epoch, epochs",
        "epcohs, epochs",
        "descent, gradient-descent",
        "initial_least_squares, least-squares"
    })
    void aNearNameIsSuggested(String unknown, String meant) {
        assertEquals("did you mean '" + meant + "'?", NearestName.hint(unknown, KNOWN));
    }

    @Test
    void withoutANearNameAllAreTold() {
        assertEquals("expected one of adam, gradient-descent, least-squares, epochs", NearestName.hint("xyzzy", KNOWN));
        assertEquals("expected one of a, b", NearestName.hint("c", List.of("a", "b")));
        assertEquals(
                "expected one of he-normal, he-uniform", NearestName.hint("he", List.of("he-normal", "he-uniform")));
        assertEquals("there are none", NearestName.hint("xyzzy", List.of()));
    }
}
