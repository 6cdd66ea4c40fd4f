package org.kudari.examples.springboot;

import java.util.List;
import java.util.Map;

/**
 * What a model is to be made of.
 *
 * @param name what it will be called
 * @param target the column to predict
 * @param rows a number, a text or null for each column
 * @param network options of the model {@code mlp}, such as {@code hidden}; its defaults when left out
 * @param epochs passes over the rows; 100 when left out
 */
record TrainingRequest(
        String name, String target, List<Map<String, Object>> rows, Map<String, Object> network, Integer epochs) {
    private static final int EPOCHS = 100;

    TrainingRequest {
        network = network == null ? Map.of() : network;
        epochs = epochs == null ? EPOCHS : epochs;
    }
}
