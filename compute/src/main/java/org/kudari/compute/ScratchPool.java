package org.kudari.compute;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Lends scratch memory to whichever thread asks, and takes it back, without a lock and without allocating. Not a
 * {@link ThreadLocal}: memory would stay with threads that are not ours. Safe for many threads.
 *
 * @param <S> what is lent
 */
public final class ScratchPool<S> {
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<S> slots = new AtomicReferenceArray<>(SLOTS);

    /** A pool that has nothing to lend yet. */
    public ScratchPool() {}

    /** One that was given back, or {@code null} when there is none. */
    public S borrow() {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (slots.getPlain(slot) != null) {
                S scratch = slots.getAndSet(slot, null);
                if (scratch != null) {
                    return scratch;
                }
            }
        }
        return null;
    }

    /** Takes it back, or leaves it to the garbage collector when all slots are full. */
    public void giveBack(S scratch) {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, scratch)) {
                return;
            }
        }
    }
}
