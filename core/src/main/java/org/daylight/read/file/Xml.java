// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML of strangers: no document type, no entities from outside, no depth without end. */
public final class Xml {
    private static final int DEEPEST = 2_000;
    /** An element costs as much time as so many letters. */
    private static final int AN_ELEMENT = 5;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Is told of elements and text in order. */
    public interface Handler {
        /** An element begins. */
        void start(XMLStreamReader at, String name);

        /** Text stands here. */
        void text(String text);

        /** An element ends. */
        void end(String name);
    }

    /** Reads a document to its end. @throws XMLStreamException where it is not well formed or declares a document type */
    public static void read(InputStream in, Budget budget, Handler handler) throws XMLStreamException {
        XMLStreamReader reader;
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(in);
        }
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    budget.letters(AN_ELEMENT);
                    if (depth > DEEPEST) {
                        throw budget.refuse("is nested more than " + DEEPEST + " deep");
                    }
                    handler.start(reader, reader.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> handler.text(reader.getText());
                case XMLStreamConstants.DTD ->
                    throw budget.refuse("declares a document type, which no honest file of its kind does");
                default -> {}
            }
        }
        reader.close();
    }

    /** An attribute by its local name, of whichever namespace. */
    public static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 10));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
