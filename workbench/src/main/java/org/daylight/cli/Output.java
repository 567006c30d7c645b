// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daylight.run.Form;
import org.jspecify.annotations.Nullable;

/** How commands speak: results on standard output, progress on standard error, both in UTF-8. */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    static final PrintStream ERR =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Output() {}

    /** One JSON object on a line. */
    static void json(Map<String, ? extends @Nullable Object> object) {
        try {
            OUT.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of words and numbers are always JSON", e);
        }
    }

    /** An object in the order of its pairs. */
    static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        return Form.object(pairs);
    }

    /** A line for people; control characters of pages are taken out, so that a page cannot steer the terminal. */
    static void line(String text) {
        OUT.println(plain(text));
    }

    /** A line on what is being done. */
    static void progress(String text) {
        ERR.println(plain(text));
    }

    private static String plain(String text) {
        return text.codePoints()
                .map(c -> c < ' '
                                || (c >= 0x7f && c < 0xa0)
                                || (c >= 0x202a && c <= 0x202e)
                                || (c >= 0x2066 && c <= 0x2069)
                        ? ' '
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
