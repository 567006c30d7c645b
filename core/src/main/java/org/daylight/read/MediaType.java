// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sort of thing some bytes are: by what they look like, then by what was declared, then by the file's name. */
sealed interface MediaType {
    /** How many bytes are looked at. */
    int LOOK = 1024;

    /** How an HTML page may begin (WHATWG MIME Sniffing, and the XML declaration of XHTML). */
    Pattern MARKUP = Pattern.compile(
            "(?is)^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|title|meta|script|style|h1|div|table|p|font|a|br|b)\\b.*");

    /** HTML or XHTML. */
    record Html() implements MediaType {}

    /** Text without markup. */
    record Plain() implements MediaType {}

    /** Something that no reader takes yet. */
    record Other(String name) implements MediaType {}

    /** Judges a resource. */
    static MediaType of(Resource resource) {
        byte[] bytes = resource.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        String magic = magic(head);
        if (magic != null) {
            return new Other(magic);
        }
        String name = resource.name().toLowerCase(Locale.ROOT);
        String declared = resource.contentType() == null
                ? ""
                : resource.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (declared) {
            case "text/html", "application/xhtml+xml" -> new Html();
            case "text/plain", "text/markdown" ->
                name.matches(".*\\.(x?html?)") || MARKUP.matcher(head).matches() ? new Html() : new Plain();
            case "", "application/octet-stream", "application/x-unknown-content-type", "unknown/unknown" ->
                sniffed(name, head);
            default -> new Other(declared);
        };
    }

    private static MediaType sniffed(String name, String head) {
        if (name.matches(".*\\.(x?html?)")) {
            return new Html();
        }
        if (name.matches(".*\\.(txt|text|md)")) {
            return new Plain();
        }
        String unmarked = head.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        boolean wide = !unmarked.equals(head) && !head.startsWith("\u00EF");
        String narrow = wide ? unmarked.replace("\0", "") : unmarked;
        if (MARKUP.matcher(narrow).matches()) {
            return new Html();
        }
        return !wide && head.indexOf('\0') >= 0 ? new Other("application/octet-stream") : new Plain();
    }

    private static @Nullable String magic(String head) {
        if (head.stripLeading().startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "application/zip";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF8")) {
            return "image/gif";
        }
        if (head.startsWith("\u001F\u008B")) {
            return "application/gzip";
        }
        return head.startsWith("\u00D0\u00CF\u0011\u00E0") ? "application/msword" : null;
    }
}
