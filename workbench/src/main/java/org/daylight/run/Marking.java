// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Map;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/** Takes claims that a person makes of words of a page, where no reader proposed one. */
public final class Marking {
    /** Who "read" a claim that a person made. */
    static final String PERSON = "person";

    private static final int CONTEXT = 200;
    private static final int LONGEST = 2_000;

    private final Workbench workbench;

    /** Marks pages of this case. */
    public Marking(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What a person says of words of a page.
     *
     * @param at the words, in code points
     * @param kind what sort of claim they make
     * @param values its values by name, as a person writes them; an empty text is no value
     * @param speaker who says so; null where nobody is named
     * @param stance how the speaker stands to it
     */
    public record Mark(
            Offsets at,
            ClaimKind kind,
            Map<String, String> values,
            @Nullable String speaker,
            Stance stance) {
        /** Copies the map. */
        public Mark {
            values = Map.copyOf(values);
        }
    }

    /**
     * Accepts the claim, onto the entry that its values suggest.
     *
     * @throws DaylightException where there are no such words or the values do not fit; nothing is written then
     */
    public Event mark(DocumentId id, Mark mark, String reason) {
        return new Reviewing(workbench).accept(claim(id, mark), reason);
    }

    /** Where words stand in a text: exactly so, and once. @throws DaylightException where they do not */
    public static Offsets place(Document document, String quote) {
        String text = document.text();
        int at = quote.isBlank() ? -1 : text.indexOf(quote);
        if (at < 0 || text.indexOf(quote, at + 1) >= 0) {
            throw new DaylightException("those words do not stand exactly so and once in the text of " + document.id()
                    + "; copy some more of them; nothing was written");
        }
        return new Text(text).offsets(at, at + quote.length());
    }

    /** The claim that the words make. */
    public Claim claim(DocumentId id, Mark mark) {
        Document document = workbench
                .readings()
                .document(id)
                .orElseThrow(() -> new DaylightException("there is no text " + id + "; look for its page again"));
        Text text = new Text(document.text());
        Offsets at = mark.at();
        if (at.length() == 0 || at.length() > LONGEST || at.end() > text.length()) {
            throw new DaylightException("mark 1 to " + LONGEST + " characters of the text; nothing was written");
        }
        ClaimValues values = Amending.values(mark.kind(), Map.of(), mark.values());
        return new Claim(
                ClaimId.of(document.textDigest(), at, values),
                document.id(),
                at,
                text.at(at),
                values,
                mark.speaker(),
                mark.stance(),
                document.lang(),
                PERSON,
                1,
                text.at(new Offsets(Math.max(0, at.start() - CONTEXT), Math.min(text.length(), at.end() + CONTEXT))));
    }
}
