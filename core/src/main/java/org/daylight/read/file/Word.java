// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * Word processing documents of Office Open XML (ECMA-376, {@code .docx}): the text as it stands with all changes
 * accepted, notes at the end. Read as a stream, so that memory does not grow with what a file unpacks to.
 */
public final class Word {
    /** Name and version of these rules. */
    public static final String MADE = "docx/1";

    private static final String KIND = "DOCX file";
    private static final String BODY = "word/document.xml";

    private Word() {}

    /** Whether a ZIP file has the body of one. */
    public static boolean is(Zip zip) {
        return zip.names().contains(BODY);
    }

    /** What such a file says. @throws org.daylight.DaylightException where it cannot be read, with the reason */
    public static Content read(Zip zip, Budget budget) {
        return Guarded.read(budget, KIND, () -> {
            try {
                return content(zip, budget);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
    }

    private static Content content(Zip zip, Budget budget) throws IOException, XMLStreamException {
        Map<String, WordStyles.Style> styles = WordStyles.of(zip, budget);
        WordText body = new WordText(styles, budget, false);
        part(zip, BODY, budget, body);
        List<Piece> pieces = new ArrayList<>(body.pieces());
        List<String> aside = new ArrayList<>(body.aside());
        pieces.addAll(notes(zip, styles, budget, body.notes(), aside));
        for (String name : new TreeSet<>(zip.names())) {
            if (name.matches("word/(comments|header\\d*|footer\\d*)\\.xml")) {
                WordText other = new WordText(styles, budget, false);
                part(zip, name, budget, other);
                other.pieces().forEach(p -> aside.add(p.text()));
                aside.addAll(other.aside());
                aside.addAll(other.authors());
            }
        }
        aside.addAll(body.authors());
        if (pieces.isEmpty()) {
            throw budget.refuse("holds no text");
        }
        DocumentFields fields = new DocumentFields();
        part(zip, "docProps/core.xml", budget, fields);
        part(zip, "docProps/app.xml", budget, fields);
        aside.addAll(fields.values());
        return new Content(MADE, pieces, about(fields, pieces), fields.value("language"), aside);
    }

    private static About about(DocumentFields fields, List<Piece> pieces) {
        String title = Names.title(fields.value("title"));
        return new About(
                title == null ? headline(pieces) : title,
                Names.author(fields.value("creator")),
                Names.author(fields.value("Company")),
                null,
                IsoDates.of("dcterms:created", fields.value("created")),
                IsoDates.of("dcterms:modified", fields.value("modified")));
    }

    /** The first heading, where it stands near the beginning. */
    static @Nullable String headline(List<Piece> pieces) {
        return pieces.stream()
                .limit(5)
                .filter(p -> p.type() == Block.Type.HEADING)
                .map(Piece::text)
                .findFirst()
                .orElse(null);
    }

    /** Foot and end notes in the order in which the text refers to them, numbered in one row. */
    private static List<Piece> notes(
            Zip zip, Map<String, WordStyles.Style> styles, Budget budget, List<String> order, List<String> aside)
            throws IOException, XMLStreamException {
        WordText foot = new WordText(styles, budget, true);
        part(zip, "word/footnotes.xml", budget, foot);
        WordText end = new WordText(styles, budget, true);
        part(zip, "word/endnotes.xml", budget, end);
        aside.addAll(foot.aside());
        aside.addAll(end.aside());
        List<Piece> notes = new ArrayList<>();
        int number = 0;
        for (String id : order) {
            number++;
            WordText from = id.startsWith("e") ? end : foot;
            List<Piece> words = from.note(id.substring(1));
            for (int i = 0; i < words.size(); i++) {
                String mark = i == 0 ? "[" + number + "] " : "";
                notes.add(new Piece(words.get(i).type(), mark + words.get(i).text()));
            }
        }
        return notes;
    }

    private static void part(Zip zip, String name, Budget budget, Xml.Handler handler)
            throws IOException, XMLStreamException {
        Optional<InputStream> part = zip.open(name, budget);
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                Xml.read(in, budget, handler);
            }
        }
    }

    /** The date of a field. */
    static @Nullable StatedDate date(String field, @Nullable String value) {
        return IsoDates.of(field, value);
    }
}
