package org.kudari.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kudari.runner.Run;

/**
 * An interrupt from the keyboard does not kill the run but cancels it, and the JVM waits until this is released, so that
 * what was trained is saved and said.
 */
final class InterruptHook {
    private static final long SECONDS_TO_SAVE = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    InterruptHook(Run run) {
        hook = new Thread(() -> {
            run.cancel();
            awaitDone();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitDone() {
        try {
            done.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void release() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, so the hook is running: nothing is left to remove.
            return;
        }
    }
}
