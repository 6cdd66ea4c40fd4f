package org.kudari.losses;

import org.kudari.api.Loss;
import org.kudari.api.LossProvider;
import org.kudari.api.Options;

/** {@code cross-entropy}: of softmax, for targets that are one of several classes. */
public final class CrossEntropyProvider implements LossProvider {
    @Override
    public String name() {
        return "cross-entropy";
    }

    @Override
    public String description() {
        return "softmax cross-entropy: minus the log of the probability of the right class, for targets that are classes";
    }

    @Override
    public Loss create(Options options) {
        return CrossEntropy.INSTANCE;
    }
}
