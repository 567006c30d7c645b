// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daylight.Block;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.EntryId;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.register.Corroborations;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/** All that a page on one capture says, masked. */
public final class CapturePages {
    private static final int MOST = 400;

    private final Workbench workbench;
    private final CaptureShelf shelf;

    /** Shows captures of this shelf. */
    public CapturePages(Workbench workbench, CaptureShelf shelf) {
        this.workbench = workbench;
        this.shelf = shelf;
    }

    /**
     * A stretch of a text.
     *
     * @param words masked
     * @param claim an accepted claim that rests on it; null where none does
     */
    public record Run(String words, @Nullable ClaimId claim) {}

    /**
     * A block of a text.
     *
     * @param tag of HTML in which it is shown
     * @param lang BCP 47; {@code und} where unknown
     * @param runs its words
     */
    public record Shown(String tag, String lang, List<Run> runs) {
        /** Copies the list. */
        public Shown {
            runs = List.copyOf(runs);
        }
    }

    /**
     * What was claimed on a capture and accepted.
     *
     * @param statement which
     * @param entry what it is about
     * @param label of the entry, masked
     * @param value masked
     * @param quote masked
     * @param speaker masked
     */
    public record Rests(
            Statement statement,
            EntryId entry,
            String label,
            String value,
            String quote,
            @Nullable String speaker) {}

    /**
     * The story that the text belongs to.
     *
     * @param id of the story
     * @param pages that tell it
     * @param origins that it goes back to
     */
    public record Told(String id, int pages, int origins) {}

    /**
     * Facts of the stored file.
     *
     * @param length bytes; -1 where it is not in the archive
     * @param archived whose capture it was first; empty for this case's own
     * @param previous the capture of the same address before
     * @param next the one after
     */
    public record Facts(
            long length, Optional<Register.Archived> archived, Optional<Capture> previous, Optional<Capture> next) {}

    /** The facts of a capture. */
    public Facts facts(Capture capture) {
        long length;
        try {
            length = Files.size(workbench.folder().root().resolve(capture.file()));
        } catch (IOException e) {
            length = -1;
        }
        boolean web = capture.url().startsWith("http");
        return new Facts(
                length,
                workbench.register().archived(capture.id()),
                web ? shelf.rows().before(capture) : Optional.empty(),
                web ? shelf.rows().after(capture) : Optional.empty());
    }

    /** The text in its blocks, accepted passages apart. */
    public List<Shown> text(Capture capture, Veil veil) {
        Document document = veil.document();
        List<Statement> accepted = shelf.rows().statements(capture.id(), MOST).stream()
                .filter(s -> s.passage().document().equals(document.id())
                        && s.passage().fragment() == null)
                .sorted(java.util.Comparator.comparingInt(s -> s.passage().at().start()))
                .toList();
        List<Shown> shown = new ArrayList<>();
        for (Block block : blocks(document)) {
            String tag = switch (block.type()) {
                case HEADING -> "h3";
                case PARAGRAPH, TABLE_ROW, CAPTION -> "p";
                case LIST_ITEM -> "li";
                case QUOTE -> "blockquote";
            };
            shown.add(new Shown(
                    tag,
                    block.lang().equals("und") ? document.lang() : block.lang(),
                    runs(veil, block.at(), accepted)));
        }
        return shown;
    }

    /** The blocks of a document; its paragraphs, where its blocks are not known any more. */
    private static List<Block> blocks(Document document) {
        if (!document.blocks().isEmpty()) {
            return document.blocks();
        }
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : document.text().split("\n", -1)) {
            int end = at + line.codePointCount(0, line.length());
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Type.PARAGRAPH, new Offsets(at, end)));
            }
            at = end + 1;
        }
        return blocks;
    }

    private static List<Run> runs(Veil veil, Offsets block, List<Statement> accepted) {
        List<Run> runs = new ArrayList<>();
        int at = block.start();
        for (Statement s : accepted) {
            Offsets passage = s.passage().at();
            if (passage.start() >= at && passage.end() <= block.end()) {
                if (passage.start() > at) {
                    runs.add(new Run(veil.at(new Offsets(at, passage.start())), null));
                }
                runs.add(new Run(veil.at(passage), s.claim()));
                at = passage.end();
            }
        }
        if (at < block.end()) {
            runs.add(new Run(veil.at(new Offsets(at, block.end())), null));
        }
        return runs;
    }

    /** What rests on a capture, in order of decision. */
    public List<Rests> rests(Capture capture) {
        List<Rests> rests = new ArrayList<>();
        for (Statement s : shelf.rows().statements(capture.id(), MOST)) {
            Veil veil = workbench
                    .readings()
                    .document(s.passage().document())
                    .map(shelf.veils()::over)
                    .orElseGet(() -> shelf.veil(capture));
            String label = workbench
                    .register()
                    .entry(s.entry())
                    .map(e -> e.label())
                    .orElse(s.entry().value());
            rests.add(new Rests(
                    s,
                    s.entry(),
                    hidden(veil, label),
                    hidden(veil, s.value()),
                    hidden(veil, s.passage().quote()),
                    veil.hide(s.speaker())));
        }
        return rests;
    }

    private static String hidden(Veil veil, String words) {
        String hidden = veil.hide(words);
        return hidden == null ? "" : hidden;
    }

    /** The story of what is read of a capture; empty where its text stands alone, or was not compared. */
    public Optional<Told> story(Capture capture) {
        Corroborations kept = new Corroborations(workbench.database());
        return shelf.rows()
                .row(capture.id())
                .flatMap(r -> Optional.ofNullable(r.document()))
                .flatMap(shelf.rows()::story)
                .map(id -> new Told(id, kept.documents(id), kept.origins(id)))
                .filter(told -> told.pages() > 1);
    }

    /** A capture of this case. */
    public Optional<Capture> capture(CaptureId id) {
        return workbench.register().capture(id);
    }

    /** How many letters a text has, in code points. */
    public static int letters(Veil veil) {
        return new Text(veil.document().text()).length();
    }

    /** What stands in the archive, as text of a digest file that {@code sha256sum --check} reads. */
    public static byte[] sums(Capture capture) {
        return (capture.fileDigest().hex() + "  " + capture.file() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
