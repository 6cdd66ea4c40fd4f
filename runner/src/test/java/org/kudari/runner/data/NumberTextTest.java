package org.kudari.runner.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static void assertAsJavaReads(String text) {
        double expected = Double.parseDouble(text);
        char[] padded = ("9" + text + "9").toCharArray();
        assertEquals(
                Double.doubleToRawLongBits(expected),
                Double.doubleToRawLongBits(NumberText.parse(padded, 1, padded.length - 1)),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0.0",
                "1",
                "1.",
                ".5",
                "-.5",
                "00012.500",
                "9007199254740992",
                "9007199254740993",
                "-9007199254740993",
                "9007199254740992.5",
                "0.0000000000000000000001",
                "0.00000000000000000000001",
                "123456789012345678901234567890",
                "1e5",
                "1E-5",
                "+1.5e+300",
                "4.9e-324",
                "2e-324",
                "1e-400",
                "1.7976931348623157e308",
                "0.1",
                "0.30000000000000004",
                "2.2250738585072012e-308",
                "8.5",
                "5e-1",
                "1152921504606846976000",
                "0e9999999999",
                "1e-99999999999",
                "1e0000000000000005",
                "0.0001e4"
            })
    void aNumberIsReadAsJavaReadsIt(String text) {
        assertAsJavaReads(text);
    }

    @Test
    void numbersOfAnyLengthAreReadAsJavaReadsThem() {
        Random random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(41) - 20);
            String text = random.nextBoolean() ? Double.toString(value) : new BigDecimal(value).toPlainString();
            assertAsJavaReads(text);
            int shortened = 4 + random.nextInt(22);
            if (shortened < text.length() && Character.isDigit(text.charAt(shortened - 1)) && !text.contains("E")) {
                assertAsJavaReads(text.substring(0, shortened));
            }
        }
    }

    /** Decimal numbers exactly in the middle of two doubles, and those just beside it. */
    @Test
    void theMiddleOfTwoDoublesIsReadAsJavaReadsIt() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.scalb(1 + random.nextDouble(), random.nextInt(80) - 20);
            BigDecimal middle = new BigDecimal(value).add(new BigDecimal(Math.ulp(value) / 2));
            assertAsJavaReads(middle.toPlainString());
            assertAsJavaReads(middle.toString());
            for (int digits = 16; digits <= 19; digits++) {
                BigDecimal rounded = middle.round(new MathContext(digits));
                assertAsJavaReads(rounded.toPlainString());
                assertAsJavaReads(rounded.toString());
                assertAsJavaReads(rounded.add(rounded.ulp()).toString());
            }
        }
    }

    /** Each digit count with each exponent that is computed here, and some beyond. */
    @Test
    void everyExponentIsReadAsJavaReadsIt() {
        Random random = new Random(3);
        for (int exponent = -90; exponent <= 90; exponent++) {
            for (int i = 0; i < 500; i++) {
                assertAsJavaReads((random.nextLong() >>> random.nextInt(63)) + "e" + exponent);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1 2",
                "0x1",
                "1f",
                "NaN",
                "Infinity",
                "1,5",
                "--1",
                "1e400",
                "٣",
                "1.2.3",
                "1e5.0"
            })
    void whatIsNoNumberIsNone(String text) {
        assertTrue(NumberText.parse(text).isEmpty());
    }
}
