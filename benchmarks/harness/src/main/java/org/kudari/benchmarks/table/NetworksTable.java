package org.kudari.benchmarks.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kudari.benchmarks.network.FashionMnistFolder;
import org.kudari.benchmarks.network.NetworkWorkloads;
import org.kudari.benchmarks.side.Workload;

/** {@code networks}: training networks and predicting with them. */
final class NetworksTable {
    private static final List<String> NEEDING_FASHION_MNIST = List.of("W3", "P2");

    private NetworksTable() {}

    static Table of(Options options) {
        List<String> workloads = new ArrayList<>(
                NetworkWorkloads.ALL.stream().map(Workload::name).toList());
        List<Side> sides = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        sides.add(Side.of("Kudari", "kudari", "KudariTrainer", Side.VECTORS));
        addPyTorch(sides, remarks);
        addDeeplearning4j(sides, remarks);
        addSmile(sides, remarks);
        if (FashionMnistFolder.look().isEmpty()) {
            workloads.removeAll(NEEDING_FASHION_MNIST);
            remarks.add(String.join(", ", NEEDING_FASHION_MNIST) + " left out: " + FashionMnistFolder.missing());
        }
        return new Table("networks", workloads, sides, List.of(options.threads()), remarks);
    }

    private static void addPyTorch(List<Side> sides, List<String> remarks) {
        Side plain =
                Side.of("PyTorch", "pytorch", "PyTorchTrainer", List.of(Side.NATIVE_ACCESS, "-Dai.djl.offline=true"));
        sides.add(plain);
        // glibc's allocator gives large blocks back to the system at every step, which costs PyTorch up to a third.
        tcmalloc()
                .ifPresentOrElse(
                        library ->
                                sides.add(plain.named("PyTorch with tcmalloc").with("LD_PRELOAD", library.toString())),
                        () -> remarks.add("PyTorch with tcmalloc left out: no libtcmalloc_minimal.so.4 in /usr/lib"
                                + " (Debian's package libtcmalloc-minimal4)"));
    }

    private static Optional<Path> tcmalloc() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
            for (Path folder : folders) {
                Path library = folder.resolve("libtcmalloc_minimal.so.4");
                if (Files.exists(library)) {
                    return Optional.of(library);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addDeeplearning4j(List<Side> sides, List<String> remarks) {
        String extension = Machine.hasAvx512() ? "-avx512" : "-avx2";
        Side side = Side.of(
                "Deeplearning4j",
                "deeplearning4j",
                "Deeplearning4jTrainer",
                List.of(Side.NATIVE_ACCESS, "-Dorg.bytedeco.javacpp.platform.extension=" + extension));
        // Else OpenMP's threads spin for work on the cores that OpenBLAS's threads need.
        sides.add(side.with("OMP_WAIT_POLICY", "passive"));
        remarks.add("Deeplearning4j has Nesterov's momentum instead of the plain one in W4.");
    }

    private static void addSmile(List<Side> sides, List<String> remarks) {
        if (!SmileSide.isThere()) {
            remarks.add(SmileSide.missing());
            return;
        }
        sides.add(SmileSide.of("SmileTrainer"));
        remarks.add("Smile computes in double, has RMSProp instead of Adam, and no network with several numeric targets"
                + " for W4.");
    }
}
