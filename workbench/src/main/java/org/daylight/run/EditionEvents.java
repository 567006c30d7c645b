// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.Event;
import org.daylight.Statement;
import org.daylight.ledger.Merkle;
import org.daylight.publish.Block;
import org.daylight.publish.Disclosure;
import org.daylight.publish.EventView;
import org.daylight.register.Dating;

/** The events that an edition rests on, captures and decisions, with those private fields in which nothing is masked. */
final class EditionEvents {
    private final Workbench workbench;
    private final PublishedStatements statements;
    private final EditionVeils veils;
    private final long size;

    /** @param size of the tree that the proofs lead to */
    EditionEvents(Workbench workbench, PublishedStatements statements, EditionVeils veils, long size) {
        this.workbench = workbench;
        this.statements = statements;
        this.veils = veils;
        this.size = size;
    }

    /** @param narrative what the monitor wrote: its text is printed, so it is disclosed */
    List<EventView> of(Collection<Statement> shown, Collection<Block> narrative) {
        Map<Long, Set<String>> fields = new TreeMap<>();
        narrative.forEach(b -> fields.put(b.event(), new TreeSet<>(Set.of("text"))));
        for (Statement s : shown) {
            Veil veil = veils.of(s);
            fields.computeIfAbsent(s.decision(), seq -> new TreeSet<>()).addAll(open(s, veil));
            Capture capture = statements.capture(s);
            Set<String> ofCapture = fields.computeIfAbsent(capture.event(), seq -> new TreeSet<>());
            if (capture.url().equals(veil.hide(capture.url()))) {
                ofCapture.add("url");
            }
        }
        return fields.entrySet().parallelStream()
                .map(e -> view(e.getKey(), e.getValue()))
                .toList();
    }

    private EventView view(long seq, Set<String> fields) {
        Event event = workbench.ledger().event(seq);
        return new EventView(
                seq,
                event.kind(),
                event.time(),
                Merkle.leaf(event.json()),
                event.json(),
                workbench.ledger().prove(seq, size).path(),
                disclosed(seq, fields));
    }

    /** The private fields of a decision in which nothing is masked. */
    private static Set<String> open(Statement s, Veil veil) {
        Set<String> fields = new TreeSet<>();
        if (veil.masksIn(s.passage().at()) == 0) {
            fields.add("quote");
        }
        if (s.speaker() != null && s.speaker().equals(veil.hide(s.speaker()))) {
            fields.add("speaker");
        }
        if (s.detail().equals(MaskedStatement.values(veil, s.detail()))) {
            fields.add("values");
        }
        // When and where: they are printed beside the words.
        fields.addAll(Dating.FIELDS);
        return fields;
    }

    private List<Disclosure> disclosed(long seq, Set<String> fields) {
        return workbench.ledger().privateValues(seq).stream()
                .filter(v -> fields.contains(v.field()))
                .flatMap(v -> v.salt() != null && v.value() != null
                        ? Stream.of(new Disclosure(v.field(), v.salt(), v.value()))
                        : Stream.empty())
                .toList();
    }
}
