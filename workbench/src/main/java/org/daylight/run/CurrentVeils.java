// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the veils of an open case while they hold: until a text, a mask, a lifted name or a seal changes. Then only the
 * texts that changed are read again.
 *
 * <p>Threads: safe. What it gives stays as it is; who holds on to it sees the masks of that moment.
 */
final class CurrentVeils {
    /** Events that followed since are looked through up to this many; behind it, all is read again. */
    private static final int EVENTS = 1_000;

    private static final Set<EventKind> SEALING =
            EnumSet.of(EventKind.SEAL, EventKind.ERASE, EventKind.RESTORE, EventKind.REPAIR);

    private final Workbench workbench;
    /** More pages than these are read together, not one by one. */
    private static final int TOGETHER = 50;

    private final Map<DocumentId, Quoted> pages = new HashMap<>();
    private @Nullable Veils veils;
    private long changes = -1;
    private long size;
    private long keys = -1;
    private Set<String> lifted = Set.of();
    private Set<String> sealed = Set.of();

    /** @param workbench the case as it was opened */
    CurrentVeils(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What is masked on a page, and the sign under which that was read. */
    private record Quoted(String mark, Set<String> names) {}

    /** The veils that hold now. */
    synchronized Veils get() {
        long events = workbench.ledger().size();
        long texts = workbench.readings().changes();
        // A name is lifted, and a seal made, by an event: while there is no new one, texts alone can have changed.
        if (veils != null && events == size && texts == changes) {
            return veils;
        }
        Set<String> names = workbench.register().liftedMasks().keySet();
        long opened = workbench.personKeys().changes();
        boolean seals = veils == null || opened != keys || sealedSince(events);
        if (veils != null && !seals && texts == changes && names.equals(lifted)) {
            size = events;
            return veils;
        }
        if (veils == null || texts != changes) {
            read();
        }
        if (seals) {
            keys = opened;
            sealed = Set.copyOf(Veils.sealed(workbench));
        }
        Veils made = new Veils(
                workbench, names, pages.values().stream().map(Quoted::names).toList(), sealed, veils, this::own);
        veils = made;
        lifted = Set.copyOf(names);
        changes = texts;
        size = events;
        return made;
    }

    private boolean sealedSince(long events) {
        if (events == size) {
            return false;
        }
        if (events - size > EVENTS) {
            return true;
        }
        List<Event> since = workbench.ledger().page(size, EVENTS);
        return since.stream().anyMatch(CurrentVeils::changesMasks);
    }

    /** What was sealed at acceptance stood behind bars before. */
    private static boolean changesMasks(Event event) {
        boolean acceptance = event.kind() == EventKind.SEAL
                && !event.committed().containsKey("spellings")
                && Sealing.sealedFiles(event).isEmpty();
        return SEALING.contains(event.kind()) && !acceptance;
    }

    /** What is masked on a page by itself. */
    private synchronized Set<String> own(DocumentId page) {
        Quoted known = pages.get(page);
        return known == null ? Set.of() : known.names();
    }

    private void read() {
        Map<DocumentId, String> now = workbench.readings().masked();
        pages.keySet().retainAll(now.keySet());
        Map<DocumentId, String> changed = new HashMap<>(now);
        pages.forEach((id, known) -> changed.remove(id, known.mark()));
        if (changed.size() > TOGETHER) {
            Map<DocumentId, Set<String>> words = workbench.readings().maskedWords();
            changed.forEach((id, mark) ->
                    pages.put(id, new Quoted(mark, Set.copyOf(words.getOrDefault(id, Set.of())))));
            return;
        }
        changed.forEach((id, mark) -> workbench
                .readings()
                .document(id)
                .ifPresent(d -> pages.put(
                        id,
                        new Quoted(
                                mark,
                                workbench.readings().masks(d).stream()
                                        .map(Mask::quote)
                                        .collect(Collectors.toUnmodifiableSet())))));
    }
}
