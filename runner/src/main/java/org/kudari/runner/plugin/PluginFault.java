package org.kudari.runner.plugin;

import java.nio.file.Path;
import org.kudari.runner.problem.PluginProblem;

/** Ends the loading of one plugin. */
final class PluginFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PluginProblem problem;

    PluginFault(PluginProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    static PluginFault screening(Path jar, String what, String remedy) {
        return new PluginFault(PluginProblem.of(jar, PluginProblem.Stage.SCREEN, what, remedy));
    }

    PluginProblem problem() {
        return problem;
    }
}
