// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.read.PlainText;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Guarded;
import org.daylight.read.file.Zip;

/**
 * A table as text: what its cells show, dates as ISO says them.
 *
 * @param name of the sheet; empty for CSV
 * @param sheets the names of all sheets of the file
 * @param rows those that hold something
 * @param notes sentences on what could not be read as it stands
 */
public record Table(String name, List<String> sheets, List<Row> rows, List<String> notes) {
    /** More rows than this are no work list. */
    public static final int MOST_ROWS = 200_000;

    /** Columns beyond this are not looked at. */
    public static final int MOST_COLUMNS = 256;

    /** Characters of one cell; the rest is cut. */
    static final int LONGEST = 32_767;

    private static final long LARGEST = 256L << 20;
    private static final long UNPACKED = 2L << 30;
    private static final long LETTERS = 400_000_000;
    private static final Duration TIME = Duration.ofMinutes(2);

    /**
     * A row.
     *
     * @param number as the program that made it counts, from 1
     * @param cells from the first column on; empty text where there is nothing
     */
    public record Row(long number, List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in a column, from 0; empty beyond the last. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Copies the lists. */
    public Table {
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file, whatever its name says, by what it holds.
     *
     * @param sheet name of a sheet, or its number from 1; the first one where it is empty
     * @throws DaylightException where it is no table, too large, made to exhaust its reader, or has no such sheet
     */
    public static Table read(Path file, Optional<String> sheet) {
        String name = String.valueOf(file.getFileName());
        Budget budget = new Budget(name, TIME, UNPACKED, LETTERS);
        try {
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(name + " is larger than " + (LARGEST >> 20) + " MB; split it");
            }
            byte[] bytes = Files.readAllBytes(file);
            return read(bytes, sheet, budget);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (DaylightException e) {
            // The budget speaks of captures; a table is none.
            throw new DaylightException(
                    String.valueOf(e.getMessage()).replace(": kept as a capture, unread", "; nothing was taken in"), e);
        }
    }

    /**
     * The same of bytes that are in memory already.
     *
     * @param name of the file, for messages
     */
    public static Table read(String name, byte[] bytes, Optional<String> sheet) {
        return read(bytes, sheet, new Budget(name, TIME, UNPACKED, LETTERS));
    }

    private static Table read(byte[] bytes, Optional<String> sheet, Budget budget) {
        if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw budget.refuse(
                    "is a spreadsheet of the old form, or under a password: save it as .xlsx, .ods or .csv");
        }
        if (!starts(bytes, 'P', 'K', 3, 4)) {
            return Csv.read(PlainText.decode(bytes), budget);
        }
        return Guarded.read(budget, "spreadsheet", () -> {
            Zip zip = new Zip(bytes);
            if (zip.names().contains("xl/workbook.xml")) {
                return new Xlsx(zip, budget).read(sheet);
            }
            if (zip.names().contains("content.xml")) {
                return new Ods(zip, budget).read(sheet);
            }
            throw budget.refuse("is a ZIP file and no spreadsheet: expected .xlsx, .ods or .csv");
        });
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Which of these sheets is meant. @throws DaylightException naming those that there are */
    static int which(List<String> sheets, Optional<String> wanted) {
        if (sheets.isEmpty()) {
            throw new DaylightException("the file holds no sheet");
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        int named = sheets.indexOf(wanted.get());
        if (named >= 0) {
            return named;
        }
        if (wanted.get().matches("[1-9][0-9]{0,3}") && Integer.parseInt(wanted.get()) <= sheets.size()) {
            return Integer.parseInt(wanted.get()) - 1;
        }
        throw new DaylightException(
                "there is no sheet \"" + wanted.get() + "\"; the file has " + String.join(", ", sheets));
    }
}
