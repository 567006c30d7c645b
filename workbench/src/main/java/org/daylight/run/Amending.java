// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Stance;
import org.daylight.Text;
import org.daylight.ledger.Draft;
import org.daylight.register.ClaimDecisions;
import org.daylight.register.Decisions;
import org.daylight.register.EntryLinker;
import org.jspecify.annotations.Nullable;

/** Accepts something else than a reader proposed: other values, another passage, another speaker, a property of its own. */
public final class Amending {
    private final Workbench workbench;
    private final Reviewing reviewing;

    /** Amends claims of this case. */
    public Amending(Workbench workbench) {
        this.workbench = workbench;
        reviewing = new Reviewing(workbench);
    }

    /**
     * What a person changes; what is null stays as proposed.
     *
     * @param values names of the claim's values with what they shall be; an empty text takes a value away
     * @param quote the words it shall rest on, exactly as they stand in the text, once
     * @param at where it shall begin and end, in code points; decides between several places of the same words
     * @param speaker who says so; empty where nobody is named
     * @param stance how the speaker stands to it
     * @param property a property of the codebook that it states instead of those its values speak of
     * @param value the value of that property
     */
    public record Changes(
            Map<String, String> values,
            @Nullable String quote,
            @Nullable Offsets at,
            @Nullable String speaker,
            @Nullable Stance stance,
            @Nullable String property,
            @Nullable String value) {
        /** Copies the map; property and value come together. @throws DaylightException where one is missing */
        public Changes {
            values = Map.copyOf(values);
            if ((property == null) != (value == null)) {
                throw new DaylightException("a property and its value come together: --property NAME --value TEXT");
            }
            if (values.isEmpty()
                    && quote == null
                    && at == null
                    && speaker == null
                    && stance == null
                    && property == null) {
                throw new DaylightException("nothing is changed; `daylight claims accept ID` accepts it as proposed");
            }
        }
    }

    /**
     * Accepts the amended claim.
     *
     * @param entry an entry that exists; null for the one that the amended values suggest
     * @throws DaylightException where words or values do not fit; nothing is written then
     */
    public Event amend(ClaimId id, Changes changes, @Nullable EntryId entry, String reason) {
        Claim proposed = reviewing.claim(id);
        Grounds grounds = Grounds.of(workbench, proposed.document());
        Claim amended = amended(proposed, changes, grounds.document());
        EntryLinker linker = new EntryLinker(workbench.register());
        Decisions.Target target;
        try {
            target = entry == null
                    ? linker.suggested(amended)
                    : linker.existing(workbench.register().resolve(entry));
        } catch (IllegalArgumentException e) {
            throw new DaylightException(String.valueOf(e.getMessage()), e);
        }
        Draft draft = ClaimDecisions.amend(
                proposed, amended, grounds.capture(), grounds.document(), grounds.file(), target, reason);
        String property = changes.property();
        String value = changes.value();
        if (property != null && value != null) {
            CodebookValues.check(workbench.codebook(), target.kind(), property, value);
            draft = ClaimDecisions.stating(draft, property, value.strip());
        }
        return workbench
                .append(List.of(ClaimDecisions.reviewed(draft, amended, target, workbench.codebook())))
                .getFirst();
    }

    private static Claim amended(Claim proposed, Changes changes, Document document) {
        Offsets at = place(proposed, changes, document);
        String speaker = changes.speaker();
        return new Claim(
                proposed.id(),
                proposed.document(),
                at,
                new Text(document.text()).at(at),
                values(proposed, changes.values()),
                speaker == null ? proposed.speaker() : speaker.isBlank() ? null : speaker.strip(),
                changes.stance() == null ? proposed.stance() : changes.stance(),
                proposed.lang(),
                proposed.reader(),
                proposed.confidence(),
                proposed.sentence(),
                proposed.explanation(),
                proposed.alsoBy());
    }

    /** Where the words stand: exactly, and once, or at the place that is named. */
    private static Offsets place(Claim proposed, Changes changes, Document document) {
        Text text = new Text(document.text());
        Offsets at = changes.at();
        String quote = changes.quote();
        if (at != null) {
            if (at.end() > text.length() || at.length() == 0) {
                throw new DaylightException("the text of claim " + proposed.id() + " has " + text.length()
                        + " code points; " + at.start() + ".." + at.end() + " is no place in it; nothing was written");
            }
            if (quote != null && !text.at(at).equals(quote)) {
                throw new DaylightException("at " + at.start() + ".." + at.end()
                        + " stand other words than those quoted; nothing was written");
            }
            return at;
        }
        if (quote == null) {
            return proposed.at();
        }
        int first = quote.isEmpty() ? -1 : text.string().indexOf(quote);
        if (first < 0) {
            throw new DaylightException("those words do not stand in the text of claim " + proposed.id()
                    + " exactly so; copy them from it; nothing was written");
        }
        if (text.string().indexOf(quote, first + 1) >= 0) {
            throw new DaylightException(
                    "those words stand in the text more than once; name the place with --at START..END; nothing was written");
        }
        return text.offsets(first, first + quote.length());
    }

    private static ClaimValues values(Claim proposed, Map<String, String> changed) {
        return values(proposed.kind(), proposed.values().toMap(), changed);
    }

    /** Values by name with what a person wrote in their place. @throws DaylightException where they do not fit the kind */
    static ClaimValues values(
            ClaimKind kind, Map<String, ? extends @Nullable Object> proposed, Map<String, String> changed) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(proposed);
        changed.forEach((name, word) -> {
            Object before = values.get(name);
            values.put(name, word.isEmpty() ? null : typed(before, name, word));
        });
        try {
            return ClaimValues.of(kind, values);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(e.getMessage() + "; nothing was written", e);
        }
    }

    private static Object typed(@Nullable Object before, String name, String word) {
        if (before instanceof Long || name.equals("value")) {
            if (!word.matches("-?[0-9]{1,15}")) {
                throw new DaylightException("the value " + name + " is a whole number, found \"" + word + "\"");
            }
            return Long.parseLong(word);
        }
        return before instanceof List || name.equals("countries") ? List.of(word.split("\\s*,\\s*")) : word;
    }
}
