package org.kudari.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.kudari.api.Parallel;

/**
 * A few threads that run loops, and nothing else. The caller works too, so a pool of {@code n} threads starts
 * {@code n - 1}. They are daemons, park when idle, and are gone when {@link #close} returns.
 */
public final class WorkerPool implements Parallel, AutoCloseable {
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * Starts the threads.
     *
     * @param threads how many may run at the same time, the caller's included; 1 or more
     */
    public WorkerPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", but expected 1 or more");
        }
        for (int i = 1; i < threads; i++) {
            Worker worker = new Worker("kudari-worker-" + i);
            workers.add(worker);
            worker.start();
        }
    }

    @Override
    public int threads() {
        return workers.size() + 1;
    }

    @Override
    public void forRange(int count, int grain, Body body) {
        if (closed) {
            throw new IllegalStateException("worker pool: closed, but asked to run a loop");
        }
        // Waiting instead would wait for ever where a body asks for a loop of its own.
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "worker pool: busy with a loop, but asked to run another; a loop's body must"
                            + " not run one, and a pool serves one thread at a time");
        }
        try {
            run(count, grain, body);
        } finally {
            busy.set(false);
        }
    }

    private void run(int count, int grain, Body body) {
        int parts = Math.max(1, Math.min(threads(), count / Math.max(1, grain)));
        if (parts == 1) {
            Parallel.sequential().forRange(count, grain, body);
            return;
        }
        for (int part = 1; part < parts; part++) {
            workers.get(part - 1).assign(body, boundary(count, part, parts), boundary(count, part + 1, parts));
        }
        Throwable failure = null;
        try {
            body.run(0, boundary(count, 1, parts));
        } catch (Throwable thrown) {
            // Kept until every worker has left the body: the caller may free what the body uses.
            failure = thrown;
        }
        for (int part = 1; part < parts; part++) {
            Throwable thrown = workers.get(part - 1).await();
            failure = failure == null ? thrown : failure;
        }
        rethrow(failure);
    }

    private static int boundary(int count, int part, int parts) {
        return (int) ((long) count * part / parts);
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /**
     * Ends the threads and waits until they are gone. Further loops are refused.
     *
     * @throws IllegalStateException if a loop is running
     */
    @Override
    public void close() {
        if (busy.get()) {
            throw new IllegalStateException("worker pool: busy with a loop, but asked to close");
        }
        closed = true;
        workers.forEach(Worker::end);
        boolean interrupted = false;
        for (Worker worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A range of a loop for one worker. */
    private record Assignment(Body body, int from, int to, Thread caller) {}

    private static final class Worker extends Thread {
        private static final Assignment END = new Assignment(null, 0, 0, null);

        private final AtomicReference<Assignment> assignment = new AtomicReference<>();
        private Throwable failure;

        Worker(String name) {
            super(name);
            setDaemon(true);
        }

        void assign(Body body, int from, int to) {
            failure = null;
            assignment.set(new Assignment(body, from, to, Thread.currentThread()));
            LockSupport.unpark(this);
        }

        void end() {
            assignment.set(END);
            LockSupport.unpark(this);
        }

        /** Waits for the assigned range; gives what the body threw, or null. */
        Throwable await() {
            boolean interrupted = false;
            while (assignment.get() != null) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return failure;
        }

        @Override
        public void run() {
            while (true) {
                Assignment current = assignment.get();
                if (current == END) {
                    return;
                }
                if (current == null) {
                    LockSupport.park(this);
                    continue;
                }
                try {
                    current.body().run(current.from(), current.to());
                } catch (Throwable thrown) {
                    // The loop's caller gets it from await; this thread serves the next loop.
                    failure = thrown;
                }
                assignment.set(null);
                LockSupport.unpark(current.caller());
            }
        }
    }
}
