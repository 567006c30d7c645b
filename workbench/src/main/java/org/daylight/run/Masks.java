// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/** Names that stand behind bars because they may be a private person's, for who decides on them; and names that were uncovered. */
public final class Masks {
    private static final int SOME = 3;

    private final Workbench workbench;

    /** Those of this case. */
    public Masks(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A name behind bars, in clear.
     *
     * @param documents texts that mask it by themselves
     * @param captures of some of them, to look at
     * @param first who said first that an accused person may be named, as a pseudonym; null where nobody did
     */
    public record Masked(
            String name,
            int documents,
            List<CaptureId> captures,
            @Nullable String first) {
        /** Copies the list. */
        public Masked {
            captures = List.copyOf(captures);
        }
    }

    /**
     * A name that stands in clear everywhere.
     *
     * @param personClass why: office-holder, spokesperson, accused or no-person
     */
    public record Uncovered(String name, String personClass) {}

    /**
     * Some of the names behind bars.
     *
     * @param names those that wait for a second person first, then by letter
     * @param all how many there are that were asked for
     */
    public record Names(List<Masked> names, int all) {
        /** Copies the list. */
        public Names {
            names = List.copyOf(names);
        }
    }

    /** How many names are behind bars. */
    public int covered() {
        return where().size();
    }

    /** How many of them wait for a second person. */
    public int waiting() {
        return workbench.register().waitingMasks().size();
    }

    /** The names that were uncovered, by letter. */
    public List<Uncovered> uncovered() {
        return new TreeMap<>(workbench.register().liftedMasks())
                .entrySet().stream()
                        .map(e -> new Uncovered(e.getKey(), e.getValue()))
                        .toList();
    }

    /**
     * Names behind bars. That they were looked at is an event of the ledger, before anything is shown.
     *
     * @param part letters that they have; empty for all
     * @param most so many at most
     */
    public Names names(String part, int most) {
        Map<String, String> waiting = workbench.register().waitingMasks();
        Map<String, Set<DocumentId>> where = where();
        waiting.keySet().forEach(name -> where.computeIfAbsent(name, n -> Set.of()));
        String sought = part.strip().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>(waiting.keySet());
        where.keySet().stream().filter(name -> !waiting.containsKey(name)).forEach(found::add);
        found.removeIf(name -> !name.toLowerCase(Locale.ROOT).contains(sought));
        Set<CaptureId> looked = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        List<Masked> names = new ArrayList<>();
        for (String name : found.subList(0, Math.min(most, found.size()))) {
            List<CaptureId> captures = where.getOrDefault(name, Set.of()).stream()
                    .flatMap(d -> workbench.readings().captureOf(d).stream())
                    .toList();
            looked.addAll(captures);
            names.add(new Masked(
                    name, captures.size(), captures.stream().limit(SOME).toList(), waiting.get(name)));
        }
        new Custody(workbench).accessed(Custody.Access.REVIEW_MASKS, looked);
        return new Names(names, found.size());
    }

    private Map<String, Set<DocumentId>> where() {
        Set<String> lifted = workbench.register().liftedMasks().keySet().stream()
                .map(Veil::fold)
                .collect(Collectors.toSet());
        Map<String, Set<DocumentId>> where = new TreeMap<>();
        workbench
                .readings()
                .maskedWords()
                .forEach((document, words) -> words.stream()
                        .filter(word -> !word.isBlank() && !lifted.contains(Veil.fold(word)))
                        .forEach(word -> where.computeIfAbsent(
                                        word,
                                        w -> new TreeSet<>((a, b) -> a.value().compareTo(b.value())))
                                .add(document)));
        return where;
    }
}
