// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.EventKind;
import org.daylight.MediaFragment;
import org.daylight.Passage;
import org.daylight.ledger.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided, as drafts for the ledger. A decision freezes what it rests on: passage, values and the text
 * they were read in; so it stands when the reader changes.
 */
public final class Decisions {
    static final String ACCEPT = "accept";
    static final String REJECT = "reject";
    static final String AMEND = "amend";
    static final String SECOND = "second";
    static final String RETRACT = "retract";
    static final String UNDO = "undo";
    static final String BULK = "bulk";
    static final String LIFT = "lift-mask";
    static final String COVER = "cover-mask";
    /** Stands in the register where a private field was erased. */
    public static final String ERASED = "[erased]";

    private Decisions() {}

    /**
     * Where an accepted claim goes.
     *
     * @param id the entry
     * @param kind what it is
     * @param newLabel its label, where this decision makes the entry
     */
    public record Target(
            EntryId id, EntryKind kind, @Nullable String newLabel) {}

    /**
     * The preserved text that offsets refer to.
     *
     * @param file WARC file with the conversion record, relative to the case folder
     * @param fileSha256 digest of that file, hexadecimal
     */
    public record TextFile(String file, String fileSha256) {}

    /** Accepts a claim as one or several statements on an entry. */
    public static Draft accept(
            Claim claim, CaptureId capture, Document document, TextFile text, Target target, String reason) {
        Passage passage = Passage.of(document, claim.at());
        Map<String, Object> open = common(ACCEPT, claim);
        open.put("capture", capture.value());
        open.put("kind", claim.kind().code());
        open.put("start", (long) claim.at().start());
        open.put("end", (long) claim.at().end());
        open.put("stance", claim.stance().code());
        open.put("lang", claim.lang().matches("[A-Za-z0-9-]{1,35}") ? claim.lang() : "und");
        open.put("reader", claim.reader());
        open.put("entry", target.id().value());
        open.put("entryKind", target.kind().code());
        open.put("newEntry", target.newLabel() != null);
        open.put("textFile", text.file());
        open.put("textFileSha256", text.fileSha256());
        open.put("textSha256", document.textDigest().hex());
        open.put("extractor", document.extractor());
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("quote", passage.quote());
        secret.put("prefix", passage.prefix());
        secret.put("suffix", passage.suffix());
        secret.put("reason", reason);
        secret.put("values", Dating.known(claim.values().toMap()));
        Dating.of(claim, document).freeze(secret);
        if (claim.speaker() != null) {
            secret.put("speaker", claim.speaker());
        }
        if (target.newLabel() != null) {
            secret.put("label", target.newLabel());
        }
        return new Draft(EventKind.DECISION, open, secret);
    }

    /**
     * As {@link #accept}, of a claim that rests on a part of a picture, a page, sound or film.
     *
     * @param description the document whose text is what a person says is to be seen or heard there
     */
    public static Draft cite(
            Claim claim,
            CaptureId capture,
            Document description,
            MediaFragment fragment,
            TextFile text,
            Target target,
            String reason) {
        Draft accepted = accept(claim, capture, description, text, target, reason);
        Map<String, Object> open = new LinkedHashMap<>(accepted.open());
        open.put("fragment", fragment.value());
        return new Draft(accepted.kind(), open, accepted.secret());
    }

    /** Rejects a claim; it is not proposed again, whatever reader finds it. */
    public static Draft reject(Claim claim, String reason) {
        return new Draft(EventKind.DECISION, common(REJECT, claim), Map.of("reason", reason));
    }

    /** A private person who is accused: shown only where two reviewers agree that one of the grounds holds. */
    static final String ACCUSED = "accused";

    private static final Set<String> LIFTED = Set.of("office-holder", "spokesperson", "no-person");
    private static final Set<String> GROUNDS = Set.of("publicly-charged", "self-identified");

    /**
     * Lifts the mask from a name, because its bearer acts in office or speaks for a body; {@code no-person} where what was
     * masked names a body, a place or a thing.
     */
    public static Draft liftMask(String name, String personClass, String reason) {
        if (!LIFTED.contains(personClass)) {
            throw new DaylightException(
                    "a mask is lifted for an office-holder, a spokesperson or what is no person, not" + " for \""
                            + personClass
                            + "\"; an accused private person needs a ground and two reviewers, every other"
                            + " person stays masked");
        }
        return new Draft(
                EventKind.DECISION,
                Map.of("decision", LIFT, "class", personClass),
                Map.of("name", name, "reason", reason));
    }

    /**
     * Says that an accused private person may be named. One reviewer's word changes nothing; the mask is lifted when a second
     * says so too.
     *
     * @param ground {@code publicly-charged} or {@code self-identified}
     */
    public static Draft liftAccused(String name, String ground, String reason) {
        if (!GROUNDS.contains(ground)) {
            throw new DaylightException(
                    "an accused private person is named only where publicly-charged or self-identified,"
                            + " not on the ground \"" + ground + "\"; nothing was written");
        }
        return new Draft(
                EventKind.DECISION,
                Map.of("decision", LIFT, "class", ACCUSED, "ground", ground),
                Map.of("name", name, "reason", reason));
    }

    /** Takes the lifting of a mask back. */
    public static Draft coverMask(String name, String reason) {
        return new Draft(EventKind.DECISION, Map.of("decision", COVER), Map.of("name", name, "reason", reason));
    }

    private static Map<String, Object> common(String decision, Claim claim) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("decision", decision);
        open.put("claim", claim.id().value());
        open.put("document", claim.document().value());
        return open;
    }

    /** The values of a decision, as its private field holds them. */
    static ClaimValues values(ClaimKind kind, @Nullable Object field, long event) {
        if (!(field instanceof Map<?, ?> map)) {
            throw new DaylightException("event " + event + ": the values of the accepted " + kind.code()
                    + " are gone; run `daylight verify` on the case");
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        try {
            return ClaimValues.of(kind, named);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(
                    "event " + event + ": the values of the accepted " + kind.code() + " cannot be read; is the name"
                            + " that was sealed a word of the codebook? Seal a longer spelling",
                    e);
        }
    }
}
