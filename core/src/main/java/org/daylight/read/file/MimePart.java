// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entity of a MIME message: its fields, and either parts or decoded bytes. Built once, then only read. */
final class MimePart {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<MimePart> parts = new ArrayList<>();
    private byte[] bytes = new byte[0];

    /** The first field of a name counts, as in all mail programs. */
    void field(String name, String value) {
        fields.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }

    void part(MimePart part) {
        parts.add(part);
    }

    void bytes(byte[] decoded) {
        bytes = decoded;
    }

    List<MimePart> parts() {
        return parts;
    }

    byte[] bytes() {
        return bytes;
    }

    /** A field's text, empty where it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    List<String> fields() {
        return List.copyOf(fields.values());
    }

    /** The media type in small letters, without parameters; {@code text/plain} where none is given (RFC 2045, 5.2). */
    String type() {
        String type = field("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.contains("/") ? type : "text/plain";
    }

    /** A parameter of a field; null where it has none. */
    @Nullable
    String parameter(String field, String name) {
        Matcher m = PARAMETER.matcher(field(field));
        while (m.find()) {
            if (m.group(1).equalsIgnoreCase(name)) {
                return m.group(2) != null ? m.group(2).replaceAll("\\\\(.)", "$1") : m.group(3);
            }
        }
        return null;
    }

    /** The name of the file that it is, where it is one. */
    @Nullable
    String fileName() {
        String name = parameter("content-disposition", "filename");
        String extended = name == null ? parameter("content-disposition", "filename*") : null;
        if (extended != null) {
            String[] parts = extended.split("'", 3);
            name = percent(parts[parts.length - 1]);
        }
        return Names.line(name != null ? name : parameter("content-type", "name"));
    }

    private static String percent(String encoded) {
        try {
            return java.net.URLDecoder.decode(encoded.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded; // a percent sign that escapes nothing
        }
    }

    boolean attached() {
        return field("content-disposition").strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }
}
