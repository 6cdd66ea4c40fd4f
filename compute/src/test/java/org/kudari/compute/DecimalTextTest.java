package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "0.001",
                "1.0E-4",
                "1.0E-7",
                "1.0",
                "-1.0",
                "100.0",
                "123456.75",
                "9999999.0",
                "9.999999E6",
                "1.0E7",
                "1.0E22",
                "1.0E23",
                "2.0E-3",
                "4.9E-324",
                "2.2250738585072014E-308",
                "1.7976931348623157E308",
                "-0.0",
                "0.0",
                "NaN",
                "Infinity",
                "-Infinity",
                "0.30000000000000004",
                "-1.2345E-10",
                "2.0E23",
                "9.0E15"
            })
    void examplesReadBackAsTheSameNumber(String text) {
        double value = Double.parseDouble(text);
        assertEquals(value, Double.parseDouble(DecimalText.shortest(value)));
    }

    @Test
    void examplesLookAsJavaProgrammersKnowThem() {
        assertEquals("0.1", DecimalText.shortest(0.1));
        assertEquals("0.001", DecimalText.shortest(1e-3));
        assertEquals("1.0E-4", DecimalText.shortest(1e-4));
        assertEquals("1.0E-7", DecimalText.shortest(1e-7));
        assertEquals("1.0E22", DecimalText.shortest(1e22));
        assertEquals("2.0E23", DecimalText.shortest(2e23));
        assertEquals("9999999.0", DecimalText.shortest(9.999999e6));
        assertEquals("9999999.5", DecimalText.shortest(9999999.5));
        assertEquals("1.0E7", DecimalText.shortest(1e7));
        assertEquals("-12.5", DecimalText.shortest(-12.5));
        assertEquals("-1.25E-10", DecimalText.shortest(-1.25e-10));
        assertEquals("100.0", DecimalText.shortest(100));
        assertEquals("0.30000000000000004", DecimalText.shortest(0.1 + 0.2));
        assertEquals("NaN", DecimalText.shortest(Double.NaN));
        assertEquals("-Infinity", DecimalText.shortest(Double.NEGATIVE_INFINITY));
        assertEquals("0.0", DecimalText.shortest(0.0));
        assertEquals("-0.0", DecimalText.shortest(-0.0));
    }

    @Test
    void theSmallestNumberIsWrittenAsJavaWritesIt() {
        assertEquals("4.9E-324", DecimalText.shortest(Double.MIN_VALUE));
        assertEquals("-4.9E-324", DecimalText.shortest(-Double.MIN_VALUE));
    }

    @Test
    void anyNumberReadsBackAndNoShorterRoundingDoes() {
        CounterRandom random = CounterRandom.of(1, "decimal", 0);
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value)) {
                continue;
            }
            String text = DecimalText.shortest(value);
            assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(Double.parseDouble(text)), text);
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            if (digits > 2) {
                double shorter =
                        new BigDecimal(value).round(new MathContext(digits - 1)).doubleValue();
                assertNotEquals(value, shorter, text);
            }
        }
    }

    @Test
    void powersOfTwoTakeTheDecimalAboveWhereOnlyThatIsShorter() {
        // The nearest 16 digits are …444E-307, which read back as the number below; …445 reads back as this one.
        assertEquals("7.120236347223045E-307", DecimalText.shortest(0x1p-1017));
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double value = Math.scalb(1.0, exponent);
            assertEquals(value, Double.parseDouble(DecimalText.shortest(value)));
        }
    }

    @Test
    void shortDecimalsComeBackAsTheyWereWritten() {
        CounterRandom random = CounterRandom.of(2, "decimal", 0);
        for (int i = 0; i < 20_000; i++) {
            int thousandths = random.nextInt(9_999_999) + 1;
            String written =
                    BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
            written = written.contains(".") ? written : written + ".0";
            assertEquals(written, DecimalText.shortest(Double.parseDouble(written)));
        }
    }

    @Test
    void significantDigitsAreRoundedAndTrailingZerosLeftOut() {
        assertEquals("3.14", DecimalText.significant(Math.PI, 3));
        assertEquals("3.0", DecimalText.significant(Math.PI, 1));
        assertEquals("0.5", DecimalText.significant(0.5, 6));
        assertEquals("1.235E8", DecimalText.significant(123_456_789, 4));
        assertEquals("-1.0E-5", DecimalText.significant(-9.9999e-6, 2));
        assertEquals("NaN", DecimalText.significant(Double.NaN, 3));
        assertEquals("0.0", DecimalText.significant(0, 3));
        // Half to even, of the exact value: 0.125 is exact.
        assertEquals("0.12", DecimalText.significant(0.125, 2));
    }
}
