package org.kudari.examples.springboot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows to train on. Invented: energy goes with the area and with how cold it is, and leaks with poor insulation. */
final class Households {
    private Households() {}

    static List<Map<String, Object>> rows(int count) {
        Random random = new Random(1);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isGood = random.nextBoolean();
            int area = 30 + random.nextInt(120);
            int outside = random.nextInt(33) - 15;
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("area", area);
            row.put("insulation", isGood ? "good" : "poor");
            row.put("outside", outside);
            row.put("kwh", (isGood ? 0.01 : 0.025) * area * (18 - outside) + random.nextDouble());
            rows.add(row);
        }
        return rows;
    }

    static TrainingRequest request(String name, int epochs) {
        return new TrainingRequest(name, "kwh", rows(600), Map.of("hidden", List.of(16, 8)), epochs);
    }
}
