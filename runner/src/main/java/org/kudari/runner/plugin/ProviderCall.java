package org.kudari.runner.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kudari.runner.discovery.Component;
import org.kudari.runner.discovery.UnusableProviderException;
import org.kudari.runner.plugin.PluginDescriptor.NamedProvider;
import org.kudari.runner.problem.PluginProblem;

/**
 * Constructs a provider and asks it for its answers, on a thread of its own, and does not wait for ever: one that sleeps shall not
 * keep the others waiting. It is interrupted then; if it ignores that, its thread ends when it does, and keeps no JVM alive.
 */
final class ProviderCall {
    private final LoadedPlugin plugin;
    private final NamedProvider named;
    private final Duration patience;

    ProviderCall(LoadedPlugin plugin, NamedProvider named, Duration patience) {
        this.plugin = plugin;
        this.named = named;
        this.patience = patience;
    }

    /** @throws PluginFault if no component comes of it */
    Component<?> component() throws PluginFault {
        FutureTask<Component<?>> task = new FutureTask<>((Callable<Component<?>>) this::ask);
        Thread thread =
                new Thread(null, task, "kudari plugin " + plugin.classLoader().getName());
        thread.setDaemon(true);
        // What a plugin's libraries look up by the context loader is meant to be found in the plugin.
        thread.setContextClassLoader(plugin.classLoader());
        thread.start();
        try {
            // Not for the answer alone, but for the end of the thread, since none is to be left behind.
            thread.join(patience.toMillis());
            return task.get(0, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw fault(
                    PluginProblem.Stage.INSTANTIATE,
                    "was not ready after " + patience.toSeconds() + " s",
                    "constructors, name(), description() and options() must be quick: do the work in create()");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw fault(PluginProblem.Stage.INSTANTIATE, "was interrupted", "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PluginFault fault) {
                throw fault;
            }
            throw thrown(e.getCause());
        }
    }

    private Component<?> ask() throws PluginFault {
        try {
            return Component.of(named.kind(), plugin.instantiate(named), named.origin());
        } catch (UnusableProviderException e) {
            throw fault(PluginProblem.Stage.ASK, e.getMessage(), "this is for its author to mend");
        }
    }

    private PluginFault thrown(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        return fault(PluginProblem.Stage.ASK, "threw " + thrown, LinkageHint.of(thrown));
    }

    private PluginFault fault(PluginProblem.Stage stage, String what, String remedy) {
        return new PluginFault(PluginProblem.of(named.jar(), named.className(), stage, what, remedy));
    }
}
