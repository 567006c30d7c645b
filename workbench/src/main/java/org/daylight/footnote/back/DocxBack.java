// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.footnote.back.XmlTags.Kind;
import org.daylight.footnote.back.XmlTags.Tag;
import org.daylight.footnote.read.SourceText;
import org.daylight.read.file.Budget;
import org.daylight.read.file.Zip;

/**
 * A DOCX file with additions: runs at the ends of notes, paragraphs at the end of the body. Letters are put between tags
 * of three parts; all other parts, and all other letters of these, stay.
 */
final class DocxBack {
    /** A part that says that its bytes are to be read otherwise than they look. */
    private static final Pattern OTHER =
            Pattern.compile("\\uFEFF?\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8|us-ascii)[\"'])");

    private DocxBack() {}

    static byte[] of(byte[] file, Additions additions, Budget budget) throws IOException {
        Zip zip = new Zip(file);
        Map<String, byte[]> parts = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            String name = "word/" + kind + "s.xml";
            Optional<String> xml = part(zip, name, budget);
            if (xml.isPresent()) {
                String added = inserted(xml.get(), notes(xml.get(), kind, additions.notes()));
                if (!added.equals(xml.get())) {
                    parts.put(name, added.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        if (!additions.sources().isEmpty()) {
            String body = part(zip, "word/document.xml", budget)
                    .orElseThrow(() -> new IOException("word/document.xml is missing"));
            String styles = part(zip, "word/styles.xml", budget).orElse("");
            TreeMap<Integer, String> at = new TreeMap<>();
            at.put(bodyEnd(body), appendix(prefix(body), heading(styles), additions));
            parts.put("word/document.xml", inserted(body, at).getBytes(StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? file : ZipEdit.replaced(file, parts);
    }

    static Optional<String> part(Zip zip, String name, Budget budget) throws IOException {
        var in = zip.open(name, budget);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = in.get().readAllBytes();
        SourceText text = SourceText.of(bytes);
        budget.letters(text.text().length());
        if (!text.charset().equals(StandardCharsets.UTF_8)
                || text.text().indexOf('\0') >= 0
                || OTHER.matcher(text.text()).lookingAt()) {
            throw new DaylightException(budget.name() + " has " + name
                    + " in another encoding than UTF-8: open it and save it anew, then hand that in");
        }
        if (text.text().contains("<!ENTITY")) {
            throw new DaylightException(budget.name() + " has " + name
                    + " with words that it defines itself, which no word processor writes: open it and save it anew, then"
                    + " hand that in");
        }
        return Optional.of(text.text());
    }

    /** The prefix of the elements of a part, with its colon. */
    static String prefix(String xml) {
        Tag root = XmlTags.of(xml).iterator().next();
        int colon = root.name().indexOf(':');
        return colon < 0 ? "" : root.name().substring(0, colon + 1);
    }

    static String inserted(String xml, NavigableMap<Integer, String> additions) {
        StringBuilder out = new StringBuilder(xml.length());
        int at = 0;
        for (Map.Entry<Integer, String> added : additions.entrySet()) {
            out.append(xml, at, added.getKey()).append(added.getValue());
            at = added.getKey();
        }
        return out.append(xml, at, xml.length()).toString();
    }

    /** Before the end of the last paragraph of each note that is given something. */
    private static NavigableMap<Integer, String> notes(String xml, String kind, Map<String, String> additions) {
        TreeMap<Integer, String> at = new TreeMap<>();
        String p = prefix(xml);
        Deque<String> within = new ArrayDeque<>();
        String key = "";
        int last = -1;
        for (Tag tag : XmlTags.of(xml)) {
            if (tag.kind() == Kind.START) {
                within.push(tag.local());
                if (tag.local().equals(kind)) {
                    key = kind.charAt(0) + tag.attribute("id");
                    last = -1;
                }
            } else if (tag.kind() == Kind.END) {
                within.poll();
                // A paragraph of a text box or of a table within the note is not the note's own end.
                if (tag.local().equals("p")
                        && within.peek() != null
                        && within.peek().equals(kind)) {
                    last = tag.start();
                }
                if (tag.local().equals(kind)) {
                    String words = additions.get(key);
                    if (words != null && last >= 0) {
                        at.put(
                                last,
                                "<" + p + "r><" + p + "t xml:space=\"preserve\">" + escaped(words) + "</" + p + "t></"
                                        + p + "r>");
                    }
                }
            }
        }
        return at;
    }

    /** Before the settings of the last section, which end the body, or before its end. */
    private static int bodyEnd(String xml) throws IOException {
        Deque<String> within = new ArrayDeque<>();
        int section = -1;
        for (Tag tag : XmlTags.of(xml)) {
            boolean inBody = within.peek() != null && within.peek().equals("body");
            if (inBody && tag.local().equals("sectPr") && tag.kind() != Kind.END) {
                section = tag.start();
            } else if (inBody && tag.kind() != Kind.END) {
                section = -1;
            }
            if (tag.kind() == Kind.START) {
                within.push(tag.local());
            } else if (tag.kind() == Kind.END) {
                within.poll();
                if (tag.local().equals("body")) {
                    return section >= 0 ? section : tag.start();
                }
            }
        }
        throw new IOException("word/document.xml has no body");
    }

    /** The id of the style of first headings; empty where there is none. */
    private static String heading(String styles) {
        String id = "";
        for (Tag tag : XmlTags.of(styles)) {
            if (tag.local().equals("style") && tag.kind() == Kind.START) {
                id = tag.attribute("styleId");
            } else if (tag.local().equals("name") && tag.attribute("val").equalsIgnoreCase("heading 1")) {
                return id;
            }
        }
        return "";
    }

    private static String appendix(String p, String heading, Additions additions) {
        StringBuilder out = new StringBuilder();
        String look = heading.isEmpty()
                ? ""
                : "<" + p + "pPr><" + p + "pStyle " + p + "val=\"" + escaped(heading) + "\"/></" + p + "pPr>";
        String bold = heading.isEmpty() ? "<" + p + "rPr><" + p + "b/></" + p + "rPr>" : "";
        out.append("<")
                .append(p)
                .append("p>")
                .append(look)
                .append("<")
                .append(p)
                .append("r>")
                .append(bold)
                .append("<")
                .append(p)
                .append("t>")
                .append(escaped(additions.heading()))
                .append("</")
                .append(p)
                .append("t></")
                .append(p)
                .append("r></")
                .append(p)
                .append("p>");
        int number = 0;
        for (String entry : additions.sources()) {
            number++;
            out.append("<")
                    .append(p)
                    .append("p><")
                    .append(p)
                    .append("r><")
                    .append(p)
                    .append("t xml:space=\"preserve\">")
                    .append(number)
                    .append(". ")
                    .append(escaped(entry))
                    .append("</")
                    .append(p)
                    .append("t></")
                    .append(p)
                    .append("r></")
                    .append(p)
                    .append("p>");
        }
        return out.toString();
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)))
                .forEach(out::appendCodePoint);
        return out.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
