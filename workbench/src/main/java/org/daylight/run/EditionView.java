// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.EventKind;
import org.daylight.Statement;
import org.daylight.corroborate.Support;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Sought;
import org.daylight.ledger.timestamp.Timestamps;
import org.daylight.publish.Block;
import org.daylight.publish.Changes;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EditionPart;
import org.daylight.publish.EntryView;
import org.daylight.publish.Imprint;
import org.daylight.publish.Meanwhile;
import org.daylight.publish.ReaderInfo;
import org.daylight.publish.SupportRule;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.narrative.Problem;

/**
 * The register as an edition may print it: masked, with support and conflicts, restricted captures left out. Made once
 * for one position of the ledger; nothing else may write meanwhile (the case is locked).
 */
final class EditionView {
    private final Workbench workbench;
    private final Checkpoint checkpoint;
    private final EditionVeils veils;
    private final PublishedStatements statements;
    private final PageOrigins origins;
    private List<RightOfReply.Unseen> unseen = List.of();
    /** What the edition that was made last rests on. */
    private List<Statement> cited = List.of();

    EditionView(Workbench workbench) {
        this(workbench, workbench.ledger().checkpoint());
    }

    /** @param checkpoint up to which the workbench reads */
    EditionView(Workbench workbench, Checkpoint checkpoint) {
        this.workbench = workbench;
        this.checkpoint = checkpoint;
        veils = new EditionVeils(workbench);
        veils.names(); // Whatever follows asks for the masks of nearly all texts.
        new Corroborating(workbench).refresh(what -> {});
        origins = new PageOrigins(workbench);
        statements = new PublishedStatements(workbench, veils);
    }

    /** What is hidden in it. */
    Veils veils() {
        return veils.drawn();
    }

    /** The statements that may be published, each as {@code decision/property}. */
    Set<String> published() {
        return statements.all().stream()
                .map(s -> s.decision() + "/" + s.property())
                .collect(Collectors.toSet());
    }

    /** What must not stand anywhere in the edition. */
    Forbidden forbidden() {
        return veils.forbidden("nothing was published");
    }

    /** The entries of the last input that accuse in statements without words. */
    List<RightOfReply.Unseen> unseen() {
        return unseen;
    }

    /** All of the register. */
    EditionInput input(int number, String title) {
        return input(number, title, EditionPart.ALL);
    }

    /** @param part which entries are taken in */
    EditionInput input(int number, String title, EditionPart part) {
        EditionFacts facts = new EditionFacts(workbench, statements, veils);
        EntryViews views = new EntryViews(
                workbench,
                statements,
                new StatementViews(statements, veils, origins),
                Disagreements.published(workbench, veils, origins, statements),
                origins,
                asOf().atZone(ZoneOffset.UTC).toLocalDate());
        List<EntryView> entries = workbench.register().entries().stream()
                .filter(e -> part.takes(e, EntryViews.country(e, statements.on(e.id()))))
                .map(views::of)
                .flatMap(Optional::stream)
                .toList();
        unseen = workbench.register().entries().stream()
                .filter(e -> part.takes(e, EntryViews.country(e, statements.guardedOn(e.id()))))
                .map(views::unseen)
                .flatMap(Optional::stream)
                .toList();
        Set<Statement> taken = views.shown();
        List<Statement> shown =
                statements.all().stream().filter(taken::contains).toList();
        cited = shown;
        // What it says of the reader asks for nothing of what follows.
        Meanwhile<ReaderInfo> reader = new Meanwhile<>("reader", facts::reader);
        List<Block> narrative = narrative();
        return new EditionInput(
                number,
                title,
                workbench.folder().name(),
                asOf(),
                checkpoint.size(),
                checkpoint.note(),
                checkpoint.root(),
                workbench.ledger().verifier().toString(),
                authorities(),
                entries,
                new PassageViews(workbench, checkpoint, veils.drawn(), veils::of).of(shown),
                facts.sources(shown),
                new EditionEvents(workbench, statements, veils, checkpoint.size()).of(shown, narrative),
                facts.withheld(shown, takenIn(part)),
                done(reader),
                new SupportRule(Support.RULE_VERSION, List.of(Support.RULE.split("(?<=\\.) "))),
                part.of(entries.size(), all()),
                narrative,
                Imprint.NONE,
                Changes.NONE,
                Map.of());
    }

    private static <T> T done(Meanwhile<T> part) {
        try {
            return part.done();
        } catch (IOException e) {
            throw new UncheckedIOException("the case could not be read", e);
        }
    }

    /** How many authorities had vouched by then for checkpoints of the ledger. */
    private int authorities() {
        Set<String> names = new HashSet<>();
        workbench
                .ledger()
                .forEach(
                        Sought.of(EventKind.TIMESTAMP).before(checkpoint.size()),
                        e -> Timestamps.taken(e).ifPresent(t -> names.add(t.authority())));
        return names.size();
    }

    /** The edition that was made last with its words in the pictures of their pages. */
    EditionInput pictured(EditionInput input) {
        return input.with(new CuttingOut(workbench, veils.drawn(), veils::of).of(cited));
    }

    /** What the monitor wrote, without names that are masked. */
    private List<Block> narrative() {
        Narratives narratives = new Narratives(workbench);
        List<Block> blocks = narratives.blocks();
        blocks.stream()
                .flatMap(b -> narratives.names(b).stream())
                .filter(Problem::refused)
                .findFirst()
                .ifPresent(p -> {
                    throw new DaylightException("the monitor's text cannot be published: " + p);
                });
        return blocks;
    }

    private Set<EntryId> takenIn(EditionPart part) {
        return workbench.register().entries().stream()
                .filter(e -> part.takes(e, EntryViews.country(e, statements.on(e.id()))))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** How many entries have something that may leave the case. */
    private int all() {
        return (int) statements.all().stream().map(Statement::entry).distinct().count();
    }

    private Instant asOf() {
        return Objects.requireNonNull(workbench.ledger().event(checkpoint.size() - 1))
                .time();
    }
}
