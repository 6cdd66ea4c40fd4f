package org.kudari.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ScratchPoolTest {
    @Test
    void whatWasGivenBackIsLentOnceAtATime() {
        ScratchPool<Object> pool = new ScratchPool<>();
        assertNull(pool.borrow());
        Object first = new Object();
        Object second = new Object();
        pool.giveBack(first);
        pool.giveBack(second);
        Object borrowed = pool.borrow();
        assertNotSame(borrowed, pool.borrow());
        assertNull(pool.borrow());
        pool.giveBack(first);
        assertSame(first, pool.borrow());
    }

    @Test
    void whatDoesNotFitIsLeftToTheGarbageCollector() {
        ScratchPool<Object> pool = new ScratchPool<>();
        for (int i = 0; i < 1000; i++) {
            pool.giveBack(new Object());
        }
        int kept = 0;
        while (pool.borrow() != null) {
            kept++;
        }
        assertEquals(64, kept);
    }
}
