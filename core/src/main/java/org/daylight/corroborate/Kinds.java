// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daylight.Because;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Filling;
import org.daylight.Ground;
import org.daylight.Stance;
import org.daylight.corroborate.trace.Direction;
import org.daylight.corroborate.trace.Hint;
import org.daylight.corroborate.trace.Outlets;
import org.daylight.corroborate.trace.Traits;
import org.daylight.corroborate.trace.Wording;

/** Says how one document goes back to another, once it is known that it does. */
final class Kinds {
    private static final double SAME = 0.95;
    private static final double COPIED = 0.3;

    private final Map<DocumentId, Document> documents;
    private final Map<DocumentId, Traits> traits;
    private final Set<Link> aligned;

    /** @param aligned links of which one document renders the whole of the other */
    Kinds(Map<DocumentId, Document> documents, Map<DocumentId, Traits> traits, Set<Link> aligned) {
        this.aligned = aligned;
        this.documents = documents;
        this.traits = traits;
    }

    /** Whether the text of the first names the outlet of the second. */
    boolean names(DocumentId from, DocumentId to) {
        Traits a = of(from);
        Traits b = of(to);
        return a.cites(b.outlet()) && !Objects.equals(a.outlet(), b.outlet());
    }

    /** Whether the first has much of its words from the second. */
    boolean copies(DocumentId from, DocumentId to) {
        return of(from).lang().equals(of(to).lang()) && share(from, to) >= COPIED;
    }

    /**
     * How a document goes back to its parent; where that is a circle, to the page of its own house that opened it, too.
     *
     * @param ancestors of {@code from}, its parent first
     */
    List<Relation> relations(DocumentId from, DocumentId to, Link link, List<DocumentId> ancestors) {
        if (names(from, to) && ancestors.stream().anyMatch(ancestor -> names(ancestor, from))) {
            Because why = Because.of(Ground.NAMES_WHO_HAS_IT_FROM, name(of(to)), name(of(from)));
            List<Relation> circle = new ArrayList<>(List.of(new Relation(from, to, Relation.Kind.CIRCULAR, why)));
            ancestors.stream()
                    .filter(ancestor -> Objects.equals(of(ancestor).outlet(), of(from).outlet()))
                    .findFirst()
                    .ifPresent(own -> circle.add(new Relation(
                            from, own, Relation.Kind.CIRCULAR, Because.of(Ground.HOUSE_BY_WAY, name(of(to))))));
            return circle;
        }
        return List.of(relation(from, to, link));
    }

    private Relation relation(DocumentId from, DocumentId to, Link link) {
        Traits a = of(from);
        Traits b = of(to);
        Direction direction = Direction.of(b, a);
        Because first = direction.shown() && direction.nearer() ? direction.why() : Because.of(Ground.FIRST_NOT_SHOWN);
        Because why = link.why().and(first);
        if (!a.lang().equals(b.lang())) {
            return new Relation(from, to, acrossLanguages(a, b, link), why);
        }
        double share = share(from, to);
        boolean house = a.outlet() != null && a.outlet().equals(b.outlet());
        boolean credits = credits(a, b);
        Because words = Because.of(Ground.SHARE, String.format(Locale.ROOT, "%.0f", share * 100));
        if (share >= SAME && share(to, from) >= SAME && (house || a.outlet() == null || sameAddress(from, to))) {
            return new Relation(from, to, Relation.Kind.MIRROR, words.and(Because.of(Ground.SAME_PAGE)));
        }
        if (share >= COPIED) {
            Relation.Kind kind = credits || house ? Relation.Kind.LICENSED_COPY : Relation.Kind.UNATTRIBUTED_COPY;
            return new Relation(from, to, kind, words.and(house ? Because.of(Ground.ONE_HOUSE) : first));
        }
        return new Relation(from, to, rewritten(a, b, credits), why);
    }

    private Relation.Kind acrossLanguages(Traits a, Traits b, Link link) {
        // Who names the outlet, where the other's text does not, reports on its report.
        boolean reports = a.cites(b.outlet()) && !b.cites(b.outlet()) && !b.shows(Hint.WIRE);
        if (a.shows(Hint.TRANSLATED) || (aligned.contains(link) && !reports)) {
            return Relation.Kind.TRANSLATION;
        }
        return rewritten(a, b, credits(a, b) || !a.voices().isEmpty());
    }

    private static Relation.Kind rewritten(Traits a, Traits b, boolean credits) {
        if (a.shows(Hint.DERIVED)) {
            return Relation.Kind.DERIVED_FINDING;
        }
        if (speaks(a, b)) {
            return agency(a) ? Relation.Kind.WIRE : Relation.Kind.OWN_REPORT_OF_UTTERANCE;
        }
        return credits ? Relation.Kind.ATTRIBUTED_RELAY : Relation.Kind.SPUN_PARAPHRASE;
    }

    private static boolean agency(Traits a) {
        return (a.outlet() != null && Outlets.SHIPPED.agency(a.outlet())) || a.shows(Hint.WIRE);
    }

    /** Whether the outlet of the second is a speaker in the first, and no medium. */
    private static boolean speaks(Traits a, Traits b) {
        String outlet = b.outlet();
        return outlet != null
                && b.wire().isEmpty()
                && a.voices().stream()
                        .anyMatch(v -> v.stance() != Stance.REPORTS
                                && Outlets.bare(v.speaker()).contains(outlet))
                && a.credits(Hint.SPEAKS).anyMatch(c -> c.outlet().equals(outlet))
                && !Outlets.SHIPPED.medium(outlet);
    }

    private static boolean credits(Traits a, Traits b) {
        return a.cites(b.outlet())
                || b.wire().filter(a::cites).isPresent()
                || a.wire().filter(b::cites).isPresent();
    }

    private boolean sameAddress(DocumentId from, DocumentId to) {
        String a = of(from).canonical();
        return a != null && a.equals(of(to).canonical());
    }

    private double share(DocumentId of, DocumentId in) {
        return Wording.share(text(of), text(in));
    }

    private String text(DocumentId id) {
        Document d = documents.get(id);
        return d == null ? "" : d.text();
    }

    private Traits of(DocumentId id) {
        return Objects.requireNonNull(traits.get(id), "every document of a story has traits");
    }

    private static Filling name(Traits t) {
        String name = t.name();
        return name == null ? Because.of(Ground.THE_OTHER) : new Because.Words(name);
    }
}
