package org.kudari.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.api.Options;

/** What a user gets who gives no options: PyTorch's numbers, or else those of the paper's authors. */
class DefaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gradient-descent; {learning-rate=0.01, momentum=0.0, dampening=0.0, nesterov=false, coupled-weight-decay=0.0,"
                        + " weight-decay=0.0}",
                "adam; {learning-rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, amsgrad=false,"
                        + " coupled-weight-decay=0.0}",
                "adamw; {learning-rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, amsgrad=false, weight-decay=0.01}",
                "nadam; {learning-rate=0.002, beta1=0.9, beta2=0.999, epsilon=1.0E-8, momentum-decay=0.004,"
                        + " coupled-weight-decay=0.0, weight-decay=0.0}",
                "radam; {learning-rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-8, coupled-weight-decay=0.0,"
                        + " weight-decay=0.0}",
                "adamax; {learning-rate=0.002, beta1=0.9, beta2=0.999, epsilon=1.0E-8, coupled-weight-decay=0.0}",
                "adagrad; {learning-rate=0.01, learning-rate-decay=0.0, initial-sum=0.0, epsilon=1.0E-10,"
                        + " coupled-weight-decay=0.0}",
                "adadelta; {learning-rate=1.0, rho=0.9, epsilon=1.0E-6, coupled-weight-decay=0.0}",
                "rmsprop; {learning-rate=0.01, alpha=0.99, epsilon=1.0E-8, momentum=0.0, centered=false,"
                        + " coupled-weight-decay=0.0}",
                "lion; {learning-rate=1.0E-4, beta1=0.9, beta2=0.99, weight-decay=0.0}",
                "lamb; {learning-rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-6, weight-decay=0.01}",
                "adabelief; {learning-rate=0.001, beta1=0.9, beta2=0.999, epsilon=1.0E-16, weight-decay=0.0}",
                "rprop; {learning-rate=0.01, decrease=0.5, increase=1.2, smallest-step=1.0E-6, largest-step=50.0}"
            })
    void defaultsAreThoseOfTheSource(String name, String defaults) {
        assertEquals(
                defaults, Options.defaults(Optimizers.provider(name).options()).toString());
    }
}
