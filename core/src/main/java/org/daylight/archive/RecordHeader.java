// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the header of a WARC record of any type: version line, fields, empty line (WARC/1.1, 4). */
public final class RecordHeader {
    private static final int LONGEST = 1 << 20;

    private RecordHeader() {}

    /**
     * Reads up to the empty line; the block comes next. Line feeds alone and folded lines are taken.
     *
     * @param in is read byte by byte
     * @throws IOException where no record starts here, or its header does not end within a megabyte
     */
    public static Fields read(InputStream in) throws IOException {
        String version = line(in, LONGEST);
        if (!version.startsWith("WARC/")) {
            String shown = version.replaceAll("[^ -~]", "?");
            throw new ProtocolException(
                    "expected WARC/1.1, found \"" + shown.substring(0, Math.min(shown.length(), 60)) + "\"");
        }
        List<Fields.Field> fields = new ArrayList<>();
        int left = LONGEST;
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
                Fields.Field last = fields.removeLast();
                fields.add(new Fields.Field(last.name(), (last.value() + " " + line.strip()).strip()));
            } else if (colon > 0) {
                fields.add(new Fields.Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new Fields(fields);
    }

    private static String line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) {
                throw new EOFException("the file ends inside the header of a record");
            }
            if (bytes.size() >= most) {
                throw new ProtocolException("the header of a record is larger than " + LONGEST + " bytes");
            }
            bytes.write(b);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
