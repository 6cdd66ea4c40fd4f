package org.kudari.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.kudari.runner.TrainedModel;

class HouseholdEnergyTest {
    /** The rule behind the rows gives 0.01 · 60 · 23 + ½ = 14.3 kWh. */
    @Test
    void theApplicationLearnsTheRuleBehindItsRows() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        TrainedModel model = HouseholdEnergy.train(new PrintStream(printed, true));

        assertEquals(14.3, HouseholdEnergy.predict(model), 1);
        assertEquals(3, printed.toString().lines().count());
        assertTrue(model.evaluate(HouseholdEnergy.households()).get("r2") > 0.98);
    }

    @Test
    void noThreadIsLeftWhenItHasTrained() {
        HouseholdEnergy.train(new PrintStream(new ByteArrayOutputStream()));

        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("kudari")));
    }
}
