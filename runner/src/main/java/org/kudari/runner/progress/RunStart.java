package org.kudari.runner.progress;

import java.util.List;

/** What is known when the data are read and training begins. Immutable. */
public final class RunStart {
    private final int trainingRows;
    private final int validationRows;
    private final int droppedRows;
    private final List<String> inputs;
    private final List<String> targets;
    private final int parameters;
    private final int epochs;

    /** What a run starts with; arguments as the accessors say. */
    public RunStart(
            int trainingRows,
            int validationRows,
            int droppedRows,
            List<String> inputs,
            List<String> targets,
            int parameters,
            int epochs) {
        this.trainingRows = trainingRows;
        this.validationRows = validationRows;
        this.droppedRows = droppedRows;
        this.inputs = List.copyOf(inputs);
        this.targets = List.copyOf(targets);
        this.parameters = parameters;
        this.epochs = epochs;
    }

    /** How many rows the parameters are fitted to. */
    public int trainingRows() {
        return trainingRows;
    }

    /** How many rows are held out; 0 for none. */
    public int validationRows() {
        return validationRows;
    }

    /** How many rows were left out because a cell was empty. */
    public int droppedRows() {
        return droppedRows;
    }

    /** The names of the model's inputs, each category of a categorical column one of them. */
    public List<String> inputs() {
        return inputs;
    }

    /** The names of the targets. */
    public List<String> targets() {
        return targets;
    }

    /** How many parameters the model has. */
    public int parameters() {
        return parameters;
    }

    /** How many epochs there will be at the most. */
    public int epochs() {
        return epochs;
    }
}
