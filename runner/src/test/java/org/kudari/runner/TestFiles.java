package org.kudari.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that several tests write: a small table and configurations on it. */
final class TestFiles {
    /** y = 3 + 2·a − b exactly, except that the last two rows are off by +0.5 and −0.5. */
    static final String TABLE = """
            a,b,y
            0,1,2
            1,0,5
            2,3,4
            3,1,8
            4,4,7.5
            5,2,10.5
            """;

    static final String LEAST_SQUARES = """
            data: {csv: table.csv, target: y}
            model: linear
            loss: mse
            optimizer: least-squares
            """;

    static final String DESCENT = """
            seed: 7
            data: {csv: table.csv, target: y, standardize: true, validation: 0.34}
            model: {mlp: {hidden: [5, 3], activation: tanh}}
            loss: mse
            optimizer: {gradient-descent: {learning-rate: 0.05, momentum: 0.5}}
            training: {epochs: 12, batch-size: 3}
            """;

    private TestFiles() {}

    static Path write(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
