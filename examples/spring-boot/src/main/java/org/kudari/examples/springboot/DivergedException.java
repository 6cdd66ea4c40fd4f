package org.kudari.examples.springboot;

import java.util.List;

/** Training ended without a model, since its numbers grew beyond all bounds. */
final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DivergedException(List<String> remarks) {
        super(String.join("; ", remarks));
    }
}
