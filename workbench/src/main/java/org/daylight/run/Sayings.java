// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.daylight.register.StoryRows;
import org.jspecify.annotations.Nullable;

/** Statements as drawings show them: who says what, masked, with the support of those that say the same. */
public final class Sayings {
    /** So many texts of an entry at most are gone through for names that its label must not show. */
    private static final int MOST_TEXTS = 200;

    private final Workbench workbench;
    private final Hiding hiding;
    private final PageOrigins origins;
    private final Map<EntryId, Entry> entries = new HashMap<>();

    /** Statements of this case, by the stories as they were last made. */
    public Sayings(Workbench workbench, Veils veils) {
        this.workbench = workbench;
        hiding = new Hiding(workbench, veils);
        origins = new PageOrigins(workbench);
    }

    /**
     * A statement, masked.
     *
     * @param decision that accepted it
     * @param entry what it is about
     * @param property which property
     * @param value what is said
     * @param label the value in the words of the codebook
     * @param speaker who says so; null where the text names nobody
     * @param stance how the speaker stands to it
     * @param quote the words
     * @param lang of the words, BCP 47
     * @param document where they stand
     * @param capture where that is preserved
     * @param passage the id of the words, under which their page is
     * @param publisher of the page
     * @param asOf when it held, as the text says
     * @param stated when it was said
     */
    public record Saying(
            long decision,
            EntryId entry,
            String property,
            String value,
            String label,
            @Nullable String speaker,
            Stance stance,
            String quote,
            String lang,
            DocumentId document,
            CaptureId capture,
            String passage,
            @Nullable String publisher,
            @Nullable StatedDate asOf,
            @Nullable StatedDate stated) {}

    /**
     * How well what is said is supported.
     *
     * @param origins distinct roots
     * @param pages that carry it
     */
    public record Backing(int origins, int pages) {
        /** Where it was not worked out. */
        static final Backing NONE = new Backing(0, 0);
    }

    /**
     * Statements that say the same of one entry.
     *
     * @param entry its label masked
     * @param said in order of decision
     * @param backing of all that say so
     */
    public record Same(Entry entry, List<Saying> said, Backing backing) {
        /** Copies the list. */
        public Same {
            said = List.copyOf(said);
        }
    }

    /** The statements, in their order. */
    public List<Saying> of(Collection<Statement> statements) {
        Map<DocumentId, StoryRows.Line> lines = new StoryRows(workbench.database())
                .lines(statements.stream().map(s -> s.passage().document()).toList());
        return statements.stream()
                .map(s -> saying(s, lines.get(s.passage().document())))
                .toList();
    }

    private Saying saying(Statement s, StoryRows.@Nullable Line line) {
        DocumentId page = s.passage().document();
        String kind = entry(s.entry()).kind().code();
        return new Saying(
                s.decision(),
                s.entry(),
                s.property(),
                hiding.of(page, s.value()),
                hiding.of(page, workbench.codebook().valueLabel(kind, s.property(), s.value())),
                hiding.maybe(page, s.speaker()),
                s.stance(),
                hiding.of(page, s.passage().quote()),
                s.lang(),
                page,
                s.capture(),
                PassageViews.id(s),
                line == null ? null : hiding.maybe(page, line.publisher()),
                s.asOf(),
                s.stated());
    }

    /** The entry, its label masked; one that is gone goes by its id. */
    public Entry entry(EntryId id) {
        return entries.computeIfAbsent(
                id,
                i -> workbench
                        .register()
                        .entry(i)
                        .map(e -> new Entry(e.id(), e.kind(), hiding.label(e, MOST_TEXTS)))
                        .orElse(new Entry(i, org.daylight.EntryKind.PRESENCE, i.value())));
    }

    /** Makes ready for the support of many groups of statements, whose pages are read together. */
    void ready(Collection<Statement> all) {
        origins.read(all);
    }

    /** The support of statements that say the same. */
    public Backing backing(Collection<Statement> same) {
        Support support = origins.support(same);
        return new Backing(support.origins(), support.pages());
    }

    /** Statements in groups that say the same, so many groups at most; each with the support of all that say so. */
    public List<Same> same(Collection<Statement> statements, int most) {
        Map<List<String>, List<Statement>> groups = new LinkedHashMap<>();
        statements.forEach(
                s -> groups.computeIfAbsent(key(s), k -> new ArrayList<>()).add(s));
        Map<EntryId, List<Statement>> known = new HashMap<>();
        return groups.values().stream()
                .limit(most)
                .map(group -> {
                    Statement first = group.getFirst();
                    List<Statement> all =
                            known
                                    .computeIfAbsent(
                                            first.entry(),
                                            e -> workbench.register().statements(e))
                                    .stream()
                                    .filter(s -> key(s).equals(key(first)))
                                    .toList();
                    return new Same(entry(first.entry()), of(group), backing(all));
                })
                .toList();
    }

    private static List<String> key(Statement s) {
        return List.of(s.entry().value(), s.property(), s.value(), String.valueOf(s.stance() == Stance.DENIES));
    }
}
