// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daylight.DocumentId;
import org.daylight.Statement;
import org.daylight.corroborate.trace.SpeakerWords;
import org.daylight.corroborate.trace.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Walks from each of several statements that say the same back to its root, as {@link Support#RULE} says. Statements are
 * looked at together: whom one page names as its source may be the outlet of another.
 */
final class Roots {
    private final Function<DocumentId, PageOrigin> pages;
    private final UnaryOperator<String> owners;
    private final List<Statement> statements;
    private final Speakers speakers;
    private final Map<DocumentId, PageOrigin> known = new HashMap<>();
    /** Of each statement as an object: they are looked at each beside each. */
    private final IdentityHashMap<Statement, Optional<String>> names = new IdentityHashMap<>();

    Roots(
            Collection<Statement> given,
            Function<DocumentId, PageOrigin> pages,
            BiPredicate<String, String> same,
            UnaryOperator<String> owners) {
        this.pages = pages;
        this.owners = owners;
        statements = given.stream()
                .sorted(Comparator.comparing((Statement s) -> Objects.requireNonNullElse(page(s).date(), "9999"))
                        .thenComparingLong(Statement::decision))
                .toList();
        List<String> all = new ArrayList<>();
        for (Statement s : statements) {
            named(s).ifPresent(all::add);
            String outlet = page(s).outlet();
            if (outlet != null) {
                all.add(outlet);
            }
        }
        speakers = new Speakers(all, same);
    }

    /** The root of each statement, in order of date. */
    Map<Statement, Root> all() {
        Map<Statement, Root> roots = new LinkedHashMap<>();
        statements.forEach(s -> roots.put(s, of(s, new HashSet<>())));
        return roots;
    }

    private Root of(Statement s, Set<DocumentId> seen) {
        seen.add(s.passage().document());
        Optional<String> speaker = named(s);
        if (speaker.isPresent()) {
            Optional<Statement> rendered = rendered(s, speaker.get());
            if (rendered.isPresent() && !seen.contains(rendered.get().passage().document())) {
                Root root = of(rendered.get(), seen);
                return new Root(root.kind(), root.owner(), root.name(), root.document(), chain(s));
            }
            return ofSpeaker(s, speaker.get(), seen);
        }
        if (hearsay(s)) {
            return new Root(Root.Kind.UNKNOWN, "", Objects.requireNonNullElse(s.speaker(), ""), null, chain(s));
        }
        DocumentId root = page(s).root();
        // A headline, or a copy's sentence without a speaker: whom the same text names elsewhere for it is the source.
        for (Statement other : statements) {
            if (page(other).root().equals(root)
                    && named(other).isPresent()
                    && !seen.contains(other.passage().document())) {
                return of(other, seen);
            }
        }
        for (Statement other : statements) {
            if (page(other).root().equals(root) && named(other).isPresent()) {
                return ofSpeaker(other, named(other).orElseThrow(), seen);
            }
        }
        if (another(s)) {
            return new Root(Root.Kind.UNKNOWN, "", Objects.requireNonNullElse(s.speaker(), ""), null, chain(s));
        }
        String outlet = page(root).outlet();
        String owner = outlet == null ? "page " + root.value() : owners.apply(speakers.key(outlet));
        String name = Objects.requireNonNullElse(page(root).name(), Objects.requireNonNullElse(outlet, ""));
        return new Root(Root.Kind.OBSERVATION, owner, name, root, List.of());
    }

    /**
     * What a translation renders: the one statement that says the same on the first page of its origin, where that page
     * writes its speaker in another script and no comparison of names can tell.
     */
    private Optional<Statement> rendered(Statement s, String speaker) {
        DocumentId first = page(s).root();
        List<Statement> originals = statements.stream()
                .filter(o -> o.passage().document().equals(first))
                .toList();
        if (originals.size() != 1 || first.equals(s.passage().document())) {
            return Optional.empty();
        }
        return originals.stream()
                .filter(o -> {
                    String name = named(o).orElse(Objects.requireNonNullElse(page(o).outlet(), speaker));
                    return script(name) != script(speaker)
                            && !speakers.key(name).equals(speakers.key(speaker));
                })
                .findFirst();
    }

    private static Character.UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    private Root ofSpeaker(Statement s, String speaker, Set<DocumentId> seen) {
        String key = speakers.key(speaker);
        boolean own = key.equals(ownKey(s));
        if (!own) {
            boolean circle = false;
            for (Statement other : statements) {
                if (key.equals(ownKey(other))) {
                    if (!seen.contains(other.passage().document())) {
                        Root root = of(other, seen);
                        return new Root(root.kind(), root.owner(), root.name(), root.document(), chain(s));
                    }
                    if (named(other).isEmpty() && !hearsay(other)) {
                        // The speaker's own page, which names nobody for what it says: it speaks for itself.
                        return new Root(
                                Root.Kind.DOCUMENT,
                                owners.apply(key),
                                speaker,
                                other.passage().document(),
                                chain(s));
                    }
                    circle = true;
                }
            }
            if (circle) {
                return new Root(Root.Kind.UNKNOWN, "", speaker, null, chain(s));
            }
        }
        Root.Kind kind = own ? Root.Kind.DOCUMENT : Root.Kind.UTTERANCE;
        DocumentId document = own ? s.passage().document() : null;
        return new Root(kind, owners.apply(key), speaker, document, chain(s));
    }

    private @Nullable String ownKey(Statement s) {
        String outlet = page(s).outlet();
        return outlet == null ? null : speakers.key(outlet);
    }

    /** The speaker by name: as the claim has it, else as the fullest form on the page around it. */
    private Optional<String> named(Statement s) {
        return names.computeIfAbsent(s, this::name);
    }

    private Optional<String> name(Statement s) {
        String speaker = s.speaker();
        if (speaker != null && !SpeakerWords.names(speaker).unnamed()) {
            return Optional.of(speaker);
        }
        return speaker == null
                ? Optional.empty()
                : voice(s).map(Voice::speaker)
                        .filter(name -> !SpeakerWords.names(name).unnamed());
    }

    private boolean hearsay(Statement s) {
        String speaker = s.speaker();
        return speaker != null && SpeakerWords.names(speaker) == SpeakerWords.HEARSAY;
    }

    /**
     * Whether it is ascribed to somebody whom no page names: "the organisation says", in a paper. Where the page is published
     * by such a one ("the ministry", on the page of a ministry), it speaks of itself.
     */
    private boolean another(Statement s) {
        String speaker = s.speaker();
        if (speaker == null || SpeakerWords.names(speaker) != SpeakerWords.BACK || speaker.isBlank()) {
            return false;
        }
        String outlet = page(s).outlet();
        return outlet == null || !SpeakerWords.shares(speaker, outlet);
    }

    private List<String> chain(Statement s) {
        return voice(s).map(Voice::chain).orElse(List.of());
    }

    /** The innermost voice around the passage. */
    private Optional<Voice> voice(Statement s) {
        return page(s).voices().stream()
                .filter(v -> v.at().overlaps(s.passage().at()))
                .min(Comparator.comparingInt((Voice v) -> -v.chain().size()).thenComparingInt(v -> v.at().length()));
    }

    private PageOrigin page(Statement s) {
        return page(s.passage().document());
    }

    private PageOrigin page(DocumentId id) {
        return known.computeIfAbsent(id, pages);
    }
}
