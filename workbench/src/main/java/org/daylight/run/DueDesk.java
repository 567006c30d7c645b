// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.publish.DueView;
import org.daylight.publish.RenderingView;
import org.daylight.register.DueRegister;
import org.daylight.register.Renderings;
import org.daylight.register.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to the accused side, as it may be shown at a desk: masked. Whom one asked is shown here, masked like any
 * loose text, and is never published.
 */
public final class DueDesk {
    private final Workbench workbench;
    private final DueRegister register;
    private final DueLinks links;
    private final Veils drawn;
    private final Translating translating;
    private final Map<CaptureId, Boolean> restricted = new HashMap<>();
    private final Map<DocumentId, Optional<Veil>> veils = new HashMap<>();

    /** The due process of this case. */
    public DueDesk(Workbench workbench) {
        this(workbench, workbench.veils());
    }

    DueDesk(Workbench workbench, Veils drawn) {
        this.workbench = workbench;
        this.drawn = drawn;
        register = new DueRegister(workbench.database());
        links = new DueLinks(workbench);
        translating = new Translating(workbench, drawn);
    }

    /**
     * Words that answer.
     *
     * @param claim the accepted claim
     * @param entry where it stands
     * @param speaker who says so
     * @param fine the codebook's fine stance
     * @param quote the words, masked
     * @param publisher whose page
     * @param said when the page was published
     * @param answers which claims it speaks to; empty where it speaks to the entry
     * @param stage how a stage of proceedings is said; null for a reply
     * @param day to which the stage refers
     */
    public record Said(
            ClaimId claim,
            EntryId entry,
            @Nullable String speaker,
            Stance stance,
            @Nullable String fine,
            String quote,
            @Nullable String publisher,
            @Nullable StatedDate said,
            List<ClaimId> answers,
            @Nullable Stage stage,
            @Nullable String day,
            List<RenderingView> renderings) {}

    /**
     * What stands beside an entry.
     *
     * @param owed whether it says something of somebody who can answer
     */
    public record Beside(
            boolean owed,
            List<Said> replies,
            List<Said> outcomes,
            List<DueView.Request> requests,
            List<DueView.Nothing> nothing,
            List<DueView.Waived> waived) {
        /** Whether nobody answered and nobody was asked, though there is something to answer. */
        public boolean neverAsked() {
            return owed && replies.isEmpty() && requests.isEmpty() && waived.isEmpty();
        }
    }

    /**
     * What stands beside an entry.
     *
     * @param today ISO date: an open request that ended before is overdue
     */
    public Beside beside(EntryId id, String today) {
        Entry entry = workbench
                .register()
                .entry(id)
                .orElseThrow(() -> new DaylightException(
                        "no entry " + id + "; see `daylight register list` for those that exist"));
        DueLinks.Beside beside = links.beside(entry, workbench.register().statements(id));
        return new Beside(
                beside.owed(),
                said(beside.replies(), beside.answered()),
                said(beside.outcomes(), Map.of()),
                beside.asked(today),
                beside.searched(),
                beside.waived());
    }

    private List<Said> said(List<Statement> statements, Map<ClaimId, List<ClaimId>> answered) {
        return statements.stream()
                .filter(s -> !restricted(s))
                .map(s -> said(s, answered.getOrDefault(s.claim(), List.of())))
                .toList();
    }

    private boolean restricted(Statement s) {
        return restricted.computeIfAbsent(
                s.capture(),
                c -> workbench.register().capture(c).map(Capture::restricted).orElse(true));
    }

    private Said said(Statement s, List<ClaimId> answers) {
        Optional<Veil> veil = veil(s.passage().document());
        return new Said(
                s.claim(),
                s.entry(),
                hide(veil, s.speaker()),
                s.stance(),
                s.detail() instanceof ClaimValues.Stand stand ? stand.fine() : null,
                String.valueOf(hide(veil, s.passage().quote())),
                veil.map(v -> v.hide(v.document().publisher())).orElse(null),
                veil.map(v -> v.document().published()).orElse(null),
                answers,
                Stage.of(s.detail()).orElse(null),
                s.detail() instanceof ClaimValues.Response r ? r.date() : null,
                translating.of(s.passage()));
    }

    /** The translations of the words that the statements of an entry rest on, by decision; none for those without. */
    public Map<Long, List<RenderingView>> renderings(EntryId entry) {
        return renderings(workbench.register().statements(entry));
    }

    /** The translations of the words that statements as they are shown rest on, likewise. */
    public Map<Long, List<RenderingView>> renderings(EntryId entry, List<RegisterView.Shown> shown) {
        Set<Long> decisions = shown.stream().map(RegisterView.Shown::decision).collect(Collectors.toSet());
        return renderings(workbench.register().statements(entry).stream()
                .filter(s -> decisions.contains(s.decision()))
                .toList());
    }

    private Map<Long, List<RenderingView>> renderings(List<Statement> statements) {
        Map<Long, List<RenderingView>> all = new HashMap<>();
        Map<String, List<RenderingView>> known = new HashMap<>();
        Set<DocumentId> rendered = new Renderings(workbench.database())
                .rendered(statements.stream().map(s -> s.passage().document()).toList());
        for (Statement s : statements) {
            if (rendered.contains(s.passage().document()) && !all.containsKey(s.decision()) && !restricted(s)) {
                List<RenderingView> of = known.computeIfAbsent(PassageViews.id(s), id -> translating.of(s.passage()));
                if (!of.isEmpty()) {
                    all.put(s.decision(), of);
                }
            }
        }
        return all;
    }

    private static @Nullable String hide(Optional<Veil> veil, @Nullable String text) {
        return veil.isEmpty() ? text : veil.get().hide(text);
    }

    private Optional<Veil> veil(DocumentId id) {
        return veils.computeIfAbsent(id, drawn::of);
    }

    /** A link from a statement to what it answers, with the words. */
    public record Link(
            long event,
            String role,
            String target,
            Said said,
            @Nullable String reason) {}

    /** All links of a role, {@code reply} or {@code outcome}, in order. */
    public List<Link> links(String role) {
        List<Link> all = new ArrayList<>();
        for (DueRegister.Answer a : register.answers()) {
            if (a.role().equals(role)) {
                workbench.register().statementsOf(a.claim()).stream()
                        .filter(s -> !restricted(s))
                        .findFirst()
                        .ifPresent(s ->
                                all.add(new Link(a.event(), role, a.target(), said(s, List.of()), loose(a.reason()))));
            }
        }
        return all;
    }

    /** All waivers, in order, their reasons masked. */
    public List<DueRegister.Waiver> waivers() {
        return register.waivers().stream()
                .map(w -> new DueRegister.Waiver(w.event(), w.about(), w.because(), loose(w.reason())))
                .toList();
    }

    /** All requests, in order, whom one asked and the notes masked. */
    public List<DueRegister.Request> requests() {
        return register.requests().stream().map(this::masked).toList();
    }

    private DueRegister.Request masked(DueRegister.Request r) {
        DueRegister.Came c = r.came();
        return new DueRegister.Request(
                r.event(),
                r.about(),
                r.how(),
                r.asked(),
                r.until(),
                String.valueOf(loose(r.whom())),
                loose(r.note()),
                c == null ? null : new DueRegister.Came(c.event(), c.what(), c.received(), c.claim(), loose(c.note())));
    }

    private @Nullable String loose(@Nullable String text) {
        return text == null ? null : drawn.loose(text, "und");
    }
}
