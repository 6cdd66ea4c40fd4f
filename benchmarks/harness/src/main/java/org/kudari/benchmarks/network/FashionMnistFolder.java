package org.kudari.benchmarks.network;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.kudari.benchmarks.side.Settings;

/** The four gzipped IDX files of Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017). */
public final class FashionMnistFolder {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "FASHION_MNIST";

    private static final List<String> USUAL_PLACES =
            List.of("examples/data/fashion-mnist", "/usr/share/datasets/fashion-mnist");
    private static final int PIXELS = 28 * 28;

    private final Path folder;

    private FashionMnistFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder that the variable names, else the first usual place that has the files.
     *
     * @throws UnsupportedOperationException if there is none
     */
    static FashionMnistFolder find() {
        return look().orElseThrow(() -> new UnsupportedOperationException(missing()));
    }

    /** The folder, if there is one. */
    public static Optional<FashionMnistFolder> look() {
        String named = System.getenv(VARIABLE);
        List<String> places = named == null ? USUAL_PLACES : List.of(named);
        return places.stream()
                .map(place -> new FashionMnistFolder(Path.of(place)))
                .filter(folder -> Files.exists(folder.file("train-images-idx3-ubyte")))
                .findFirst();
    }

    /** What to tell a user who has no such folder. */
    public static String missing() {
        return "no train-images-idx3-ubyte.gz in the folder that " + VARIABLE + " names, or, if it names none, in "
                + String.join(" or ", USUAL_PLACES) + "; get Fashion-MNIST's four files from"
                + " github.com/zalandoresearch/fashion-mnist, or Debian's package dataset-fashion-mnist";
    }

    /** 60,000 rows. */
    Samples training(Settings settings) {
        Samples all = read("train");
        return all.slice(0, settings.rows(all.rows()));
    }

    /** 10,000 rows. */
    Samples test() {
        return read("t10k");
    }

    private Path file(String name) {
        return folder.resolve(name + ".gz");
    }

    private Samples read(String part) {
        try (DataInputStream images = open(part + "-images-idx3-ubyte");
                DataInputStream labels = open(part + "-labels-idx1-ubyte")) {
            images.skipNBytes(4 * Integer.BYTES);
            labels.skipNBytes(2 * Integer.BYTES);
            byte[] pixels = images.readAllBytes();
            byte[] classes = labels.readAllBytes();
            float[] x = new float[pixels.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = (pixels[i] & 0xff) / 255f;
            }
            float[] y = new float[classes.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = classes[i];
            }
            return new Samples(y.length, PIXELS, x, 1, y);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataInputStream open(String name) throws IOException {
        return new DataInputStream(new GZIPInputStream(Files.newInputStream(file(name)), 1 << 16));
    }
}
