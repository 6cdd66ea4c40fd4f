package org.kudari.benchmarks.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.kudari.benchmarks.side.Figure;
import org.kudari.benchmarks.side.Settings;
import org.kudari.benchmarks.side.SideProgram;
import org.kudari.benchmarks.side.Timing;
import org.kudari.benchmarks.side.Unit;
import org.kudari.benchmarks.side.Workload;

/**
 * How many operations a second vector instructions do when they wait for nothing: fused multiply-adds in registers, in
 * more independent chains than the processor has under way at once.
 */
public final class FmaPeak implements Workload<Integer> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 12;
    private static final int OPERATIONS_A_FMA = 2;

    /** Measures it; see {@link SideProgram#run}. */
    public static void main(String[] arguments) {
        SideProgram.run(arguments, List.of(new FmaPeak()), threads -> threads);
    }

    @Override
    public String name() {
        return "peak";
    }

    @Override
    public List<Figure> measure(Integer threads, Settings settings) {
        int iterations = settings.quick() ? 5_000_000 : 30_000_000;
        double seconds = Timing.medianSeconds(3, 7, () -> onAllThreads(threads, iterations));
        double operations = (double) threads * iterations * CHAINS * SPECIES.length() * OPERATIONS_A_FMA;
        return List.of(new Figure("peak", Unit.GIGAFLOPS, operations / seconds * 1e-9));
    }

    private static void onAllThreads(int threads, int iterations) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread thread = new Thread(() -> afterAllHaveStarted(start, iterations));
            thread.start();
            others.add(thread);
        }
        afterAllHaveStarted(start, iterations);
        try {
            for (Thread thread : others) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void afterAllHaveStarted(CyclicBarrier start, int iterations) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (!(chains(iterations) > 0)) {
            throw new IllegalStateException("the sum must be positive");
        }
    }

    private static float chains(int iterations) {
        FloatVector factor = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector term = FloatVector.broadcast(SPECIES, 0.001f);
        FloatVector a = term;
        FloatVector b = term;
        FloatVector c = term;
        FloatVector d = term;
        FloatVector e = term;
        FloatVector f = term;
        FloatVector g = term;
        FloatVector h = term;
        FloatVector i = term;
        FloatVector j = term;
        FloatVector k = term;
        FloatVector l = term;
        for (int n = 0; n < iterations; n++) {
            a = a.fma(factor, term);
            b = b.fma(factor, term);
            c = c.fma(factor, term);
            d = d.fma(factor, term);
            e = e.fma(factor, term);
            f = f.fma(factor, term);
            g = g.fma(factor, term);
            h = h.fma(factor, term);
            i = i.fma(factor, term);
            j = j.fma(factor, term);
            k = k.fma(factor, term);
            l = l.fma(factor, term);
        }
        FloatVector sum = a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l);
        return sum.lane(0);
    }
}
