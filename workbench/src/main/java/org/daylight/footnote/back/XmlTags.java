// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.util.Iterator;
import java.util.NoSuchElementException;
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

    /** All tags, in order, each read when it is asked for. */
    static Iterable<Tag> of(String xml) {
        return () -> new Iterator<>() {
            private int at = XmlTags.next(xml, 0);

            @Override
            public boolean hasNext() {
                return at >= 0;
            }

            @Override
            public Tag next() {
                if (at < 0) {
                    throw new NoSuchElementException();
                }
                Tag tag = tag(xml, at, tagEnd(xml, at));
                at = XmlTags.next(xml, tag.end());
                return tag;
            }
        };
    }

    /** Where the next tag begins; -1 behind the last. */
    private static int next(String xml, int from) {
        int at = xml.indexOf('<', from);
        while (at >= 0 && (xml.startsWith("<!", at) || xml.startsWith("<?", at))) {
            at = xml.indexOf('<', behind(xml, at));
        }
        return at;
    }

    /** Behind what begins at a place and is no tag: a remark, words that are not marked up, an instruction, a declaration. */
    static int behind(String xml, int at) {
        String end = xml.startsWith("<!--", at)
                ? "-->"
                : xml.startsWith("<![CDATA[", at) ? "]]>" : xml.startsWith("<?", at) ? "?>" : ">";
        int found = xml.indexOf(end, at);
        return found < 0 ? xml.length() : found + end.length();
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
