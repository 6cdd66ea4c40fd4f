package org.kudari.cli;

/** What the command ends with. */
final class ExitCode {
    static final int DONE = 0;
    static final int RUN_FAILED = 1;
    static final int WRONG_INPUT = 2;

    private ExitCode() {}
}
