// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.feed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Writes a feed (RFC 4287). Ids are made of the ledger's key and of what an item is about, so they stay when the feed moves
 * to another host; links are relative to where the feed lies.
 */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final String key;
    private final String title;
    private final Instant began;
    private final @Nullable String base;
    private final String language;
    private final String self;

    /**
     * @param key verifier key of the ledger
     * @param title as people call the case
     * @param began when the case was opened: the time of a feed without items
     * @param base address of the folder in which the feed lies; null where nobody knows
     */
    public AtomFeed(String key, String title, Instant began, @Nullable String base) {
        this(key, title, began, base, "en", "feed.xml");
    }

    private AtomFeed(String key, String title, Instant began, @Nullable String base, String language, String self) {
        this.key = key;
        this.title = title;
        this.began = began;
        this.base = base;
        this.language = language;
        this.self = self;
    }

    /**
     * The same, elsewhere and of other words.
     *
     * @param tongue language of its words, BCP 47
     * @param place its own address, relative to the folder in which it lies
     */
    public AtomFeed as(String tongue, String place) {
        return new AtomFeed(key, title, began, base, tongue, place);
    }

    /** The feed with these items, the newest first, in UTF-8. */
    public byte[] write(List<Item> items) {
        List<Item> ordered = items.stream()
                .sorted(Comparator.comparing(Item::time).reversed().thenComparing(Item::about))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XML, "lang", language);
            if (base != null) {
                xml.writeAttribute("xml", XML, "base", base);
            }
            element(xml, "id", id("feed"));
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    (ordered.isEmpty() ? began : ordered.getFirst().time()).toString());
            xml.writeStartElement("author");
            element(xml, "name", title);
            xml.writeEndElement();
            link(xml, new Item.Link("self", self, "application/atom+xml"));
            element(xml, "generator", "Daylight");
            for (Item item : ordered) {
                item(xml, item);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed can always be written into memory", e);
        }
        return out.toByteArray();
    }

    private void item(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", id(item.about()));
        element(xml, "title", item.title());
        element(xml, "updated", item.time().toString());
        element(xml, "published", item.time().toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.category());
        for (Item.Link link : item.links()) {
            link(xml, link);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        element(xml, "p", item.words());
        if (!item.lines().isEmpty()) {
            xml.writeStartElement("ul");
            for (String line : item.lines()) {
                element(xml, "li", line);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, Item.Link link) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", link.rel());
        xml.writeAttribute("href", link.href());
        xml.writeAttribute("type", link.type());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    /** Without what XML cannot hold, and without what would turn the direction of the text around it. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || (c >= ' ' && c < 0xd800 && !(c >= 0x7f && c < 0xa0) && !(c >= 0x202a && c <= 0x202e))
                        || (c >= 0xe000 && c < 0xfffe)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A UUID (RFC 9562, version 8) of SHA-256 over the key and what is meant. */
    private String id(String about) {
        byte[] hash =
                Digest.of((key + "\n" + about).getBytes(StandardCharsets.UTF_8)).bytes();
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & ~0xf000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return "urn:uuid:" + new UUID(high, low);
    }
}
