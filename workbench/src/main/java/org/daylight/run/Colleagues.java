// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.exchange.Card;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.protect.BoxKey;
import org.daylight.register.Translation;

/**
 * Whose parcels this case takes in. A colleague is trusted by the card that his case prints, once two people have compared
 * its fingerprint by another way than the one the card came; another key in the same name is refused.
 */
public final class Colleagues {
    private final Workbench workbench;

    /** Of this case. */
    public Colleagues(Workbench workbench) {
        this.workbench = workbench;
    }

    /** How this case presents itself. */
    public Card card() {
        return Card.make(
                workbench.ledger().verifier(),
                box().address(),
                text -> workbench.ledger().signatureLine(text));
    }

    BoxKey box() {
        return BoxKey.at(workbench.folder().root().resolve("keys").resolve("exchange.key"));
    }

    /** Who is trusted, by ledger. */
    public List<Card> all() {
        Map<String, Card> cards = new LinkedHashMap<>();
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(Sought.of(EventKind.CONFIGURATION), events::add);
        for (Event event : events) {
            if (event.open().get("colleague") instanceof String note) {
                Card card = Card.parse(note);
                cards.put(card.ledger(), card);
            }
            if (event.open().get("colleagueRemoved") instanceof String ledger) {
                cards.remove(ledger);
            }
        }
        return List.copyOf(cards.values());
    }

    /** The colleague with this ledger, or the beginning of its name. @throws DaylightException where there is none, or several */
    public Card named(String name) {
        List<Card> found = all().stream()
                .filter(c -> c.ledger().equals(name)
                        || c.ledger().substring(c.ledger().lastIndexOf('/') + 1).startsWith(name))
                .toList();
        if (found.size() != 1) {
            throw new DaylightException(
                    (found.isEmpty() ? "no colleague is called \"" : "several colleagues are called \"") + name
                            + "\"; `exchange list` prints those that are trusted");
        }
        return found.getFirst();
    }

    /**
     * Trusts a colleague from now on.
     *
     * @throws DaylightException where the card is our own, or another key is trusted in that name
     */
    public Card trust(Card card) {
        if (card.ledger().equals(workbench.folder().origin())) {
            throw new DaylightException("that is the card of this case itself; give it to your colleague");
        }
        for (Card known : all()) {
            if (known.note().equals(card.note())
                    || (known.key().equals(card.key()) && known.address().equals(card.address()))) {
                return known;
            }
            refuseOther(known, card);
            if (!known.ledger().equals(card.ledger())
                    && Translation.mark(known.ledger()).equals(Translation.mark(card.ledger()))) {
                throw new DaylightException("the entries of " + card.ledger() + " would bear the same mark as those of "
                        + known.ledger() + "; one of the two cases has to be made again");
            }
        }
        workbench.append(List.of(Draft.open(EventKind.CONFIGURATION, Map.of("colleague", card.note()))));
        return card;
    }

    /** Trusts a colleague no longer; what was received stays. */
    public void remove(String name) {
        workbench.append(List.of(Draft.open(
                EventKind.CONFIGURATION, Map.of("colleagueRemoved", named(name).ledger()))));
    }

    /** @throws DaylightException where the sender is not trusted, or presents another key than the trusted one */
    void require(Card sender) {
        if (sender.ledger().equals(workbench.folder().origin())) {
            throw new DaylightException("the parcel was made by this case itself; nothing was taken in");
        }
        for (Card known : all()) {
            refuseOther(known, sender);
            if (known.ledger().equals(sender.ledger())) {
                return;
            }
        }
        throw new DaylightException("the parcel is from " + sender.ledger() + ", whom this case does not know."
                + " Compare the fingerprint " + sender.fingerprint() + " with its sender by telephone or in person,"
                + " then `exchange trust` the same file and import it again");
    }

    private static void refuseOther(Card known, Card card) {
        if (known.ledger().equals(card.ledger()) && !known.key().equals(card.key())) {
            throw new DaylightException("the key of " + card.ledger() + " is not the one that is trusted (now "
                    + card.fingerprint() + ", trusted " + known.fingerprint()
                    + "): ask the sender by another way; `exchange distrust` the old one only if it was replaced");
        }
    }
}
