package org.kudari.runner.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kudari.api.Parallel;
import org.kudari.runner.block.NumberBlock;
import org.kudari.runner.block.NumberColumn;
import org.kudari.runner.config.RowFiles;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

/** Images and their labels: columns {@code pixel1}, {@code pixel2} … and, unless there are images only, {@code label}. */
final class IdxFiles implements RowSource {
    private final IdxFile images;
    private final Optional<IdxFile> labels;

    IdxFiles(Path images, Optional<Path> labels) {
        this.images = new IdxFile(images);
        this.labels = labels.map(IdxFile::new);
    }

    @Override
    public List<String> header() {
        List<String> names = new ArrayList<>();
        int pixels = images.columns();
        for (int i = 1; i <= pixels; i++) {
            names.add("pixel" + i);
        }
        labels.ifPresent(file -> names.add(RowFiles.Idx.LABEL));
        return names;
    }

    @Override
    public String headerPlace() {
        return images.toString();
    }

    /** Keeps the numbers in memory, as small as they are in the files. */
    @Override
    public Table read(Map<String, CellKind> wanted, RowStore store, Parallel parallel) {
        NumberBlock pixels = images.read();
        List<NumberColumn> columns = new ArrayList<>();
        for (int i = 0; i < pixels.columns(); i++) {
            columns.add(new NumberColumn(pixels, i));
        }
        labels.ifPresent(file -> columns.add(new NumberColumn(readLabels(file, pixels.rows()), 0)));
        Table.Builder table = Table.builder().rowPlace(row -> images + " row " + (row + 1));
        List<String> names = header();
        for (int i = 0; i < columns.size(); i++) {
            if (wanted.containsKey(names.get(i))) {
                table.numbers(names.get(i), columns.get(i));
            }
        }
        return table.build();
    }

    private NumberBlock readLabels(IdxFile file, int rows) {
        file.requireOneDimension();
        NumberBlock values = file.read();
        if (values.rows() != rows) {
            throw new InvalidInputException(
                    file.toString(),
                    "has " + values.rows() + " labels, but " + images + " has " + rows + " images; expected a label for"
                            + " each image, so do the two files belong together?");
        }
        return values;
    }
}
