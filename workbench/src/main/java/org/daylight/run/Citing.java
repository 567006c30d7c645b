// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.Stance;
import org.daylight.Text;
import org.daylight.preserve.KeptText;
import org.daylight.protect.Spellings;
import org.daylight.register.Decisions;
import org.daylight.register.EntryLinker;
import org.jspecify.annotations.Nullable;

/**
 * Cites a part of a picture, a PDF file, sound or film. There are no words to quote and no reader proposes anything: a
 * person says what is to be seen or heard there and what it shows. The description is a text like any other from then
 * on: kept in the archive, masked, sealed, tested for leaks and verified.
 */
public final class Citing {
    /** What "made" the text of a description. */
    public static final String EXTRACTOR = "description/1";

    private static final int LONGEST = 4000;
    private static final String PERSON = "person";

    private final Workbench workbench;

    /** Cites from this case. */
    public Citing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What a person says of a part.
     *
     * @param fragment which part
     * @param description what is to be seen or heard there
     * @param values what it shows
     * @param speaker who says so in it; null where nobody does
     * @param stance how the speaker stands to it
     * @param lang language of the description, BCP 47
     */
    public record Citation(
            MediaFragment fragment,
            String description,
            ClaimValues values,
            @Nullable String speaker,
            Stance stance,
            String lang) {
        /** Checks the description. */
        public Citation {
            if (description.isBlank() || description.length() > LONGEST) {
                throw new DaylightException("a description has 1 to " + LONGEST + " characters; nothing was written");
            }
        }
    }

    /**
     * Accepts a claim that rests on a part of a capture.
     *
     * @param entry an entry that exists; null for the one that the values suggest
     * @throws DaylightException where the capture is restricted or has no such part; nothing is written then
     */
    public Event cite(CaptureId id, Citation citation, @Nullable EntryId entry, String reason) {
        Capture capture = CustodyFields.capture(workbench, id);
        if (capture.restricted()) {
            throw new DaylightException(
                    "capture " + id + " is restricted: it holds a sealed name; nothing of it can be accepted");
        }
        MediaParts.wrong(workbench.store(), capture, citation.fragment()).ifPresent(why -> {
            throw new DaylightException("capture " + id + " has no part " + citation.fragment() + ": " + why);
        });
        Document description = description(id, citation);
        Claim claim = claim(description, citation);
        Decisions.Target target = target(claim, entry);
        refuseTwice(claim, target);
        List<Spellings> sealed = List.copyOf(workbench.sealedNames().known().values());
        Reading reading = new Reading(
                description, List.of(), List.of(), List.of(), workbench.masker().masks(description));
        workbench.readings().keepBeside(id, PERSON, ReadingRun.sealedMasked(reading, sealed));
        // The text, on disk before the decision names it, as Reviewing does it.
        KeptText kept = workbench.store().text(capture, description);
        Decisions.TextFile file =
                new Decisions.TextFile(kept.file(), kept.fileDigest().hex());
        return workbench
                .append(List.of(Decisions.cite(claim, id, description, citation.fragment(), file, target, reason)))
                .getFirst();
    }

    private static Document description(CaptureId id, Citation citation) {
        String text = citation.description().strip();
        Digest digest = Digest.of(text);
        Offsets all = new Offsets(0, new Text(text).length());
        return new Document(
                DocumentId.of(id, digest),
                digest,
                EXTRACTOR,
                About.NOTHING,
                citation.lang(),
                text,
                List.of(new Block(Block.Type.PARAGRAPH, all)));
    }

    private static Claim claim(Document description, Citation citation) {
        Offsets all = new Offsets(0, new Text(description.text()).length());
        // Two parts can be described in the same words; they are two claims.
        Digest part = Digest.of(
                description.textDigest().hex() + "#" + citation.fragment().value());
        return new Claim(
                ClaimId.of(part, all, citation.values()),
                description.id(),
                all,
                description.text(),
                citation.values(),
                citation.speaker(),
                citation.stance(),
                citation.lang(),
                PERSON,
                1,
                description.text());
    }

    private Decisions.Target target(Claim claim, @Nullable EntryId entry) {
        EntryLinker linker = new EntryLinker(workbench.register());
        try {
            return entry == null ? linker.suggested(claim) : linker.existing(entry);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(String.valueOf(e.getMessage()), e);
        }
    }

    private void refuseTwice(Claim claim, Decisions.Target target) {
        workbench.register().statements(target.id()).stream()
                .filter(s -> s.claim().equals(claim.id()))
                .findFirst()
                .ifPresent(s -> {
                    throw new DaylightException("that is accepted on " + s.entry() + " already, by event "
                            + s.decision() + "; nothing was written");
                });
    }
}
