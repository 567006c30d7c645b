// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.read.file.Budget;

/**
 * An entry of a BibTeX or biblatex file, as the file writes it (grammar: "BibTeXing", Patashnik 1988; fields: the biblatex
 * manual). What stands outside entries is comment; {@code @string} is followed, {@code @preamble} passed over.
 *
 * @param type in lower case: online, book, …
 * @param key by which texts cite it
 * @param fields their LaTeX source by name in lower case, in order
 * @param end of its last field, in chars of the file: there another can be added
 */
public record BibEntry(String type, String key, Map<String, String> fields, int end) {
    /** Fields that styles print behind all others, the first that an entry lacks being free for an addition. */
    private static final List<String> LAST = List.of("addendum", "note", "annotation");

    /** Copies the fields. */
    public BibEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The LaTeX source of a field; empty where the entry has none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * What put at {@link #end} is a field of the entry with these words.
     *
     * @param text of the file
     * @param words as LaTeX
     */
    public String addition(String text, String words) {
        String name =
                LAST.stream().filter(n -> !fields.containsKey(n)).findFirst().orElse("x-preserved");
        String field = "\n  " + name + " = {" + words.strip() + "}";
        return text.charAt(end - 1) == ',' ? field + "," : "," + field;
    }

    /** The entries of a file, in order; one that is cut short is left out. */
    public static List<BibEntry> all(String text, Budget budget) {
        return new Scan(text, budget).entries();
    }

    private static final class Scan {
        private final String text;
        private final Budget budget;
        private final Map<String, String> strings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private int at;

        private Scan(String text, Budget budget) {
            this.text = text;
            this.budget = budget;
        }

        private List<BibEntry> entries() {
            List<BibEntry> entries = new ArrayList<>();
            for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
                budget.tick();
                at++;
                int again = at;
                String type = name().toLowerCase(Locale.ROOT);
                space();
                if (type.isEmpty() || at >= text.length() || "{(".indexOf(text.charAt(at)) < 0) {
                    at = again;
                } else if (type.equals("comment") || type.equals("preamble")) {
                    at = braced() + 1;
                } else {
                    at++;
                    entry(type, entries);
                }
            }
            return entries;
        }

        private void entry(String type, List<BibEntry> entries) {
            space();
            boolean string = type.equals("string");
            String key = "";
            if (!string) {
                int from = at;
                while (at < text.length() && ",})".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                key = text.substring(from, at).strip();
            }
            Map<String, String> fields = new LinkedHashMap<>();
            while (at < text.length() && "})".indexOf(text.charAt(at)) < 0) {
                budget.tick();
                int before = at;
                while (at < text.length() && (text.charAt(at) == ',' || Character.isWhitespace(text.charAt(at)))) {
                    at++;
                }
                String name = name().toLowerCase(Locale.ROOT);
                space();
                if (!name.isEmpty() && at < text.length() && text.charAt(at) == '=') {
                    at++;
                    fields.putIfAbsent(name, value());
                }
                space();
                if (at == before) {
                    at++; // a sign that has no place here
                }
            }
            if (at < text.length()) {
                if (string) {
                    strings.putAll(fields);
                } else {
                    entries.add(new BibEntry(type, key, fields, ended()));
                }
            }
        }

        private int ended() {
            int end = at;
            while (Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        /** Pieces that are put together with #: in braces, in quotation marks, a number, the name of a string. */
        private String value() {
            StringBuilder value = new StringBuilder();
            do {
                space();
                if (at >= text.length()) {
                    break;
                }
                char c = text.charAt(at);
                if (c == '{' || c == '"') {
                    int close = c == '{' ? braced() : quoted();
                    value.append(text, Math.min(at + 1, close), close);
                    at = Math.min(text.length(), close + 1);
                } else {
                    String name = name();
                    value.append(strings.getOrDefault(name, name));
                }
                space();
            } while (at < text.length() && text.charAt(at) == '#' && at++ >= 0);
            return value.toString();
        }

        private String name() {
            int from = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "_-:.+/'*".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            return text.substring(from, at);
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        /** Where the bracket that opens here is closed; the end where it is not. */
        private int braced() {
            int open = 0;
            char first = text.charAt(at);
            char last = first == '(' ? ')' : '}';
            for (int i = at; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == first) {
                    open++;
                } else if (c == last && --open == 0) {
                    return i;
                }
            }
            return text.length();
        }

        /** Where the quotation mark that opens here is closed: one within braces is of the words. */
        private int quoted() {
            int open = 0;
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '{') {
                    open++;
                } else if (c == '}') {
                    open--;
                } else if (c == '"' && open == 0) {
                    return i;
                }
            }
            return text.length();
        }
    }
}
