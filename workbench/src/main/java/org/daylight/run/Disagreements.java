// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Conflicts;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Neighbour;
import org.daylight.corroborate.conflict.Said;
import org.jspecify.annotations.Nullable;

/**
 * Where the statements of the register differ, and how they stand to each other. Masks are drawn before anything is
 * compared, so no reason holds a name that a page hides.
 */
public final class Disagreements {
    /** What is counted where one number may stand with two words. */
    private static final List<String> PERSONS = List.of("persons_returned", "cases", "other");

    /** So many statements of one number are looked at for two words. */
    private static final int MOST_SWAPPED = 400;

    private final Workbench workbench;
    /** Null where nothing is shown, and nothing masked therefore. */
    private final @Nullable DrawnVeils veils;

    private final PageOrigins origins;
    /** The statements on an entry, in order of decision. */
    private final Function<EntryId, List<Statement>> on;

    /** The disagreements of this case. */
    public Disagreements(Workbench workbench) {
        this(workbench, DrawnVeils.remembered(workbench.veils()), refreshed(workbench));
    }

    /** The same, where masks and origins are known already. */
    Disagreements(Workbench workbench, DrawnVeils veils, PageOrigins origins) {
        this(workbench, veils, origins, workbench.register()::statements);
    }

    private Disagreements(
            Workbench workbench,
            @Nullable DrawnVeils veils,
            PageOrigins origins,
            Function<EntryId, List<Statement>> on) {
        this.workbench = workbench;
        this.veils = veils;
        this.origins = origins;
        this.on = on;
    }

    /** The same for an edition, whose statements and veils are at hand. */
    static Disagreements published(
            Workbench workbench, EditionVeils veils, PageOrigins origins, PublishedStatements statements) {
        return new Disagreements(workbench, veils::find, origins, statements::everyOn);
    }

    /** Where statements differ, as far as no words of it are shown: nothing is masked, which takes time. */
    static Disagreements unmasked(Workbench workbench, PageOrigins origins) {
        return new Disagreements(workbench, null, origins, workbench.register()::statements);
    }

    private static PageOrigins refreshed(Workbench workbench) {
        new Corroborating(workbench).refresh(what -> {});
        return new PageOrigins(workbench);
    }

    /** What disagrees on this entry: what needs a person first. */
    public List<Disagreement> of(EntryId entry) {
        List<Said> said = said(on.apply(entry));
        Map<EntryId, List<Neighbour>> near = new HashMap<>();
        List<Disagreement> found =
                new ArrayList<>(Conflicts.of(entry, said, () -> near.computeIfAbsent(entry, e -> neighbours(said))));
        found.addAll(swaps(said));
        found.sort(Comparator.comparing(Disagreement::verdict));
        return found;
    }

    /** The same numbers on the same pages, of whatever entry. */
    private List<Neighbour> neighbours(List<Said> said) {
        Set<Long> numbers = Set.copyOf(numbers(said));
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<DocumentId> pages = said.stream()
                .flatMap(s -> java.util.stream.Stream.of(s.statement().passage().document(), s.origin()))
                .distinct()
                .toList();
        return workbench.register().numbersOn(pages, numbers).stream()
                .map(n -> new Neighbour(n.document(), origins.of(n.document()).root(), n.what(), n.value()))
                .toList();
    }

    private static List<Long> numbers(List<Said> said) {
        return said.stream()
                .map(s -> s.statement().detail())
                .filter(ClaimValues.Figure.class::isInstance)
                .map(f -> ((ClaimValues.Figure) f).value())
                .distinct()
                .toList();
    }

    /** One number with two words; shown on each entry that has one of them. */
    private List<Disagreement> swaps(List<Said> said) {
        if (said.stream().noneMatch(s -> PERSONS.contains(s.statement().property()))) {
            return List.of();
        }
        Set<Long> mine = said.stream().map(s -> s.statement().decision()).collect(Collectors.toSet());
        List<Statement> figures = workbench.register().figures(PERSONS, numbers(said), MOST_SWAPPED);
        // Most numbers go with one word wherever they stand: that is seen without drawing a veil.
        if (Conflicts.swaps(figures.stream().map(s -> new Said(s, null)).toList())
                .isEmpty()) {
            return List.of();
        }
        return Conflicts.swaps(said(figures)).stream()
                .filter(d -> d.lines().stream()
                        .flatMap(l -> l.said().stream())
                        .anyMatch(s -> mine.contains(s.statement().decision())))
                .toList();
    }

    private List<Said> said(Collection<Statement> statements) {
        origins.read(statements);
        if (veils != null) {
            veils.ahead(statements);
        }
        return statements.stream()
                .map(s -> {
                    DocumentId document = s.passage().document();
                    DocumentId origin = origins.of(document).root();
                    return veils == null
                            ? new Said(s, origins.publisher(document), origin)
                            : veil(document)
                                    .map(v -> new Said(
                                            MaskedStatement.of(s, v),
                                            v.hide(v.document().publisher()),
                                            origin))
                                    .orElse(new Said(s, null, origin));
                })
                .toList();
    }

    /** How many origins stand behind a line, and on how many pages it was read. */
    public Support support(Disagreement.Line line) {
        return origins.support(line.said().stream().map(Said::statement).toList());
    }

    /** The address of the page that a statement stands on, masked. */
    public String page(Statement s) {
        String url = workbench.register().capture(s.capture()).map(Capture::url).orElse("");
        return veil(s.passage().document())
                .map(v -> MaskedStatement.hidden(v, url))
                .orElse(url);
    }

    /** The name of the page of a statement's words. */
    public String passage(Statement s) {
        return PassageViews.id(s);
    }

    private Optional<Veil> veil(DocumentId id) {
        return veils == null ? Optional.empty() : veils.of(id);
    }

    /** The statements that cannot hold with another, or may be misprinted: decision, slash, property. */
    static Set<String> open(List<Disagreement> found) {
        return found.stream()
                .filter(d -> d.verdict().open())
                .flatMap(d -> d.lines().stream())
                .flatMap(l -> l.said().stream())
                .map(s -> s.statement().decision() + "/" + s.statement().property())
                .collect(Collectors.toSet());
    }
}
