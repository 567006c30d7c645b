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

    /** Fields as messages begin with them, each on lines of its own. */
    Pattern FIELDS =
            Pattern.compile("(?s)^(?:From [^\\n]*\\n)?(?:[!-9;-~]{1,76}:[^\\n]*\\r?\\n(?:[ \\t][^\\n]*\\n)*){2,}.*");

    /** Fields that messages have and other texts do not. */
    Pattern OF_MAIL =
            Pattern.compile("(?im)^(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|Content-Type):");

    /** Fields of a page that was saved as MHTML. */
    Pattern OF_PAGE = Pattern.compile("(?im)^(Snapshot-Content-Location:|From:\\s*\"?<?Saved by)");

    /** HTML or XHTML. */
    record Html() implements MediaType {}

    /** Text without markup. */
    record Plain() implements MediaType {}

    /** A file that has a reader of its own. */
    record Filed(Format format) implements MediaType {}

    /** Something that no reader takes. */
    record Other(String name) implements MediaType {}

    /** Files that are no page. */
    enum Format {
        PDF,
        /** Some ZIP file: its members say whether it is a document. */
        ZIP,
        MHTML,
        MAIL,
        PICTURE
    }

    /** Judges a resource. */
    static MediaType of(Resource resource) {
        byte[] bytes = resource.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        MediaType magic = magic(head);
        if (magic != null) {
            return magic;
        }
        String name = resource.name().toLowerCase(Locale.ROOT);
        String declared = resource.contentType() == null
                ? ""
                : resource.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        MediaType message = message(declared, name, bytes);
        if (message != null) {
            return message;
        }
        return switch (declared) {
            case "text/html", "application/xhtml+xml" -> new Html();
            case "text/plain", "text/markdown" ->
                name.matches(".*\\.(x?html?)") || MARKUP.matcher(head).matches() ? new Html() : new Plain();
            case "", "application/octet-stream", "application/x-unknown-content-type", "unknown/unknown" ->
                sniffed(name, head);
            default -> new Other(declared);
        };
    }

    /** E-mail and MHTML begin alike: with fields. A text that begins so is a text where it is called one. */
    private static @Nullable MediaType message(String declared, String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16 * LOOK), StandardCharsets.ISO_8859_1);
        boolean fields =
                FIELDS.matcher(head.substring(0, Math.min(head.length(), LOOK))).matches();
        int end = Math.max(head.indexOf("\r\n\r\n"), head.indexOf("\n\n"));
        String fieldsAlone = end < 0 ? head : head.substring(0, end);
        boolean page = OF_PAGE.matcher(fieldsAlone).find();
        boolean namedPage = name.matches(".*\\.mht(ml)?")
                || declared.equals("multipart/related")
                || declared.equals("application/x-mimearchive");
        if (fields
                && (page || namedPage)
                && fieldsAlone.toLowerCase(Locale.ROOT).contains("content-type:")) {
            return new Filed(Format.MHTML);
        }
        if (declared.startsWith("text/") || name.matches(".*\\.(txt|text|md|x?html?)")) {
            return null;
        }
        boolean named = name.endsWith(".eml") || declared.equals("message/rfc822");
        return fields && (named || OF_MAIL.matcher(fieldsAlone).find()) ? new Filed(Format.MAIL) : null;
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

    private static @Nullable MediaType magic(String head) {
        if (head.stripLeading().startsWith("%PDF-")) {
            return new Filed(Format.PDF);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return new Filed(Format.ZIP);
        }
        boolean picture = head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6));
        if (picture) {
            return new Filed(Format.PICTURE);
        }
        if (head.startsWith("{\\rtf")) {
            return new Other("application/rtf");
        }
        if (head.startsWith("\u001F\u008B")) {
            return new Other("application/gzip");
        }
        return head.startsWith("\u00D0\u00CF\u0011\u00E0") ? new Other("application/msword") : null;
    }
}
