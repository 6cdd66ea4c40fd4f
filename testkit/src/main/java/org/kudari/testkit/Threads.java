package org.kudari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs a component on threads of the kit's own. */
final class Threads {
    private Threads() {}

    /** What an action gives, from several threads at the same time, several times each. */
    static <T> List<T> together(int threads, int turns, Callable<T> action) {
        List<FutureTask<List<T>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            FutureTask<List<T>> task = new FutureTask<>(() -> {
                List<T> results = new ArrayList<>();
                for (int turn = 0; turn < turns; turn++) {
                    results.add(action.call());
                }
                return results;
            });
            tasks.add(task);
            start(new Thread(task, "kudari-testkit-" + thread));
        }
        List<T> all = new ArrayList<>();
        tasks.forEach(task -> all.addAll(result(task)));
        return all;
    }

    /** The names of threads that an action leaves behind: they are born into the group of the thread that starts them. */
    static List<String> startedBy(Runnable action) {
        ThreadGroup group = new ThreadGroup("kudari-testkit");
        FutureTask<Void> task = new FutureTask<>(action, null);
        Thread own = new Thread(group, task, "kudari-testkit");
        start(own);
        result(task);
        try {
            own.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        Thread[] left = new Thread[group.activeCount() + 8];
        int count = group.enumerate(left);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(left[i].getName());
        }
        return names;
    }

    private static void start(Thread thread) {
        // A component that never returns must not keep the JVM from ending.
        thread.setDaemon(true);
        thread.start();
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static CheckSkipped interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        CheckSkipped skipped = new CheckSkipped("interrupted");
        skipped.initCause(e);
        return skipped;
    }
}
