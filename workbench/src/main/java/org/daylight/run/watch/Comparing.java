// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Document;
import org.daylight.StatedDate;
import org.daylight.read.Beside;
import org.daylight.register.WatchItems;
import org.daylight.run.CaptureShelf;
import org.daylight.run.Differences;
import org.daylight.run.Differences.Fate;
import org.daylight.run.Differences.Paragraph;
import org.daylight.run.Differences.Piece;
import org.daylight.run.Polling;
import org.daylight.run.Veil;
import org.daylight.run.Workbench;
import org.daylight.run.watch.Compared.Fact;
import org.daylight.run.watch.Compared.Kind;
import org.daylight.run.watch.Compared.Part;
import org.daylight.run.watch.Compared.Row;
import org.daylight.run.watch.Compared.Turn;
import org.daylight.watch.Lines;
import org.jspecify.annotations.Nullable;

/** Compares two captures of a page, masked: block by block of their main texts, then links, images and what they say of themselves. */
public final class Comparing {
    /** So many links and images are listed. */
    private static final int MOST = 60;
    /** So many paragraphs that stayed are shown around one that did not. */
    private static final int AROUND = 1;

    private static final int LONGEST_WORDS = 160;

    private final Workbench workbench;
    private final CaptureShelf shelf;

    /** @param steward whether restricted matter may be shown, masked */
    public Comparing(Workbench workbench, boolean steward) {
        this.workbench = workbench;
        shelf = new CaptureShelf(workbench, workbench.veils(), steward);
    }

    /**
     * What differs.
     *
     * @param item the page, of which what is noise was learnt; null where nothing was
     * @return empty where one of them may not be shown, or has no text
     */
    public Optional<Compared> of(CaptureId before, CaptureId after, @Nullable String item) {
        Optional<Capture> old = shown(before);
        Optional<Capture> now = shown(after);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(old.get(), now.get(), learnt(item)));
    }

    private Optional<Capture> shown(CaptureId id) {
        return shelf.one(id)
                .filter(l -> l.shown() && l.document() != null)
                .flatMap(l -> workbench.register().capture(id));
    }

    private Lines.Learnt learnt(@Nullable String item) {
        return item == null
                ? Lines.Learnt.NOTHING
                : new WatchItems(workbench.database())
                        .item(item)
                        .map(Remembered::learnt)
                        .orElse(Lines.Learnt.NOTHING);
    }

    private Compared of(Capture before, Capture after, Lines.Learnt learnt) {
        Veil old = shelf.veil(before);
        Veil now = shelf.veil(after);
        List<Row> rows = new ArrayList<>();
        List<Row> noise = new ArrayList<>();
        for (Paragraph p : Differences.of(old.text(), now.text())) {
            Row row = row(p);
            boolean left = row.kind() != Kind.SAME && noise(row, learnt);
            (left ? noise : rows).add(row);
        }
        int changes = (int) rows.stream().filter(r -> r.kind() != Kind.SAME).count();
        Map<String, Turn> was = new LinkedHashMap<>();
        Map<String, Turn> is = new LinkedHashMap<>();
        Map<String, Turn> wasSeen = new LinkedHashMap<>();
        Map<String, Turn> isSeen = new LinkedHashMap<>();
        parts(before, old, false, was, wasSeen);
        parts(after, now, true, is, isSeen);
        return new Compared(folded(rows), noise, changes, turned(was, is), turned(wasSeen, isSeen), facts(old, now));
    }

    private static Row row(Paragraph p) {
        if (p.changed()) {
            return new Row(Kind.CHANGED, side(p, Fate.CAME), side(p, Fate.WENT));
        }
        return switch (p.fate()) {
            case STAYED -> new Row(Kind.SAME, p.pieces(), p.pieces());
            case CAME -> new Row(Kind.CAME, List.of(), p.pieces());
            case WENT -> new Row(Kind.WENT, p.pieces(), List.of());
        };
    }

    private static List<Piece> side(Paragraph p, Fate without) {
        return p.pieces().stream().filter(piece -> piece.fate() != without).toList();
    }

    /** A line is left out where each side of it is noise by itself, or is known to change at every look. */
    private static boolean noise(Row row, Lines.Learnt learnt) {
        return Stream.of(row.before(), row.after())
                .filter(side -> !side.isEmpty())
                .flatMap(side -> side.stream()
                        .map(Piece::words)
                        .collect(Collectors.joining())
                        .lines())
                .allMatch(line -> Lines.of(line).stream().allMatch(learnt::noise));
    }

    /** Those that stayed are folded, but for some around what did not. */
    private static List<Part> folded(List<Row> rows) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); ) {
            int end = i;
            boolean same = rows.get(i).kind() == Kind.SAME;
            while (end < rows.size() && (rows.get(end).kind() == Kind.SAME) == same) {
                end++;
            }
            int from = same && i > 0 ? i + AROUND : i;
            int to = same && end < rows.size() ? end - AROUND : end;
            if (!same || to - from < 2) {
                parts.add(new Part(false, rows.subList(i, end)));
            } else {
                if (from > i) {
                    parts.add(new Part(false, rows.subList(i, from)));
                }
                parts.add(new Part(true, rows.subList(from, to)));
                if (end > to) {
                    parts.add(new Part(false, rows.subList(to, end)));
                }
            }
            i = end;
        }
        return parts;
    }

    private void parts(Capture capture, Veil veil, boolean came, Map<String, Turn> links, Map<String, Turn> images) {
        for (Beside one : new Polling(workbench).frame(capture.id()).beside()) {
            turn(one.address(), one.words(), came, veil, one.kind() == Beside.Kind.LINK ? links : images);
        }
    }

    private static void turn(String address, String words, boolean came, Veil veil, Map<String, Turn> all) {
        String plain = words.strip();
        String shown = plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) + "…" : plain;
        all.putIfAbsent(
                address,
                new Turn(
                        came,
                        Objects.requireNonNullElse(veil.hide(shown), ""),
                        Objects.requireNonNullElse(veil.hide(address), "")));
    }

    private static List<Turn> turned(Map<String, Turn> before, Map<String, Turn> after) {
        return Stream.concat(
                        before.entrySet().stream().filter(e -> !after.containsKey(e.getKey())),
                        after.entrySet().stream().filter(e -> !before.containsKey(e.getKey())))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
    }

    private static List<Fact> facts(Veil old, Veil now) {
        Document before = old.document();
        Document after = now.document();
        List<Fact> facts = new ArrayList<>();
        fact("title", old.hide(before.title()), now.hide(after.title()), facts);
        fact("author", old.hide(before.author()), now.hide(after.author()), facts);
        fact("publisher", old.hide(before.publisher()), now.hide(after.publisher()), facts);
        fact("published", said(before.published()), said(after.published()), facts);
        fact("modified", said(before.about().modified()), said(after.about().modified()), facts);
        fact("language", before.lang(), after.lang(), facts);
        return facts;
    }

    private static @Nullable String said(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    private static void fact(String what, @Nullable String before, @Nullable String after, List<Fact> facts) {
        if (!Objects.equals(before, after)) {
            facts.add(new Fact(what, before, after));
        }
    }
}
