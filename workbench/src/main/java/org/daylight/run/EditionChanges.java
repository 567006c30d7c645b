// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.publish.Changes;
import org.daylight.publish.ChangesData;
import org.daylight.publish.EditionInput;
import org.daylight.publish.compare.Comparing;
import org.daylight.publish.compare.Comparison;
import org.daylight.publish.compare.Deed;
import org.daylight.publish.compare.Gone;
import org.daylight.publish.compare.Issue;
import org.daylight.publish.compare.IssueFolder;
import org.daylight.publish.compare.Why;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * How an edition that is about to be built differs from those before it in its case. What earlier ones held is read back
 * from their folders, each held against what the ledger says of it; one that was taken out of the case to protect somebody
 * is not asked, and what it alone held is listed nowhere.
 */
final class EditionChanges {
    private final Workbench workbench;
    private final EditionInput input;
    private final Veils veils;
    private final PublicDeeds deeds;
    private final Issue alone;
    private final Map<Integer, Register.MadeEdition> made = new HashMap<>();
    private final Set<String> open;
    private final Set<String> published;

    /**
     * @param input the edition, of which nothing earlier is known yet
     * @param view what may be published, and what may not be repeated of what earlier editions said
     */
    EditionChanges(Workbench workbench, EditionInput input, EditionView view) {
        this.workbench = workbench;
        this.input = input;
        this.veils = view.veils();
        this.published = view.published();
        alone = ChangesData.issue(input);
        deeds = new PublicDeeds(workbench.ledger(), input.ledgerPosition());
        workbench.register().editions().stream()
                .filter(e -> e.number() < input.number())
                .forEach(e -> made.put(e.number(), e));
        open = workbench.register().captures().stream()
                .filter(c -> !c.restricted())
                .map(Capture::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    Changes changes() {
        List<Integer> numbers =
                made.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        @Nullable Issue before = null;
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Set<String> entries = new HashSet<>();
        for (int number : numbers) {
            Optional<Issue> issue = read(number);
            if (issue.isEmpty()) {
                continue;
            }
            before = before == null ? issue.get() : before;
            issue.get().entries().forEach(e -> entries.add(e.id()));
            issue.get()
                    .statements()
                    .forEach(s -> candidates.putIfAbsent(
                            key(s.decision(), s.property(), s.entry()),
                            new Candidate(s.entry(), s.property(), s.claim(), s.decision(), number)));
            issue.get()
                    .gone()
                    .forEach(g -> candidates.putIfAbsent(
                            key(g.decision(), g.property(), g.entry()),
                            new Candidate(g.entry(), g.property(), g.claim(), g.decision(), g.edition())));
            if (issue.get().tellsGone()) {
                break; // it lists what those before it held
            }
        }
        List<Gone> gone = gone(candidates);
        List<Deed> told = told(gone, entries);
        EditionInput known = input.with(input.imprint(), new Changes(null, gone, told));
        Comparison since =
                before == null ? null : Comparing.of(before, ChangesData.issue(known), words -> veils.hide(words));
        return new Changes(since, gone, told);
    }

    /** A statement that an earlier edition held. */
    private record Candidate(String entry, String property, String claim, long decision, int edition) {}

    private static String key(long decision, String property, String entry) {
        return decision + " " + property + " " + entry;
    }

    /** An earlier edition, where its folder is there and is what the ledger published. */
    private Optional<Issue> read(int number) {
        Register.MadeEdition edition = made.get(number);
        Path folder = workbench.folder().editions().resolve(Integer.toString(number));
        Path manifest = folder.resolve("edition.json");
        if (edition == null || !Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            String found = Digest.of(Files.readAllBytes(manifest)).hex();
            if (!found.equals(edition.manifest().hex())) {
                throw new DaylightException("edition " + number + " of the case is not what event " + edition.event()
                        + " published, so nothing can be said of what changed since; run `daylight verify`");
            }
            return Optional.of(IssueFolder.read(folder));
        } catch (IOException e) {
            throw new DaylightException("edition " + number + " cannot be read: " + CaseFolder.reason(e), e);
        }
    }

    private List<Gone> gone(Map<String, Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of(); // the first edition
        }
        Set<String> here = alone.statements().stream()
                .map(s -> key(s.decision(), s.property(), s.entry()))
                .collect(Collectors.toSet());
        Set<String> standing = workbench.register().statements().stream()
                .map(s -> s.decision() + "/" + s.property())
                .collect(Collectors.toSet());
        Set<Long> decided = published.stream()
                .map(s -> Long.valueOf(s.substring(0, s.indexOf('/'))))
                .collect(Collectors.toSet());
        List<Gone> gone = new ArrayList<>();
        candidates.forEach((key, c) -> {
            String statement = c.decision() + "/" + c.property();
            boolean stands =
                    standing.contains(statement) || (c.property().equals("reply") && decided.contains(c.decision()));
            // What stands and may not be published is withheld to protect somebody; so is what rests on a restricted
            // page.
            boolean unprotected = deeds.captureOf(c.decision())
                            .filter(open::contains)
                            .isPresent()
                    && (!stands || published.contains(statement) || c.property().equals("reply"));
            if (unprotected && !here.contains(key)) {
                gone.add(gone(c, stands));
            }
        });
        gone.sort(Comparator.comparingLong(Gone::decision)
                .thenComparing(Gone::property)
                .thenComparing(Gone::entry));
        return gone;
    }

    private Gone gone(Candidate c, boolean stands) {
        Register.MadeEdition held = made.get(c.edition());
        long since = held == null ? 0 : held.position();
        Optional<Deed> deed = deeds.latest(c.decision(), c.property(), since).or(() -> deeds.merged(c.entry(), since));
        Why why = deed.map(Deed::kind).orElse(stands && !input.part().whole() ? Why.PART : Why.UNSAID);
        return new Gone(
                c.entry(),
                c.property(),
                c.claim(),
                c.decision(),
                c.edition(),
                why,
                deed.map(Deed::event).orElse(null),
                deed.map(Deed::time).orElse(null));
    }

    /** Decisions on what is published here, or was and is gone for no one's protection. */
    private List<Deed> told(List<Gone> gone, Set<String> earlier) {
        Set<Long> decisions = new HashSet<>();
        Set<String> entries = new HashSet<>(earlier);
        alone.statements().forEach(s -> decisions.add(s.decision()));
        input.entries().forEach(e -> entries.add(e.entry().id().value()));
        gone.forEach(g -> decisions.add(g.decision()));
        return deeds.all().stream()
                .filter(d -> d.of() == null ? entries.contains(String.valueOf(d.entry())) : decisions.contains(d.of()))
                .toList();
    }
}
