package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerPoolTest {
    @Test
    void everyIndexRunsExactlyOnce() {
        for (int threads = 1; threads <= 4; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                assertEquals(threads, pool.threads());
                for (int count : new int[] {0, 1, 2, 3, 4, 5, 100, 1001}) {
                    for (int grain : new int[] {1, 2, 50, 5000}) {
                        AtomicIntegerArray runs = new AtomicIntegerArray(count);
                        pool.forRange(count, grain, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                runs.incrementAndGet(i);
                            }
                        });
                        for (int i = 0; i < count; i++) {
                            assertEquals(1, runs.get(i), "index " + i + " of " + count + ", grain " + grain);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theBodyDoesNotRunForAnEmptyRange() {
        try (WorkerPool pool = new WorkerPool(2)) {
            pool.forRange(0, 1, (from, to) -> {
                throw new AssertionError("body called for " + from + " to " + to);
            });
        }
    }

    @Test
    void rangesRunAtTheSameTime() {
        try (WorkerPool pool = new WorkerPool(3)) {
            CountDownLatch all = new CountDownLatch(3);
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            pool.forRange(3, 1, (from, to) -> {
                seen.add(Thread.currentThread());
                all.countDown();
                assertTrue(await(all), "three ranges never ran at the same time");
            });
            assertEquals(3, seen.size());
            assertTrue(seen.contains(Thread.currentThread()));
        }
    }

    @Test
    void countUpToTheGrainStaysWithTheCaller() {
        try (WorkerPool pool = new WorkerPool(4)) {
            Set<Thread> seen = ConcurrentHashMap.newKeySet();
            pool.forRange(100, 100, (from, to) -> seen.add(Thread.currentThread()));
            assertEquals(Set.of(Thread.currentThread()), seen);
        }
    }

    @Test
    void exceptionOfAWorkerArrivesAfterAllHaveLeftTheBody() {
        try (WorkerPool pool = new WorkerPool(2)) {
            CountDownLatch thrown = new CountDownLatch(1);
            AtomicBoolean callerLeft = new AtomicBoolean();
            IllegalStateException failure = new IllegalStateException("worker");
            RuntimeException caught = assertThrows(
                    RuntimeException.class,
                    () -> pool.forRange(2, 1, (from, to) -> {
                        if (from == 1) {
                            thrown.countDown();
                            throw failure;
                        }
                        await(thrown);
                        callerLeft.set(true);
                    }));
            assertSame(failure, caught);
            assertTrue(callerLeft.get());
        }
    }

    @Test
    void exceptionOfTheCallerArrivesAfterAllHaveLeftTheBody() {
        try (WorkerPool pool = new WorkerPool(2)) {
            AtomicBoolean workerLeft = new AtomicBoolean();
            CountDownLatch throwing = new CountDownLatch(1);
            assertThrows(
                    StackOverflowError.class,
                    () -> pool.forRange(2, 1, (from, to) -> {
                        if (from == 0) {
                            throwing.countDown();
                            throw new StackOverflowError("caller");
                        }
                        await(throwing);
                        sleepBriefly();
                        workerLeft.set(true);
                    }));
            assertTrue(workerLeft.get());
        }
    }

    @Test
    void aPoolIsFitForUseAfterAnException() {
        try (WorkerPool pool = new WorkerPool(3)) {
            for (int round = 0; round < 1000; round++) {
                int failing = round % 4;
                AtomicIntegerArray runs = new AtomicIntegerArray(3);
                AtomicBoolean failed = new AtomicBoolean();
                try {
                    pool.forRange(3, 1, (from, to) -> {
                        runs.incrementAndGet(from);
                        if (from == failing) {
                            throw new IllegalArgumentException("on purpose");
                        }
                    });
                } catch (IllegalArgumentException e) {
                    failed.set(true);
                }
                assertEquals(failing < 3, failed.get());
                assertEquals("[1, 1, 1]", runs.toString());
            }
        }
    }

    @Test
    void whatTheBodyWroteIsVisibleToTheCaller() {
        try (WorkerPool pool = new WorkerPool(3)) {
            long[] values = new long[999];
            for (int round = 1; round <= 2000; round++) {
                long expected = round;
                pool.forRange(values.length, 1, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        values[i]++;
                    }
                });
                for (long value : values) {
                    assertEquals(expected, value);
                }
            }
        }
    }

    @Test
    void interruptionOfTheCallerIsKeptAndTheLoopFinishes() {
        try (WorkerPool pool = new WorkerPool(2)) {
            AtomicBoolean workerLeft = new AtomicBoolean();
            Thread.currentThread().interrupt();
            pool.forRange(2, 1, (from, to) -> {
                if (from == 1) {
                    sleepBriefly();
                    workerLeft.set(true);
                }
            });
            assertTrue(workerLeft.get());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void noThreadIsLeftAfterClose() {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(4);
        WorkerPool pool = new WorkerPool(4);
        pool.forRange(4, 1, (from, to) -> {
            workers.add(Thread.currentThread());
            all.countDown();
            await(all);
        });
        workers.remove(Thread.currentThread());
        assertEquals(3, workers.size());
        workers.forEach(worker -> assertTrue(worker.isDaemon() && worker.isAlive()));
        pool.close();
        workers.forEach(worker -> assertFalse(worker.isAlive()));
        pool.close();
    }

    @Test
    void loopsAfterCloseAreRefused() {
        WorkerPool pool = new WorkerPool(1);
        pool.close();
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> pool.forRange(1, 1, (from, to) -> {}));
        assertEquals("worker pool: closed, but asked to run a loop", refusal.getMessage());
    }

    @Test
    void poolsWithoutThreadsAreRefused() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new WorkerPool(0));
        assertEquals("threads: 0, but expected 1 or more", refusal.getMessage());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleepBriefly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
