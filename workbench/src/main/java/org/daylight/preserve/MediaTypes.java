// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The media type of a loose file: by its first bytes where they are plain, else by its name. */
final class MediaTypes {
    /** How many first bytes are looked at. */
    static final int SNIFFED = 1024;

    private static final Pattern HTML = Pattern.compile(
            "(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("mhtml", "multipart/related"),
            Map.entry("mht", "multipart/related"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("wacz", "application/wacz"),
            Map.entry("gz", "application/gzip"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("flac", "audio/flac"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"));

    private MediaTypes() {}

    static String of(Path file, byte[] start) {
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (latin.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String byName = BY_NAME.get(name.substring(name.lastIndexOf('.') + 1));
        if (byName != null) {
            return byName;
        }
        String text = latin.startsWith("\u00ef\u00bb\u00bf") ? latin.substring(3) : latin;
        return HTML.matcher(text).matches() ? "text/html" : "application/octet-stream";
    }
}
