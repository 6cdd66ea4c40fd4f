package org.kudari.runner.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.kudari.api.Parallel;
import org.kudari.runner.problem.InvalidInputException;
import org.kudari.runner.table.Table;

/** A CSV file (RFC 4180, UTF-8) with a header. Every problem names the line it is in, counted from 1. */
final class CsvFile implements RowSource {
    /** Enough to be worth several threads, and few enough to stay in a core's cache. */
    private static final int CHUNK_CELLS = 1 << 15;

    private final Path path;
    private final char separator;

    CsvFile(Path path, char separator) {
        this.path = path;
        this.separator = separator;
    }

    /** Also refuses a file without header, or with one that cannot be used. */
    @Override
    public List<String> header() {
        try (CsvReader<CsvRecord> records = csv().ofCsvRecord(open())) {
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
    public Table read(Map<String, CellKind> wanted, RowStore store, Parallel parallel) {
        List<String> header = header();
        boolean[] isWanted = new boolean[header.size()];
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < isWanted.length; i++) {
            CellKind kind = wanted.get(header.get(i));
            isWanted[i] = kind != null;
            if (kind != null) {
                columns.add(new CsvColumn(header.get(i), kind));
            }
        }
        CellChunk chunk = new CellChunk(isWanted, columns.size(), Math.max(1, CHUNK_CELLS / columns.size()));
        Problems problems = new Problems();
        CsvTableBuilder table = new CsvTableBuilder(
                columns, wanted.keySet(), store, parallel, new CellProblems(path, header.size(), columns, problems));
        read(chunk, table, problems);
        problems.throwIfAny();
        if (table.rows() == 0) {
            throw new InvalidInputException(path.toString(), "has a header but no rows");
        }
        return table.build(line -> path + ":" + line);
    }

    private void read(CellChunk chunk, CsvTableBuilder table, Problems problems) {
        try (CsvReader<CellChunk> records = csv().build(chunk, open())) {
            Iterator<CellChunk> rows = records.iterator();
            rows.next(); // the header
            chunk.clear();
            while (fill(chunk, rows) && !problems.isFull()) {
                table.add(chunk);
                chunk.clear();
            }
        } catch (IOException e) {
            throw unreadable(e, 1);
        }
    }

    /** Gives false at the end of the file. */
    private boolean fill(CellChunk chunk, Iterator<CellChunk> rows) {
        try {
            while (!chunk.isFull() && rows.hasNext()) {
                rows.next();
            }
            return chunk.rows() > 0;
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e, chunk.lastLine() + 1);
        }
    }

    private CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private Reader open() throws IOException {
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
        return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder());
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
}
