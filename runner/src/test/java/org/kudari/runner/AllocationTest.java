package org.kudari.runner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kudari.runner.progress.EpochRecord;
import org.kudari.runner.progress.RunListener;
import org.kudari.runner.table.Table;

/** Once warm, a step of training allocates nothing, on no thread: a large run leaves the garbage collector in peace. */
class AllocationTest {
    private static final int ROWS = 20_000;
    private static final int BATCH_ROWS = 32;

    /** What one object takes at the least; so fewer bytes a step are not an object a step. */
    private static final long OBJECT = 16;

    /**
     * C2 keeps a vector of 96 bytes in an object where a loop begins, now and then, by what it compiled before; around tanh and
     * sigmoid it does so once a layer. Nothing in the source allocates it.
     */
    private static final long OBJECTS_OF_THE_COMPILER = 4 * 96;

    @ParameterizedTest
    @CsvSource({
        "single, relu, gradient-descent, 1",
        "single, relu, adam, 2",
        "single, relu, lamb, 2",
        "single, relu, radam, 1",
        "double, tanh, adam, 1",
        "double, sigmoid, gradient-descent, 2"
    })
    void aStepAllocatesNothing(String precision, String activation, String optimizer, int threads) {
        requireNoAllocation(config(precision, activation, optimizer).batchSize(BATCH_ROWS), threads, 1);
    }

    @ParameterizedTest
    @CsvSource({"value, ema, 1", "norm, ema, 2", "global-norm, swa, 2"})
    void noMoreDoesOneThatIsScheduledClippedAccumulatedAndAveraged(String clip, String average, int threads) {
        requireNoAllocation(
                config("single", "relu", "adam")
                        .batchSize(BATCH_ROWS / 4)
                        .accumulate(4)
                        .schedule("cosine", Map.of("unit", "steps"))
                        .clip(clip, 1e-3)
                        .average(average, Map.of("start", 2))
                        .withoutDecay("bias")
                        .learningRateMultiplier("bias", 2),
                threads,
                4);
    }

    @ParameterizedTest
    @CsvSource({"single, batch, 2", "double, layer, 1"})
    void aStepThatNormalizesAndDropsOutAllocatesNothing(String precision, String normalization, int threads) {
        Map<String, ?> first = Map.of("units", 128, "normalization", normalization, "dropout", 0.25);
        Map<String, ?> second = Map.of("units", 128, "normalization", normalization, "skip", true);
        Map<String, ?> network = Map.of("layers", List.of(first, second), "precision", precision);
        requireNoAllocation(config(network, "adam").batchSize(BATCH_ROWS), threads, 1);
    }

    private static RunConfig.Builder config(String precision, String activation, String optimizer) {
        // So wide that two threads share each layer.
        Map<String, ?> network = Map.of("hidden", List.of(128, 128), "activation", activation, "precision", precision);
        return config(network, optimizer);
    }

    private static RunConfig.Builder config(Map<String, ?> network, String optimizer) {
        return RunConfig.builder()
                .target("y")
                .model("mlp", network)
                .loss("mse")
                .optimizer(optimizer, Map.of("learning-rate", 1e-4))
                .epochs(20);
    }

    private static void requireNoAllocation(RunConfig.Builder builder, int threads, int passesPerStep) {
        RunConfig config = builder.build();
        Meter meter = new Meter();
        try (Kudari kudari = Kudari.builder().threads(threads).build()) {
            kudari.run(config, rows()).listener(meter).train();
        }
        // The quietest, since the JVM itself allocates where it goes back from compiled code to the interpreter.
        long bytes = Collections.min(meter.bytesOfEpochs);
        assertTrue(
                bytes < ROWS / BATCH_ROWS * (OBJECT + passesPerStep * OBJECTS_OF_THE_COMPILER),
                () -> "bytes of each epoch: " + meter.bytesOfEpochs);
    }

    private static Table rows() {
        SplittableRandom random = new SplittableRandom(1);
        return Table.builder()
                .numbers("a", random.doubles(ROWS).toArray())
                .numbers("b", random.doubles(ROWS).toArray())
                .numbers("y", random.doubles(ROWS).toArray())
                .build();
    }

    /** Reads, at the end of each epoch, how much the training thread and its workers have allocated since the one before. */
    private static final class Meter implements RunListener {
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final List<Long> bytesOfEpochs = new ArrayList<>();
        private long callerBefore;
        private long workersBefore;

        @Override
        public void epochFinished(EpochRecord epoch) {
            long caller = threads.getCurrentThreadAllocatedBytes();
            long workers = workers();
            bytesOfEpochs.add(caller - callerBefore + workers - workersBefore);
            workersBefore = workers;
            // Last, so that the reading itself does not count.
            callerBefore = threads.getCurrentThreadAllocatedBytes();
        }

        private long workers() {
            long[] ids = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("kudari-worker-"))
                    .mapToLong(Thread::getId)
                    .toArray();
            long bytes = 0;
            for (long id : ids) {
                bytes += threads.getThreadAllocatedBytes(id);
            }
            return bytes;
        }
    }
}
