// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.Statement;
import org.daylight.publish.EditionPart;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;

/**
 * What the next edition would hold if it were built now: the same views as an edition's, by the masks that the workbench shows
 * by. For looking ahead; an edition itself is made by {@link Publishing}, which goes through every text again.
 */
public final class NextEdition {
    /** A register of more entries is not gone through while a person waits. */
    private static final int QUICK = 1_000;

    private static final Kept<NextEdition> KEPT = new Kept<>(4);

    private final List<EntryView> entries;
    private final List<RightOfReply.Unseen> unseen;
    private final List<PassageView> passages;

    private NextEdition(Workbench workbench) {
        EditionVeils veils = new EditionVeils(workbench, workbench.veils());
        PublishedStatements statements = new PublishedStatements(workbench, veils);
        PageOrigins origins = new PageOrigins(workbench);
        EntryViews views = new EntryViews(
                workbench,
                statements,
                new StatementViews(statements, veils, origins),
                new Disagreements(workbench, DrawnVeils.remembered(veils.drawn()), origins),
                origins,
                LocalDate.now(ZoneOffset.UTC));
        entries = workbench.register().entries().stream()
                .map(views::of)
                .flatMap(Optional::stream)
                .toList();
        unseen = workbench.register().entries().stream()
                .map(views::unseen)
                .flatMap(Optional::stream)
                .toList();
        Set<Statement> taken = views.shown();
        passages = new PassageViews(workbench, workbench.ledger().checkpoint(), veils.drawn(), veils::of)
                .of(statements.all().stream().filter(taken::contains).toList());
    }

    /** Made where it is not kept from an earlier question to the same register. */
    public static NextEdition of(Workbench workbench) {
        return KEPT.of(workbench, workbench.folder().root(), () -> new NextEdition(workbench));
    }

    /** Whether it can be made while a person waits. */
    public static boolean quick(Workbench workbench) {
        return workbench.register().count(null) <= QUICK;
    }

    /** The entries of a part, by conditions as {@link EditionPart#parse} reads them. */
    public List<EntryView> entries(List<String> only) {
        EditionPart part = EditionPart.parse(only);
        return entries.stream().filter(e -> part.takes(e.entry(), e.country())).toList();
    }

    /** Whether each accused party was asked, of all entries. */
    public RightOfReply rightOfReply() {
        return RightOfReply.of(entries, unseen);
    }

    /** The same of a part, by conditions as {@link EditionPart#parse} reads them. */
    public RightOfReply rightOfReply(List<String> only) {
        EditionPart part = EditionPart.parse(only);
        return RightOfReply.of(
                entries(only),
                unseen.stream().filter(u -> part.takes(u.entry(), u.country())).toList());
    }

    /** What their statements rest on. */
    public List<PassageView> passages() {
        return passages;
    }

    /** All entries. */
    public List<EntryView> entries() {
        return entries;
    }
}
