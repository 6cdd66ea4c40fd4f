package org.kudari.testkit;

import java.util.Objects;

/**
 * One thing that must be true of a component, said in words, and how to find out. Immutable; may be run many times.
 *
 * @since 0.1.0
 */
public final class Check {
    /** Finds out. */
    @FunctionalInterface
    interface Body {
        void run();
    }

    private final String subject;
    private final String name;
    private final Body body;

    Check(String subject, String name, Body body) {
        this.subject = Objects.requireNonNull(subject);
        this.name = Objects.requireNonNull(name);
        this.body = Objects.requireNonNull(body);
    }

    /** What it is about: {@code provider}, or the options that the component was made with. */
    public String subject() {
        return subject;
    }

    /** What must be true, such as {@code the gradient is the derivative of the value}. */
    public String name() {
        return name;
    }

    /**
     * Finds out; returns when it is true.
     *
     * @throws CheckFailure if it is not, or if the component threw where it must not
     * @throws CheckSkipped if this component cannot be asked
     */
    public void run() {
        try {
            body.run();
        } catch (CheckSkipped skipped) {
            throw skipped;
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            // A stranger's code: whatever it throws is a finding about it, and the other checks go on.
            throw new CheckFailure(
                    "an exception: " + thrown,
                    "no exception",
                    "an input that the component does not expect; the stack trace below says where",
                    thrown);
        }
    }

    @Override
    public String toString() {
        return subject + ": " + name;
    }
}
