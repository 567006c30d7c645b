// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.daylight.ClaimId;
import org.daylight.exchange.Card;
import org.daylight.exchange.ParcelReader;
import org.daylight.register.OtherCases;
import org.daylight.register.Register;
import org.daylight.register.Translation;
import org.jspecify.annotations.Nullable;

/** What a person does with colleagues' cases, in plain words: the command line and the pages call this alone. */
public final class ExchangeDesk {
    private final Workbench workbench;
    private final Colleagues colleagues;

    /** Of this case. */
    public ExchangeDesk(Workbench workbench) {
        this.workbench = workbench;
        colleagues = new Colleagues(workbench);
    }

    /** The card of this case, as text. */
    public String card() {
        return colleagues.card().note();
    }

    /** What two people compare. */
    public String fingerprint() {
        return colleagues.card().fingerprint();
    }

    /**
     * Trusts the colleague whose card or parcel a file is.
     *
     * @param text of the file, asked for where it is no parcel
     * @return a sentence that says whom, with the fingerprint
     */
    public String trust(Path file, Supplier<String> text) {
        Card card = colleagues.trust(isParcel(file) ? ParcelReader.sender(file) : Card.parse(text.get()));
        return card.ledger() + " is trusted, fingerprint " + card.fingerprint()
                + "; compare it with its holder by another way";
    }

    private static boolean isParcel(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (java.io.IOException e) {
            return false; // then it is a card, or its reading says what it is not
        }
    }

    /** Trusts a colleague no longer. */
    public void distrust(String name) {
        colleagues.remove(name);
    }

    /**
     * A colleague.
     *
     * @param ledger origin of the other case
     * @param mark that its entries bear here
     * @param seen how many events of it were seen
     */
    public record Colleague(String ledger, String fingerprint, String mark, long seen, int captures, int decisions) {}

    /** Who is trusted. */
    public List<Colleague> colleagues() {
        OtherCases others = new OtherCases(workbench.database());
        return colleagues.all().stream()
                .map(card -> {
                    Map<String, Integer> counts = others.counts(card.ledger());
                    return new Colleague(
                            card.ledger(),
                            card.fingerprint(),
                            Translation.mark(card.ledger()),
                            others.latest(card.ledger())
                                    .map(OtherCases.Seen::size)
                                    .orElse(0L),
                            counts.getOrDefault("capture", 0),
                            counts.getOrDefault("decision", 0));
                })
                .toList();
    }

    /** A parcel that was made; see {@link Sending.Sent}. */
    public record Made(String sha256, long size, int captures, int decisions, Map<String, Long> leftOut) {
        /** Copies the map. */
        public Made {
            leftOut = new TreeMap<>(leftOut);
        }
    }

    /**
     * Makes a parcel.
     *
     * @param recipient name of a colleague; null for nobody
     */
    public Made export(Path to, long since, @Nullable String recipient) {
        Sending.Sent sent =
                new Sending(workbench).send(since, recipient == null ? null : colleagues.named(recipient), to);
        return new Made(sent.digest().hex(), sent.size(), sent.captures(), sent.decisions(), sent.leftOut());
    }

    /** What came of a parcel; see {@link Receiving.Received}. */
    public record TakenIn(
            String ledger,
            long size,
            int captures,
            int decisions,
            int waiting,
            Map<String, Long> leftOut,
            List<String> notes) {
        /** Copies map and list. */
        public TakenIn {
            leftOut = new TreeMap<>(leftOut);
            notes = List.copyOf(notes);
        }
    }

    /** Takes a parcel in. */
    public TakenIn take(Path file) {
        Receiving.Received in = new Receiving(workbench).receive(file);
        return new TakenIn(
                in.sender().ledger(), in.size(), in.captures(), in.decisions(), in.open(), in.leftOut(), in.notes());
    }

    /**
     * A decision of a colleague that waits for a person here.
     *
     * @param claim on which claim; null where it is on something else
     * @param entry on which entry, by its name here
     * @param decision its word
     * @param by pseudonym, of that case
     * @param at number in that ledger
     * @param state differs or waits
     * @param ours what this case decided on the claim; null where nothing
     */
    public record Open(
            @Nullable String claim,
            @Nullable String entry,
            String decision,
            String by,
            String ledger,
            long at,
            String state,
            @Nullable String ours) {
        /** Who decided what, and what of us stands against it. */
        public String sentence() {
            String theirs = by + " of " + ledger + " decided \"" + decision + "\""
                    + (entry == null ? "" : " on " + entry) + " (event " + at + " there)";
            if (state.equals("waits")) {
                return theirs
                        + "; it speaks of what is not here, or of entries that are not that case's own: decide it here";
            }
            return theirs
                    + (ours == null ? "; another colleague decided otherwise" : "; this case decided \"" + ours + "\"");
        }
    }

    /** What waits for a person. */
    public List<Open> disagreements() {
        Map<ClaimId, String> ours = new TreeMap<>();
        for (Register.Decision d : workbench.register().decisions()) {
            ours.put(d.claim(), d.verdict());
        }
        return new OtherCases(workbench.database())
                .open().stream()
                        .map(d -> new Open(
                                d.claim(),
                                d.entry(),
                                d.decision(),
                                d.taken().actor(),
                                d.taken().ledger(),
                                d.taken().position(),
                                d.state(),
                                d.claim() == null ? null : ours.get(new ClaimId(d.claim()))))
                        .toList();
    }
}
