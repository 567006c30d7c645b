// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daylight.Digest;

/**
 * All that an edition says, as plain values: what the register held at one position of the ledger.
 *
 * <p>Every text is masked already ({@link org.daylight.Mask#BAR}, one bar a code point). Order matters: entries and
 * statements are printed, and footnotes numbered, in the order given within each section.
 *
 * @param number of the edition in its case, from 1
 * @param title as printed on the cover
 * @param caseName as people call the case
 * @param asOf time of the last event that the edition takes in, UTC; the edition bears no other date
 * @param ledgerPosition how many events the ledger had: the tree size of the checkpoint
 * @param checkpointNote the signed checkpoint in full (C2SP tlog-checkpoint), empty where none was signed
 * @param root Merkle tree root at that position (RFC 6962)
 * @param verifierKey of checkpoint and edition, as C2SP signed notes write it
 * @param timestamps how many authorities had timestamped checkpoints of this ledger by then (RFC 3161)
 * @param entries what the register holds
 * @param passages what the statements rest on; one that no statement cites is left out
 * @param sources who spoke
 * @param events digests of the events that the edition rests on
 * @param withheld how much was kept back, as counts
 * @param reader what the machine did
 * @param supportRule how origins were counted
 * @param part which entries of the register it takes in
 * @param narrative what the monitor wrote around it, at most one block a place
 * @param imprint contact, licence, embargo and codebook
 * @param changes how it differs from earlier editions
 * @param cutOuts by the id of the passage: its words in the picture of their page, or why they are not shown there
 */
public record EditionInput(
        int number,
        String title,
        String caseName,
        Instant asOf,
        long ledgerPosition,
        String checkpointNote,
        Digest root,
        String verifierKey,
        int timestamps,
        List<EntryView> entries,
        List<PassageView> passages,
        List<SourceView> sources,
        List<EventView> events,
        Withheld withheld,
        ReaderInfo reader,
        SupportRule supportRule,
        EditionPart part,
        List<Block> narrative,
        Imprint imprint,
        Changes changes,
        Map<String, CutOut> cutOuts) {

    /** The same with what it says of itself and of earlier editions. */
    public EditionInput with(Imprint saying, Changes differing) {
        return new EditionInput(
                number,
                title,
                caseName,
                asOf,
                ledgerPosition,
                checkpointNote,
                root,
                verifierKey,
                timestamps,
                entries,
                passages,
                sources,
                events,
                withheld,
                reader,
                supportRule,
                part,
                narrative,
                saying,
                differing,
                cutOuts);
    }

    /** The same with words in the pictures of their pages. */
    public EditionInput with(Map<String, CutOut> cut) {
        return new EditionInput(
                number,
                title,
                caseName,
                asOf,
                ledgerPosition,
                checkpointNote,
                root,
                verifierKey,
                timestamps,
                entries,
                passages,
                sources,
                events,
                withheld,
                reader,
                supportRule,
                part,
                narrative,
                imprint,
                changes,
                cut);
    }

    /** Copies the lists. */
    public EditionInput {
        entries = List.copyOf(entries);
        passages = List.copyOf(passages);
        sources = List.copyOf(sources);
        events = List.copyOf(events);
        narrative = List.copyOf(narrative);
        cutOuts = Map.copyOf(cutOuts);
        if (number < 1) {
            throw new IllegalArgumentException("expected an edition number from 1, found " + number);
        }
    }
}
