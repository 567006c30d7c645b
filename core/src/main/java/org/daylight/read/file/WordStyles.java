// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daylight.Block;
import org.jspecify.annotations.Nullable;

/** The named styles of a document, as far as they say what a paragraph is. Built-in styles have English names everywhere. */
final class WordStyles implements Xml.Handler {
    private static final int MOST = 10_000;
    private static final int LONGEST_CHAIN = 20;

    /**
     * What a style says.
     *
     * @param type what its paragraphs are; null where it does not say
     * @param hidden whether its text is not shown
     * @param contents whether it is of a table of contents
     */
    record Style(Block.@Nullable Type type, boolean hidden, boolean contents) {}

    private static final class Raw {
        String name = "";
        String parent = "";
        boolean outlined;
        boolean numbered;
        boolean hidden;
    }

    private final Map<String, Raw> raw = new HashMap<>();
    private Raw open = new Raw();

    private WordStyles() {}

    /** The styles by their ids. */
    static Map<String, Style> of(Zip zip, Budget budget) throws IOException, XMLStreamException {
        WordStyles styles = new WordStyles();
        Optional<InputStream> part = zip.open("word/styles.xml", budget);
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                Xml.read(in, budget, styles);
            }
        }
        Map<String, Style> all = new HashMap<>();
        styles.raw.keySet().forEach(id -> all.put(id, styles.resolved(id)));
        return all;
    }

    @Override
    public void start(XMLStreamReader at, String name) {
        String value = Xml.attribute(at, "val");
        switch (name) {
            case "style" -> {
                open = new Raw();
                String id = Xml.attribute(at, "styleId");
                if (id != null && raw.size() < MOST) {
                    raw.put(id, open);
                }
            }
            case "name" -> open.name = value == null ? "" : value.toLowerCase(Locale.ROOT);
            case "basedOn" -> open.parent = value == null ? "" : value;
            case "outlineLvl" -> open.outlined = value != null && value.matches("[0-8]");
            case "numPr" -> open.numbered = true;
            case "vanish" -> open.hidden = on(value);
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        // Styles have no text.
    }

    @Override
    public void end(String name) {
        // Nothing is gathered that ends.
    }

    /** A switch is on where it has no value. */
    static boolean on(@Nullable String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private Style resolved(String id) {
        Block.Type type = null;
        boolean hidden = false;
        boolean contents = false;
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Raw style = raw.get(at);
            if (style == null) {
                break;
            }
            type = type == null ? type(style) : type;
            hidden |= style.hidden;
            contents |= style.name.matches("toc \\d|table of figures");
            at = style.parent;
        }
        return new Style(type, hidden, contents);
    }

    private static Block.@Nullable Type type(Raw style) {
        if (style.outlined || style.name.matches("heading \\d|title|subtitle|toc heading")) {
            return Block.Type.HEADING;
        }
        if (style.name.equals("caption")) {
            return Block.Type.CAPTION;
        }
        if (style.name.matches("quote|intense quote|block text")) {
            return Block.Type.QUOTE;
        }
        return style.numbered || style.name.matches("list (bullet|number).*") ? Block.Type.LIST_ITEM : null;
    }
}
