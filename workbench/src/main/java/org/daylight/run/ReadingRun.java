// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Passage;
import org.daylight.Reading;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.protect.Spellings;
import org.daylight.read.Masker;
import org.daylight.read.Reanchor;

/** Reads captures into documents and claims, and finds accepted passages again in texts that a newer reader made. */
public final class ReadingRun {
    private final Workbench workbench;

    /** Reads this case. */
    public ReadingRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What came of it.
     *
     * @param readings what was read now, in order of capture
     * @param unread captures that could not be read now, with the reason
     * @param refound accepted passages found again, exactly and once, in a newer text
     * @param lost sentences on accepted passages that were not
     */
    public record Report(List<Reading> readings, List<String> unread, int refound, List<String> lost) {
        /** Copies the lists. */
        public Report {
            readings = List.copyOf(readings);
            unread = List.copyOf(unread);
            lost = List.copyOf(lost);
        }
    }

    /** Is told of each capture before it is read. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param done how many before this one
         * @param of how many in all
         * @param capture which one
         */
        void at(int done, int of, Capture capture);
    }

    /**
     * Reads what this reader has not read.
     *
     * @param all read everything again
     */
    public Report read(boolean all, Progress progress) {
        String version = workbench.reader().version();
        Set<CaptureId> done =
                all ? Set.of() : new HashSet<>(workbench.readings().readBy(version));
        List<Capture> waiting = workbench.register().captures().stream()
                .filter(c -> !c.restricted() && !done.contains(c.id()))
                .toList();
        List<Spellings> sealed = List.copyOf(workbench.sealedNames().known().values());
        List<Reading> readings = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Capture capture : waiting) {
            progress.at(readings.size() + unread.size(), waiting.size(), capture);
            try {
                Reading reading = sealedMasked(read(capture), sealed);
                workbench.readings().save(capture.id(), version, reading);
                readings.add(reading);
            } catch (DaylightException e) {
                String reason = String.valueOf(e.getMessage());
                workbench.readings().unread(capture.id(), reason);
                unread.add(capture.id() + ": " + reason);
            }
        }
        List<String> lost = new ArrayList<>();
        int refound = refind(lost);
        return new Report(readings, unread, refound, lost);
    }

    /** A sealed name stays behind bars on pages that came in after the seal. */
    static Reading sealedMasked(Reading reading, List<Spellings> sealed) {
        if (sealed.isEmpty()) {
            return reading;
        }
        String text = reading.document().text();
        String masked = Masker.masked(text, reading.masks());
        for (Spellings spellings : sealed) {
            masked = spellings.mask(masked);
        }
        return new Reading(
                reading.document(),
                reading.mentions(),
                reading.attributions(),
                reading.claims(),
                Veil.bars(new Text(text), new Text(masked)));
    }

    /** Reads one capture from its preserved bytes. @throws DaylightException with the reason where it has no text */
    public Reading read(Capture capture) {
        return workbench.reader().read(Pages.of(workbench.store(), capture));
    }

    /** A passage that names somebody has bars in the register; its words stand in the text that it was accepted on. */
    Passage clear(Passage passage) {
        return passage.quote().contains(Mask.BAR)
                ? workbench
                        .readings()
                        .document(passage.document())
                        .filter(d -> passage.at().end() <= new Text(d.text()).length())
                        .map(d -> Passage.of(d, passage.at()))
                        .orElse(passage)
                : passage;
    }

    private int refind(List<String> lost) {
        int found = 0;
        Set<ClaimId> seen = new TreeSet<>();
        for (Statement statement : workbench.register().statements()) {
            Optional<Document> current = workbench.readings().documentOf(statement.capture());
            Passage passage = clear(statement.passage());
            boolean moved = current.isPresent() && !current.get().id().equals(passage.document());
            // A description is not to be found in what a reader makes of the file.
            if (!moved || passage.fragment() != null || !seen.add(statement.claim())) {
                continue;
            }
            String where = "passage of decision " + statement.decision() + " on " + statement.entry();
            switch (Reanchor.find(passage, current.get())) {
                case Reanchor.Found f -> found++;
                case Reanchor.Lost l ->
                    lost.add(where + " is not in the newer text of " + statement.capture()
                            + "; the text it was accepted on is kept");
                case Reanchor.Ambiguous a ->
                    lost.add(where + " stands " + a.count() + " times in the newer text of " + statement.capture()
                            + "; the text it was accepted on is kept");
            }
        }
        return found;
    }
}
