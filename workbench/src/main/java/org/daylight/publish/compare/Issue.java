// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one edition says, as its own data have it: enough to lay it beside another.
 *
 * @param facts of the manifest
 * @param entries in the order of the edition
 * @param statements in the order of the edition, replies included
 * @param passages by id
 * @param sources the reliability of each source that is named, A to F; empty where nobody graded it
 * @param gone what stood in earlier editions of the case and stands no longer
 * @param tellsGone whether the edition lists that at all: those of older versions do not
 * @param texts what the monitor wrote, in the order of the report
 * @param deeds decisions that touched what is or was published, in the order of the ledger
 */
public record Issue(
        Facts facts,
        List<Topic> entries,
        List<Said> statements,
        Map<String, Rests> passages,
        Map<String, String> sources,
        List<Gone> gone,
        boolean tellsGone,
        List<Wrote> texts,
        List<Deed> deeds) {

    /** Copies the collections. */
    public Issue {
        entries = List.copyOf(entries);
        statements = List.copyOf(statements);
        passages = Map.copyOf(passages);
        sources = Map.copyOf(sources);
        gone = List.copyOf(gone);
        texts = List.copyOf(texts);
        deeds = List.copyOf(deeds);
    }

    /**
     * What the manifest says.
     *
     * @param number of the edition in its case
     * @param title on its cover
     * @param caseName as people call the case
     * @param asOf time of the last event taken in, ISO 8601, UTC
     * @param position how many events the ledger had
     * @param key of checkpoint and edition; two editions with one key are of one ledger
     * @param rule version of the rule of support
     * @param codebook name and version; empty where the edition does not say
     * @param part the conditions of the part of the register that is taken in; empty for all
     */
    public record Facts(
            int number,
            String title,
            String caseName,
            String asOf,
            long position,
            String key,
            String rule,
            String codebook,
            String part) {}

    /**
     * A text of the monitor.
     *
     * @param slot where it stands in the report
     * @param event that wrote it
     * @param text in Markdown, with its references
     */
    public record Wrote(String slot, long event, String text) {}

    /** An entry. */
    public record Topic(
            String id,
            String kind,
            String label,
            @Nullable String country,
            @Nullable String city) {}

    /**
     * A statement.
     *
     * @param detail the values of its claim, as one line of JSON
     * @param origins behind what it says
     * @param conflicting whether another of its property cannot hold as well
     */
    public record Said(
            String entry,
            String property,
            String value,
            @Nullable String speaker,
            String stance,
            @Nullable String fineStance,
            boolean reply,
            boolean conflicting,
            @Nullable String said,
            @Nullable String asOf,
            int origins,
            int pages,
            String passage,
            String claim,
            long decision,
            String detail) {}

    /**
     * What a statement rests on.
     *
     * @param publisher whose page it is; null where it names none
     * @param event that preserved the page
     */
    public record Rests(@Nullable String publisher, long event) {}
}
