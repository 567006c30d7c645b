// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.daylight.About;
import org.daylight.Block;
import org.jspecify.annotations.Nullable;

/** Text documents of OpenDocument (ISO/IEC 26300, {@code .odt}): the text with all changes accepted, notes at the end. */
public final class OpenText {
    /** Name and version of these rules. */
    public static final String MADE = "odt/1";

    private static final String KIND = "ODT file";
    private static final String TYPE = "application/vnd.oasis.opendocument.text";

    private OpenText() {}

    /** Whether a ZIP file says that it is one. */
    public static boolean is(Zip zip, Budget budget) throws IOException {
        Optional<InputStream> type = zip.open("mimetype", budget);
        if (type.isEmpty()) {
            return false;
        }
        try (InputStream in = type.get()) {
            return new String(in.readNBytes(100), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip()
                    .equals(TYPE);
        }
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
        Text text = new Text(budget);
        DocumentFields fields = new DocumentFields();
        part(zip, "content.xml", budget, text);
        part(zip, "meta.xml", budget, fields);
        List<Piece> pieces = new ArrayList<>(text.pieces);
        pieces.addAll(text.notes);
        if (pieces.isEmpty()) {
            throw budget.refuse("holds no text");
        }
        text.aside.addAll(fields.values());
        String title = Names.title(fields.value("title"));
        String creator = Names.author(fields.value("initial-creator"));
        About about = new About(
                title == null ? Word.headline(pieces) : title,
                creator == null ? Names.author(fields.value("creator")) : creator,
                null,
                null,
                IsoDates.of("meta:creation-date", fields.value("creation-date")),
                IsoDates.of("dc:date", fields.value("date")));
        return new Content(MADE, pieces, about, fields.value("language"), text.aside);
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

    private static final class Text implements Xml.Handler {
        private static final Set<String> SKIPPED = Set.of(
                "tracked-changes",
                "annotation",
                "note-citation",
                "ruby-text",
                "table-of-content",
                "hidden-text",
                "hidden-paragraph",
                "bibliography",
                "alphabetical-index");

        final List<Piece> pieces = new ArrayList<>();
        final List<Piece> notes = new ArrayList<>();
        final List<String> aside = new ArrayList<>();
        private final Budget budget;
        private final Set<String> hidden = new HashSet<>();
        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private final Deque<List<StringBuilder>> rows = new ArrayDeque<>();
        private final Deque<Boolean> hiddenSpans = new ArrayDeque<>();
        private final StringBuilder set = new StringBuilder();
        private String style = "";
        private String kind = "";
        private int skipped;
        private int items;
        private int noteDepth;
        private int note;
        private int concealed;

        Text(Budget budget) {
            this.budget = budget;
        }

        @Override
        public void start(XMLStreamReader at, String name) {
            if (skipped > 0 || SKIPPED.contains(name)) {
                skipped++;
                return;
            }
            switch (name) {
                case "style" -> style = or(Xml.attribute(at, "name"));
                case "text-properties" -> {
                    if ("none".equals(Xml.attribute(at, "display"))) {
                        hidden.add(style);
                    }
                }
                case "p", "h" -> {
                    open.push(new StringBuilder());
                    kind = or(Xml.attribute(at, "style-name"));
                    hide(kind);
                }
                case "span" -> hide(or(Xml.attribute(at, "style-name")));
                case "list-item" -> items++;
                case "note" -> {
                    noteDepth++;
                    note++;
                }
                case "table-row" -> rows.push(new ArrayList<>());
                case "table-cell" -> {
                    if (!rows.isEmpty()) {
                        rows.peek().add(new StringBuilder());
                    }
                }
                case "s", "tab", "line-break" -> text(" ");
                default -> {}
            }
        }

        private void hide(String by) {
            boolean now = hidden.contains(by);
            hiddenSpans.push(now);
            concealed += now ? 1 : 0;
        }

        private static String or(@Nullable String value) {
            return value == null ? "" : value;
        }

        @Override
        public void text(String text) {
            StringBuilder p = open.peek();
            if (skipped > 0 || concealed > 0) {
                budget.letters(text.length());
                set.append(text);
            } else if (p != null) {
                budget.letters(text.length());
                p.append(text);
            }
        }

        @Override
        public void end(String name) {
            if (skipped > 0) {
                skipped--;
                if (skipped == 0) {
                    setAside();
                }
                return;
            }
            switch (name) {
                case "p", "h" -> {
                    show();
                    paragraph(name.equals("h"));
                    setAside();
                }
                case "span" -> show();
                case "list-item" -> items--;
                case "note" -> noteDepth--;
                case "table-row" -> row();
                default -> {}
            }
        }

        private void setAside() {
            if (!set.toString().isBlank()) {
                aside.add(set.toString().strip());
            }
            set.setLength(0);
        }

        private void show() {
            Boolean was = hiddenSpans.poll();
            concealed -= was != null && was ? 1 : 0;
        }

        private void paragraph(boolean heading) {
            String line = Names.line(open.isEmpty() ? null : open.pop().toString());
            if (line == null) {
                return;
            }
            if (noteDepth > 0) {
                notes.add(new Piece(Block.Type.PARAGRAPH, "[" + note + "] " + line));
                return;
            }
            if (!rows.isEmpty() && !rows.peek().isEmpty()) {
                StringBuilder cell = rows.peek().getLast();
                cell.append(cell.isEmpty() ? "" : " ").append(line);
                return;
            }
            Block.Type plain = items > 0 ? Block.Type.LIST_ITEM : styled();
            pieces.add(new Piece(heading ? Block.Type.HEADING : plain, line));
        }

        private Block.Type styled() {
            if (kind.equals("Title") || kind.equals("Subtitle")) {
                return Block.Type.HEADING;
            }
            return kind.equals("Quotations")
                    ? Block.Type.QUOTE
                    : kind.matches("Illustration|Table|Figure|Caption") ? Block.Type.CAPTION : Block.Type.PARAGRAPH;
        }

        private void row() {
            List<StringBuilder> row = rows.poll();
            if (row == null) {
                return;
            }
            String cells = String.join(
                            "\t", row.stream().map(StringBuilder::toString).toList())
                    .stripTrailing();
            if (cells.isBlank()) {
                return;
            }
            if (!rows.isEmpty() && !rows.peek().isEmpty()) {
                rows.peek().getLast().append(' ').append(cells.replace('\t', ' '));
            } else {
                pieces.add(new Piece(Block.Type.TABLE_ROW, cells));
            }
        }
    }
}
