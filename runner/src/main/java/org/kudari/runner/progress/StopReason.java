package org.kudari.runner.progress;

/** Why a run ended. */
public enum StopReason {
    /** All epochs that were asked for are done. */
    EPOCHS_DONE("all epochs done"),
    /** The optimizer says that it has reached the minimum. */
    ARRIVED("the minimum is reached"),
    /** Somebody asked it to stop. */
    CANCELLED("cancelled"),
    /** The loss or a parameter became infinite or not a number. */
    DIVERGED("diverged");

    private final String text;

    StopReason(String text) {
        this.text = text;
    }

    /** The reason in words. */
    public String text() {
        return text;
    }
}
