// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a document that is known to be well formed, with their places, so that words can be put between them and
 * every other letter stays as it is.
 */
final class XmlTags {
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private XmlTags() {}

    /** What a tag is. */
    enum Kind {
        /** Of an element that ends later. */
        START,
        /** That ends one. */
        END,
        /** Of an element without content. */
        EMPTY
    }

    /**
     * A tag.
     *
     * @param start where it begins
     * @param end behind it
     * @param name with its prefix
     */
    record Tag(Kind kind, int start, int end, String name, String source) {
        /** The name without its prefix. */
        String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** An attribute by its local name; empty where it has none. */
        String attribute(String local) {
            Matcher m = ATTRIBUTE.matcher(source);
            while (m.find()) {
                String full = m.group(1);
                if (full.substring(full.indexOf(':') + 1).equals(local)) {
                    return m.group(2) == null ? m.group(3) : m.group(2);
                }
            }
            return "";
        }
    }

    /** All tags, in order. */
    static List<Tag> of(String xml) {
        List<Tag> tags = new ArrayList<>();
        int at = xml.indexOf('<');
        while (at >= 0) {
            int end;
            if (xml.startsWith("<!--", at)) {
                end = behind(xml, "-->", at);
            } else if (xml.startsWith("<![CDATA[", at)) {
                end = behind(xml, "]]>", at);
            } else if (xml.startsWith("<?", at)) {
                end = behind(xml, "?>", at);
            } else {
                end = tagEnd(xml, at);
                tags.add(tag(xml, at, end));
            }
            at = xml.indexOf('<', end);
        }
        return tags;
    }

    private static int behind(String xml, String what, int from) {
        int at = xml.indexOf(what, from);
        return at < 0 ? xml.length() : at + what.length();
    }

    /** A stroke or bracket within the value of an attribute ends no tag. */
    private static int tagEnd(String xml, int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    private static Tag tag(String xml, int start, int end) {
        String source = xml.substring(start, end);
        boolean closes = source.startsWith("</");
        String name = source.substring(closes ? 2 : 1).split("[\\s/>]", 2)[0];
        Kind kind = closes ? Kind.END : source.endsWith("/>") ? Kind.EMPTY : Kind.START;
        return new Tag(kind, start, end, name, source);
    }
}
