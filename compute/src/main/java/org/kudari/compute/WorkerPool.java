package org.kudari.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.kudari.api.Parallel;

/**
 * A few threads that run loops, and nothing else. The caller works too, so a pool of {@code n} threads starts
 * {@code n - 1}. They are daemons, park when idle for some tens of microseconds, and are gone when {@link #close} returns. A loop allocates nothing.
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
        boolean maySpin = threads <= Runtime.getRuntime().availableProcessors();
        for (int i = 1; i < threads; i++) {
            Worker worker = new Worker("kudari-worker-" + i, maySpin);
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

    /**
     * A thread that waits for a range of a loop. It and its caller tell each other by two counters, how many ranges were assigned
     * and how many of those are done, so that nothing is allocated. Whoever waits spins for a while, since the next loop of a
     * training step follows within microseconds and waking a thread takes longer; then it parks.
     */
    private static final class Worker extends Thread {
        /** Some tens of microseconds. */
        private static final int SPINS = 1 << 11;

        private final int spins;
        private volatile long assigned;
        private volatile long done;
        private volatile boolean workerParked;
        private volatile Thread parkedCaller;
        private Body body;
        private int from;
        private int to;
        private boolean ended;
        private Throwable failure;

        /** @param maySpin whether there is a processor for each thread; else spinning would keep the others from working */
        Worker(String name, boolean maySpin) {
            super(name);
            setDaemon(true);
            spins = maySpin ? SPINS : 0;
        }

        void assign(Body newBody, int newFrom, int newTo) {
            body = newBody;
            from = newFrom;
            to = newTo;
            failure = null;
            announce();
        }

        void end() {
            ended = true;
            announce();
        }

        private void announce() {
            assigned++; // by the caller only
            if (workerParked) {
                LockSupport.unpark(this);
            }
        }

        /** Waits for the assigned range; gives what the body threw, or null. */
        Throwable await() {
            for (int i = 0; i < spins && done != assigned; i++) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            if (done != assigned) {
                parkedCaller = Thread.currentThread();
                while (done != assigned) {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
                parkedCaller = null;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            body = null;
            return failure;
        }

        @Override
        public void run() {
            while (true) {
                awaitAssignment();
                if (ended) {
                    return;
                }
                try {
                    body.run(from, to);
                } catch (Throwable thrown) {
                    // The loop's caller gets it from await; this thread serves the next loop.
                    failure = thrown;
                }
                done++; // by this thread only
                Thread caller = parkedCaller;
                if (caller != null) {
                    LockSupport.unpark(caller);
                }
            }
        }

        private void awaitAssignment() {
            for (int i = 0; i < spins && done == assigned; i++) {
                Thread.onSpinWait();
            }
            if (done == assigned) {
                workerParked = true;
                while (done == assigned) {
                    LockSupport.park(this);
                }
                workerParked = false;
            }
        }
    }
}
