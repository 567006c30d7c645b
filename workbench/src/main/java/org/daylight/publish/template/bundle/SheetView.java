// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the sheet of one capture says. Texts are masked; what is null is not there or not shown.
 *
 * @param id of the capture
 * @param caseName as people call the case
 * @param title of the page
 * @param exhibit number
 * @param url its address
 * @param received when
 * @param status HTTP status; 0 for a hand-in
 * @param mediaType as declared
 * @param heldBack why the stored bytes are not handed over; null where they are
 * @param restricted whether it is under seal: then nothing but commitments is shown
 * @param member of {@code archive.wacz}
 * @param sha256 of the stored file
 * @param size of the stored file, bytes
 * @param offset of its record in it
 * @param payloadSha256 of the payload
 * @param dom the page without anything that runs or asks the network, as HTML
 * @param picture a {@code data:} address of the screenshot
 * @param texts readable text
 * @param asked header lines that were sent
 * @param answered header lines that came back
 * @param connection what the connection showed
 * @param completeness what was missed
 * @param records of the stored file
 * @param proof how the ledger holds it
 * @param custody what happened to it
 * @param checklist Berkeley Protocol
 */
public record SheetView(
        String id,
        String caseName,
        @Nullable String title,
        @Nullable String exhibit,
        @Nullable String url,
        Instant received,
        int status,
        @Nullable String mediaType,
        @Nullable String heldBack,
        boolean restricted,
        @Nullable String member,
        String sha256,
        long size,
        long offset,
        String payloadSha256,
        @Nullable String dom,
        @Nullable String picture,
        List<Words> texts,
        List<Line> asked,
        List<Line> answered,
        @Nullable Connection connection,
        List<Line> completeness,
        List<Stored> records,
        Proof proof,
        List<Step> custody,
        List<Graded> checklist) {

    /** Copies the lists. */
    public SheetView {
        texts = List.copyOf(texts);
        asked = List.copyOf(asked);
        answered = List.copyOf(answered);
        completeness = List.copyOf(completeness);
        records = List.copyOf(records);
        custody = List.copyOf(custody);
        checklist = List.copyOf(checklist);
    }

    /**
     * A readable text and the words of it that are cited.
     *
     * @param id of the document
     * @param pieces the text, cut where cited words begin and end
     * @param masked whether bars stand in it
     * @param extractor what made it
     */
    public record Words(String id, List<Piece> pieces, boolean masked, String extractor) {
        /** Copies the list. */
        public Words {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of a text.
     *
     * @param text the words
     * @param cited whether an accepted statement rests on them
     */
    public record Piece(String text, boolean cited) {}

    /**
     * A name and what it says.
     *
     * @param name as written
     * @param value as written
     */
    public record Line(String name, String value) {}

    /**
     * What the connection showed.
     *
     * @param peer address of the server
     * @param protocol of TLS; null for plain HTTP
     * @param cipher of TLS
     * @param chain certificates as sent, its own first
     */
    public record Connection(
            @Nullable String peer,
            @Nullable String protocol,
            @Nullable String cipher,
            List<Certificate> chain) {
        /** Copies the list. */
        public Connection {
            chain = List.copyOf(chain);
        }
    }

    /**
     * A certificate that was received.
     *
     * @param subject whom it names
     * @param issuer who signed it
     * @param from first moment of validity
     * @param until last moment of validity
     * @param sha256 of its DER form
     */
    public record Certificate(String subject, String issuer, Instant from, Instant until, String sha256) {}

    /**
     * A record of the stored file.
     *
     * @param number from 1
     * @param offset bytes
     * @param type {@code WARC-Type}
     * @param target what it is of
     * @param mediaType of its block
     * @param length of its block, bytes
     */
    public record Stored(int number, long offset, String type, String target, String mediaType, long length) {}

    /**
     * How the ledger holds the capture.
     *
     * @param event number
     * @param leaf hash
     * @param path from leaf to root
     * @param size of the tree
     * @param root of the tree
     * @param note the signed checkpoint
     * @param key that verifies it
     * @param json the event
     * @param fields private fields of the event
     */
    public record Proof(
            long event,
            String leaf,
            List<String> path,
            long size,
            String root,
            String note,
            String key,
            String json,
            List<Field> fields) {
        /** Copies the lists. */
        public Proof {
            path = List.copyOf(path);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A private field.
     *
     * @param name of the field
     * @param commitment what the event holds
     * @param value canonical JSON, where it is disclosed
     */
    public record Field(
            String name, String commitment, @Nullable String value) {}

    /**
     * A step of the chain of custody.
     *
     * @param event that records it
     * @param time when
     * @param what a few words
     * @param by pseudonym
     * @param detail what else is said
     */
    public record Step(long event, Instant time, String what, String by, String detail) {}

    /**
     * An item of the checklist.
     *
     * @param paragraph of the Protocol
     * @param label what it asks for
     * @param grade present, partly, absent
     * @param why one sentence
     * @param where it is
     */
    public record Graded(String paragraph, String label, String grade, String why, List<String> where) {
        /** Copies the list. */
        public Graded {
            where = List.copyOf(where);
        }
    }
}
