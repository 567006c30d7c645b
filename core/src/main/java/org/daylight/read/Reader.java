// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.function.Function;
import org.daylight.Document;
import org.daylight.Reading;

/**
 * Reads: bytes in, a {@link Reading} out. Start here.
 *
 * {@snippet :
 * Reading reading = new Reader().read(Resource.file("page.html", bytes));
 * reading.claims().forEach(claim -> System.out.println(claim.quote()));
 * }
 *
 * <p>Rules alone, no network, no clock: the same bytes always give the same reading. Safe for use by many threads.
 */
public final class Reader {
    private final Function<Resource, Document> extractor;
    private final String version;
    private final ClaimReader claims = new ClaimReader();
    private final Masker masker = new Masker();

    /** A reader with this version's extractor. */
    public Reader() {
        this(new Extractor());
    }

    private Reader(Extractor extractor) {
        this(extractor::extract, extractor.version());
    }

    /**
     * A reader over another extractor, such as an earlier one.
     *
     * @param extractor from bytes to document
     * @param version what that extractor calls itself
     */
    public Reader(Function<Resource, Document> extractor, String version) {
        this.extractor = extractor;
        this.version = version;
    }

    /** Names and versions of all the rules. */
    public String version() {
        return version + " " + claims.version() + " " + masker.version();
    }

    /** What these bytes say. @throws DaylightException where no reader takes this media type or a limit is exceeded */
    public Reading read(Resource resource) {
        return read(extractor.apply(resource));
    }

    /** What this document says. */
    public Reading read(Document document) {
        ClaimReader.Found found = claims.find(document);
        return new Reading(document, found.mentions(), found.attributions(), found.claims(), masker.masks(document));
    }
}
