// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.Claim;
import org.daylight.codebook.Codebook;
import org.daylight.publish.RenderingView;
import org.daylight.read.Why;
import org.daylight.register.DecidedOn;
import org.daylight.run.ReadingRoom;
import org.daylight.run.Veil;
import org.daylight.web.page.NoteBox;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Makes the cards of a page. */
final class Cards {
    private final ReadingRoom room;
    private final ReadingRoom.Opened page;
    private final ClaimWords says;
    private final Veil veil;
    private final Map<String, NoteBox> notes;

    Cards(ReadingRoom room, ReadingRoom.Opened page, Words words, Codebook codebook, Map<String, NoteBox> notes) {
        this.room = room;
        this.page = page;
        veil = page.veil();
        this.notes = Map.copyOf(notes);
        says = new ClaimWords(words, codebook, word -> Objects.requireNonNullElse(veil.hide(word), word));
    }

    List<Card> all() {
        return page.claims().stream().map(this::card).toList();
    }

    Card card(ReadingRoom.Held held) {
        Claim claim = held.claim();
        DecidedOn.Outcome outcome = held.outcome();
        DecidedOn.Accepted accepted = outcome == null ? null : outcome.accepted();
        String speaker = veil.hide(claim.speaker());
        List<RenderingView> renderings = accepted == null ? List.of() : room.renderings(page, claim.at());
        return new Card(
                claim.id().value(),
                claim.kind().code(),
                held.state(),
                held.open(),
                held.own(),
                says.headline(claim.values(), speaker, claim.stance().code()),
                claim.stance().code(),
                speaker,
                says.facts(claim.values(), claim.stance()),
                veil.at(claim.at()),
                claim.lang(),
                Why.line(veil.explanation(claim)).orElse(""),
                (int) Math.round(claim.confidence() * 100),
                claim.reader(),
                claim.alsoBy(),
                accepted == null ? null : accepted.entry().value(),
                accepted == null ? null : hidden(accepted.label()),
                outcome == null ? "" : room.hide(outcome.reason()),
                outcome == null ? -1 : outcome.event(),
                renderings,
                notes.get(claim.id().value()));
    }

    private @Nullable String hidden(String label) {
        return veil.hide(room.hide(label));
    }
}
