package org.kudari.api;

/** A loop on the caller's thread. */
enum SequentialParallel implements Parallel {
    INSTANCE;

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public void forRange(int count, int grain, Body body) {
        if (count > 0) {
            body.run(0, count);
        }
    }
}
