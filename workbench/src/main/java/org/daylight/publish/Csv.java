// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 writes it: CRLF, quotes doubled, UTF-8 without a byte order mark.
 *
 * <p>A field that a spreadsheet would take for a formula gets a {@code '} in front (OWASP, CSV injection): captured
 * pages are hostile, and these tables are opened in spreadsheets.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();

    /** A table with these columns. */
    public Csv(List<String> header) {
        row(header);
    }

    /** Appends a row; absent values are empty fields. */
    public void row(List<? extends @Nullable Object> fields) {
        for (int i = 0; i < fields.size(); i++) {
            Object field = fields.get(i);
            line.append(i == 0 ? "" : ",").append(field == null ? "" : field(field.toString()));
        }
        out.writeBytes(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    /** Appends a row. */
    public void row(@Nullable Object... fields) {
        row(Arrays.asList(fields));
    }

    private static String field(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return plain(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return value.equals(value.strip());
    }

    /** What was written since the last call: for a table that is sent piece by piece. */
    public byte[] taken() {
        byte[] taken = bytes();
        out.reset();
        return taken;
    }

    /** The table so far. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
