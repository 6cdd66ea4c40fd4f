package org.kudari.runner.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

/** A CSV file (RFC 4180, UTF-8) with a header. Every problem names the line it is in, counted from 1. */
final class CsvFile implements RowSource {
    private final Path path;
    private final char separator;

    CsvFile(Path path, char separator) {
        this.path = path;
        this.separator = separator;
    }

    /** Also refuses a file without header, or with one that cannot be used. */
    @Override
    public List<String> header() {
        try (CsvReader<CsvRecord> records = open()) {
            return header(records.iterator());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(e, 1);
        }
    }

    @Override
    public String headerPlace() {
        return path + ":1";
    }

    @Override
    public Table read(Map<String, CellKind> wanted) {
        Problems problems = new Problems();
        LineNumbers lines = new LineNumbers();
        ColumnBuilder[] columns;
        try (CsvReader<CsvRecord> records = open()) {
            Iterator<CsvRecord> rows = records.iterator();
            List<String> header = header(rows);
            columns = columns(header, wanted, problems);
            while (rows.hasNext() && !problems.isFull()) {
                addRow(rows.next(), header.size(), columns, lines, problems);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(e, lines.last() + 1);
        }
        problems.throwIfAny();
        if (lines.count() == 0) {
            throw new InvalidInputException(path.toString(), "has a header but no rows");
        }
        Table.Builder table = Table.builder().rowPlace(row -> path + ":" + lines.of(row));
        for (ColumnBuilder column : columns) {
            if (column != null) {
                column.addTo(table);
            }
        }
        return table.build();
    }

    private static ColumnBuilder[] columns(List<String> header, Map<String, CellKind> wanted, Problems problems) {
        ColumnBuilder[] columns = new ColumnBuilder[header.size()];
        for (int i = 0; i < columns.length; i++) {
            CellKind kind = wanted.get(header.get(i));
            columns[i] = kind == null ? null : new ColumnBuilder(header.get(i), kind, problems);
        }
        return columns;
    }

    private void addRow(CsvRecord row, int width, ColumnBuilder[] columns, LineNumbers lines, Problems problems) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != width) {
            problems.add(
                    path + ":" + line,
                    "found " + row.getFieldCount() + (row.getFieldCount() == 1 ? " cell" : " cells")
                            + ", but the header has " + width
                            + "; is a separator missing or too many, or a quote open?");
            return;
        }
        lines.add(line);
        String where = path + ":" + line;
        for (int i = 0; i < width; i++) {
            if (columns[i] != null) {
                columns[i].add(row.getField(i), where);
            }
        }
    }

    private CsvReader<CsvRecord> open() throws IOException {
        if (!Files.exists(path)) {
            throw new InvalidInputException(path.toString(), "no such file; expected a CSV file with a header");
        }
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(path.toString(), "is a folder, but expected a CSV file");
        }
        if (IdxFile.isIdx(path)) {
            throw new InvalidInputException(
                    path.toString(),
                    "is an IDX file, but expected a CSV file; IDX files go in pairs, one of images and one of labels");
        }
        // A decoder of one's own reports malformed bytes; the platform's would replace them in silence.
        Reader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private List<String> header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new InvalidInputException(
                    path.toString(), "is empty; expected a header with the names of the columns");
        }
        CsvRecord first = records.next();
        List<String> names = new ArrayList<>();
        for (String field : first.getFields()) {
            // The byte-order mark that some programs write is no part of the first name.
            names.add((names.isEmpty() && field.startsWith("\ufeff") ? field.substring(1) : field).strip());
        }
        requireText(names);
        requireSeparated(names);
        String where = path + ":" + first.getStartingLineNumber();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                throw new InvalidInputException(where, "column " + (i + 1) + " of the header has no name");
            }
            if (names.indexOf(names.get(i)) < i) {
                throw new InvalidInputException(
                        where,
                        "column name '" + names.get(i) + "' stands twice in the header, as column "
                                + (names.indexOf(names.get(i)) + 1) + " and " + (i + 1));
            }
        }
        if (names.stream().allMatch(name -> NumberText.parse(name).isPresent())) {
            throw new InvalidInputException(
                    where, "found numbers where the names of the columns should be; put a header above the first row");
        }
        return names;
    }

    private void requireText(List<String> names) {
        for (String name : names) {
            if (name.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
                throw notText();
            }
        }
    }

    private void requireSeparated(List<String> names) {
        if (names.size() > 1) {
            return;
        }
        for (char other : new char[] {',', ';', '\t', '|'}) {
            if (other != separator && names.get(0).indexOf(other) >= 0) {
                String shown = other == '\t' ? "tab" : "'" + other + "'";
                throw new InvalidInputException(
                        path + ":1",
                        "found one column only, '" + names.get(0) + "'; are the cells separated by " + shown
                                + "? Then say separator: " + (other == '\t' ? "tab" : "\"" + other + "\""));
            }
        }
    }

    private InvalidInputException notText() {
        return new InvalidInputException(path.toString(), "does not look like text; expected a CSV file in UTF-8");
    }

    private InvalidInputException unreadable(Exception thrown, int line) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new InvalidInputException(
                        path.toString(),
                        "is not UTF-8 text at or after line " + line
                                + "; save it as UTF-8, or check that it is a CSV file");
            }
            if (cause instanceof CsvParseException) {
                return new InvalidInputException(path + ":" + line, "cannot be parsed as CSV: " + innermost(cause));
            }
        }
        return new InvalidInputException(path.toString(), "cannot be read: " + thrown.getMessage());
    }

    private static String innermost(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getMessage() : innermost(thrown.getCause());
    }

    /** The line that each row begins in. */
    private static final class LineNumbers {
        private int[] lines = new int[64];
        private int count;

        void add(int line) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count + (count >> 1));
            }
            lines[count++] = line;
        }

        int count() {
            return count;
        }

        int of(int row) {
            return lines[row];
        }

        int last() {
            return count == 0 ? 1 : lines[count - 1];
        }
    }
}
