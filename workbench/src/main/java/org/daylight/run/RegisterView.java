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
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Explanation;
import org.daylight.MediaFragment;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.Credibility;
import org.daylight.corroborate.Relation;
import org.daylight.corroborate.Root;
import org.daylight.corroborate.Support;
import org.daylight.corroborate.conflict.Disagreement;
import org.jspecify.annotations.Nullable;

/** The register as it may be shown at a desk: masked, with support, disagreement marked. */
public final class RegisterView {
    private final Workbench workbench;
    private final DrawnVeils veils;
    private final Map<String, Claim> proposals = new HashMap<>();
    private final Map<CaptureId, Capture> captures = new HashMap<>();
    private final PageOrigins origins;
    private final Disagreements disagreements;
    private final Map<EntryId, List<Disagreement>> differences = new HashMap<>();

    /** The register of this case; the stories are made again first, where they are due. */
    public RegisterView(Workbench workbench) {
        this(workbench, () -> new Corroborating(workbench).refresh(what -> {}));
    }

    /** The register of this case for a page: nobody waits for many texts to be compared. */
    public static RegisterView quick(Workbench workbench) {
        return new RegisterView(workbench, () -> new Corroborating(workbench).freshen());
    }

    private RegisterView(Workbench workbench, Runnable stories) {
        this.workbench = workbench;
        veils = DrawnVeils.remembered(workbench.veils());
        stories.run();
        origins = new PageOrigins(workbench);
        disagreements = new Disagreements(workbench, veils, origins);
    }

    /**
     * A statement as it may be shown.
     *
     * @param entry what it is about
     * @param property which property
     * @param value what is said
     * @param speaker who says so
     * @param stance how the speaker stands to it
     * @param quote the words, masked; a description of the part that {@code fragment} names where there is one
     * @param publisher whose page they stand on
     * @param url of the page
     * @param capture where it is preserved
     * @param decision position in the ledger of the decision that accepted it
     * @param origins distinct roots behind the same value
     * @param pages pages that carry it
     * @param conflicting whether another statement cannot hold with it, or one of the two may be misprinted
     * @param credibility by the printed rule; null for an answer, which is not graded
     * @param fragment the part of a picture, a page, sound or film; null where the quote is the page's words
     * @param reader who proposed the claim, or null where its text was read anew since
     * @param alsoBy other readers that proposed the same
     * @param why why it was proposed, masked; none where that is not known
     * @param claim that it was accepted from
     * @param lang of the words, BCP 47
     * @param passage names the page of the words, as in {@code /passages/ID}
     * @param trail from the page to what the statement goes back to, in words, masked; empty where it supports nothing
     */
    public record Shown(
            EntryId entry,
            String property,
            String value,
            @Nullable String speaker,
            Stance stance,
            String quote,
            @Nullable String publisher,
            @Nullable String url,
            CaptureId capture,
            long decision,
            int origins,
            int pages,
            boolean conflicting,
            @Nullable Credibility credibility,
            @Nullable MediaFragment fragment,
            @Nullable String reader,
            List<String> alsoBy,
            Explanation why,
            ClaimId claim,
            String lang,
            String passage,
            String trail) {}

    /** All entries, their labels masked. */
    public List<Entry> entries() {
        return workbench.register().entries().stream()
                .map(e -> new Entry(e.id(), e.kind(), label(e)))
                .toList();
    }

    private String label(Entry entry) {
        String label = entry.label();
        for (Statement s : workbench.register().statements(entry.id())) {
            label = hide(s, label);
        }
        return label;
    }

    /** The statements on an entry, in order of decision. */
    public List<Shown> statements(EntryId entry) {
        List<Statement> all = workbench.register().statements(entry);
        return statements(entry, all, all);
    }

    /**
     * Some statements on an entry. What is counted and compared is counted over all of them.
     *
     * @param all statements on the entry
     * @param chosen those of them that are wanted
     */
    List<Shown> statements(EntryId entry, List<Statement> all, List<Statement> chosen) {
        List<Disagreement> found = differences(entry);
        Set<String> open = Disagreements.open(found);
        Grading grading = new Grading(all, found, origins);
        List<Shown> shown = new ArrayList<>();
        propose(chosen);
        veils.ahead(chosen);
        captures.putAll(workbench
                .register()
                .captures(chosen.stream().map(Statement::capture).toList()));
        Map<Same, List<Statement>> same = all.stream().collect(Collectors.groupingBy(Same::of));
        Map<Same, Support> supports = new HashMap<>();
        for (Statement s : chosen) {
            Support support =
                    supports.computeIfAbsent(Same.of(s), key -> origins.support(same.getOrDefault(key, List.of())));
            Optional<Veil> veil = veil(s.passage().document());
            Optional<Claim> claim = claim(s);
            shown.add(new Shown(
                    s.entry(),
                    s.property(),
                    hide(s, s.value()),
                    s.speaker() == null ? null : hide(s, s.speaker()),
                    s.stance(),
                    hide(s, s.passage().quote()),
                    veil.map(v -> v.hide(v.document().publisher())).orElse(null),
                    address(s),
                    s.capture(),
                    s.decision(),
                    support.origins(),
                    support.pages(),
                    open.contains(s.decision() + "/" + s.property()),
                    grading.of(s).orElse(null),
                    s.passage().fragment(),
                    claim.map(Claim::reader).orElse(null),
                    claim.map(Claim::alsoBy).orElse(List.of()),
                    claim.flatMap(c -> veil.map(v -> v.explanation(c))).orElse(Explanation.NONE),
                    s.claim(),
                    s.lang(),
                    PassageViews.id(s),
                    trail(s, support)));
        }
        return shown;
    }

    /**
     * Who says what, and no more.
     *
     * @param value what is said, masked
     * @param speaker who says so, masked
     */
    public record Brief(
            long decision,
            String property,
            String value,
            @Nullable String speaker) {}

    /** Every statement on an entry in brief, in order of decision: nothing is compared or counted for it. */
    public static List<Brief> briefs(Workbench workbench, EntryId entry) {
        List<Statement> all = workbench.register().statements(entry);
        DrawnVeils veils = DrawnVeils.remembered(workbench.veils());
        veils.ahead(all);
        return all.stream()
                .map(s -> veils.of(s.passage().document())
                        .map(veil -> new Brief(
                                s.decision(),
                                s.property(),
                                MaskedStatement.hidden(veil, s.value()),
                                veil.hide(s.speaker())))
                        .orElseGet(() -> new Brief(s.decision(), s.property(), s.value(), s.speaker())))
                .toList();
    }

    /** What statements that say the same have in common. */
    private record Same(String property, String value, boolean denied) {
        static Same of(Statement s) {
            return new Same(s.property(), s.value(), s.stance() == Stance.DENIES);
        }
    }

    /** What disagrees on an entry, what needs a person first. */
    public List<Disagreement> differences(EntryId entry) {
        return differences.computeIfAbsent(entry, disagreements::of);
    }

    /** Counts and addresses for the lines of a difference. */
    public Disagreements disagreements() {
        return disagreements;
    }

    /** The address of its page, masked; null where the capture is not there for who asks. */
    private @Nullable String address(Statement s) {
        Capture capture = captures.get(s.capture());
        return capture == null ? null : hide(s, capture.url());
    }

    /** The proposal that a statement was accepted from, where it still stands beside its text. */
    private Optional<Claim> claim(Statement s) {
        return Optional.ofNullable(
                proposals.get(s.passage().document().value() + "/" + s.claim().value()));
    }

    private void propose(List<Statement> statements) {
        workbench
                .readings()
                .claims(statements.stream().map(Statement::claim).toList())
                .forEach(c -> proposals.put(c.document().value() + "/" + c.id().value(), c));
    }

    /** Page, the pages that it goes back to, those who report, and the root: each with how. */
    private String trail(Statement s, Support support) {
        Root root = support.roots().get(s);
        if (root == null) {
            return "";
        }
        List<String> steps = new ArrayList<>();
        steps.add(outlet(s.passage().document()));
        for (Relation r : origins.above(s.passage().document())) {
            steps.add(r.kind().code() + " of " + outlet(r.to()));
        }
        root.by().forEach(by -> steps.add("by the word of " + hide(s, by)));
        String name = root.name().isEmpty() ? "the page itself" : hide(s, root.name());
        steps.add(
                root.counts()
                        ? root.kind().code() + " of " + name
                        : "unknown origin" + (root.name().isEmpty() ? "" : ": " + name));
        return String.join(" → ", steps);
    }

    private String outlet(DocumentId document) {
        Optional<Veil> veil = veil(document);
        return veil.map(v -> v.hide(v.document().publisher()))
                .or(() -> veil.map(v -> v.hide(v.document().title())))
                .orElse("a page that names no outlet");
    }

    private String hide(Statement s, String text) {
        String hidden = veil(s.passage().document()).map(v -> v.hide(text)).orElse(text);
        return hidden == null ? text : hidden;
    }

    private Optional<Veil> veil(DocumentId id) {
        return veils.of(id);
    }
}
