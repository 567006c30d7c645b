// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * First line and fields of the HTTP message in a block. What a server sent is not judged, only whether it is HTTP: what
 * was recorded is as it was.
 */
final class HttpStart {
    private static final int LIMIT = 1 << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9](?:\\.[0-9])?[ \\t]+[0-9]{3}(?:[ \\t].*)?");
    private static final Pattern REQUEST = Pattern.compile("\\S+[ \\t]+\\S.*");

    private final List<String> lines;
    private final boolean whole;

    private HttpStart(List<String> lines, boolean whole) {
        this.lines = lines;
        this.whole = whole;
    }

    /** Reads up to and with the empty line, or to the end or the limit. */
    static HttpStart read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int n = 0, b; n < LIMIT && (b = in.read()) >= 0; n++) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            String text = text(line);
            line.reset();
            if (text.isEmpty()) {
                return new HttpStart(lines, true);
            }
            lines.add(text);
        }
        if (line.size() > 0) {
            lines.add(text(line));
        }
        return new HttpStart(lines, false);
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    String firstLine() {
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    boolean isResponse() {
        return STATUS.matcher(firstLine()).matches();
    }

    boolean isRequest() {
        return REQUEST.matcher(firstLine()).matches() && !firstLine().startsWith("HTTP/");
    }

    /** Whether the empty line was there. */
    boolean whole() {
        return whole;
    }

    /** The value of the first field of this name; empty where there is none. */
    String value(String name) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon == name.length() && line.regionMatches(true, 0, name, 0, colon)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }
}
