// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lists of subscriptions as feed readers write and read them: OPML 1.0 and 2.0 (Dave Winer, opml.org/spec2.opml).
 *
 * <p>Read as leniently as {@linkplain Feed feeds}: readers of feeds write much that is no well-formed XML. An outline with
 * an {@code xmlUrl} is a feed, one with a {@code url} or {@code htmlUrl} alone a page; the outlines around it are its folder.
 */
public final class Opml {
    /** More lines than this are not taken from one list. */
    public static final int MOST = 20_000;

    private static final int MOST_NAME = 300;
    private static final int DEEPEST = 32;

    private Opml() {}

    /**
     * A line of a list.
     *
     * @param url absolute, http or https
     * @param feed whether the list calls it a feed
     * @param title as the list names it; null where it does not
     * @param folder names of the outlines around it, from the outside, joined by " / "; empty where it stands by itself
     */
    public record Line(String url, boolean feed, @Nullable String title, String folder) {}

    /**
     * What a list holds.
     *
     * @param lines each address once, in the order of the list
     * @param notes what was left out, in words for whoever brings it in
     */
    public record Contents(List<Line> lines, List<String> notes) {
        /** Copies the lists. */
        public Contents {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /** Whether bytes look like such a list. */
    public static boolean looksLike(byte[] body) {
        String start = Feed.text(null, body);
        return start.substring(0, Math.min(start.length(), 4_096))
                .toLowerCase(Locale.ROOT)
                .contains("<opml");
    }

    /** The lines of a list; none, and a note, where it is no list. */
    public static Contents read(byte[] body) {
        Document document = Jsoup.parse(Feed.text(null, body), "", Parser.xmlParser());
        if (document.getElementsByTag("opml").isEmpty()
                && document.getElementsByTag("outline").isEmpty()) {
            return new Contents(List.of(), List.of("this is no list of feeds (OPML): it has no outline"));
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        int refused = 0;
        for (Element outline : document.getElementsByTag("outline")) {
            String address = first(outline, "xmlUrl", "url", "htmlUrl");
            if (address == null) {
                continue;
            }
            Optional<String> url = Links.page("https://invalid.invalid/", address);
            if (url.isEmpty() || url.get().startsWith("https://invalid.invalid/")) {
                refused++;
            } else if (lines.size() >= MOST && !lines.containsKey(url.get())) {
                notes.add("more than " + MOST + " addresses: what follows is left out");
                break;
            } else {
                lines.putIfAbsent(
                        url.get(),
                        new Line(url.get(), first(outline, "xmlUrl") != null, name(outline), folder(outline)));
            }
        }
        if (refused > 0) {
            notes.add(refused + " without an address of the web left out");
        }
        return new Contents(List.copyOf(lines.values()), notes);
    }

    private static @Nullable String name(Element outline) {
        String name = first(outline, "title", "text");
        return name == null || name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
    }

    private static String folder(Element outline) {
        List<String> names = new ArrayList<>();
        Element around = outline.parent();
        for (int deep = 0; around != null && deep < DEEPEST; deep++) {
            String name = around.normalName().equals("outline") ? name(around) : null;
            if (name != null) {
                names.addFirst(name);
            }
            around = around.parent();
        }
        return String.join(" / ", names);
    }

    /** The value of the first of these attributes that has one, whatever the case of its name. */
    private static @Nullable String first(Element element, String... names) {
        for (String name : names) {
            String value = element.attributes().getIgnoreCase(name).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /**
     * Writes a list, which readers of feeds take in.
     *
     * @param title of the list
     * @param lines those of one folder need not stand together
     */
    public static String write(String title, List<Line> lines) {
        Map<String, List<Line>> folders = new LinkedHashMap<>();
        lines.forEach(line ->
                folders.computeIfAbsent(line.folder(), f -> new ArrayList<>()).add(line));
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(printable(title));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (Map.Entry<String, List<Line>> folder : folders.entrySet()) {
                if (!folder.getKey().isEmpty()) {
                    xml.writeStartElement("outline");
                    xml.writeAttribute("text", printable(folder.getKey()));
                }
                for (Line line : folder.getValue()) {
                    outline(xml, line);
                }
                if (!folder.getKey().isEmpty()) {
                    xml.writeEndElement();
                }
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a list in memory could not be written", e);
        }
        return out + "\n";
    }

    private static void outline(XMLStreamWriter xml, Line line) throws XMLStreamException {
        String title = line.title();
        xml.writeEmptyElement("outline");
        xml.writeAttribute("text", printable(title == null ? line.url() : title));
        xml.writeAttribute("type", line.feed() ? "rss" : "link");
        xml.writeAttribute(line.feed() ? "xmlUrl" : "url", printable(line.url()));
    }

    /** Without what XML 1.0, 2.2, has no place for. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= 0x20
                        ? (c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                        : c == '\t' || c == '\n' || c == '\r')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
