// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.Reading;
import org.daylight.read.lexicon.Lexicons;

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
    private final ClaimReader claims;
    private final Masker masker = new Masker();

    /** A reader with this version's extractor. */
    public Reader() {
        this(new Extractor(), new ClaimReader());
    }

    /**
     * A reader that goes by the lexicons of a folder before those inside the program.
     *
     * @param folder with files such as {@code xx.yaml} (docs/codebooks.md)
     * @throws DaylightException naming file, line and what to do where one of them is wrong
     */
    public static Reader withLexicons(Path folder) {
        return new Reader(new Extractor(), new ClaimReader(Lexicons.with(folder)));
    }

    private Reader(Extractor extractor, ClaimReader claims) {
        this(extractor::extract, extractor.version(), claims);
    }

    /**
     * A reader over another extractor, such as an earlier one.
     *
     * @param extractor from bytes to document
     * @param version what that extractor calls itself
     */
    public Reader(Function<Resource, Document> extractor, String version) {
        this(extractor, version, new ClaimReader());
    }

    private Reader(Function<Resource, Document> extractor, String version, ClaimReader claims) {
        this.extractor = extractor;
        this.version = version;
        this.claims = claims;
    }

    /** Names and versions of all the rules. */
    public String version() {
        return version + " " + claims.version() + " " + masker.version();
    }

    /**
     * The document alone, without what it claims.
     *
     * @throws DaylightException with the reason where it has no text
     */
    public Document document(Resource resource) {
        return extractor.apply(resource);
    }

    /** What these bytes say. @throws DaylightException where no reader takes this media type or a limit is exceeded */
    public Reading read(Resource resource) {
        return read(extractor.apply(resource));
    }

    /** What these bytes say, where they make a claim; of others nothing is kept, and names in them are not looked for. */
    Optional<Reading> claiming(Resource resource) {
        Document document = extractor.apply(resource);
        ClaimReader.Found found = claims.find(document);
        return found.claims().isEmpty() ? Optional.empty() : Optional.of(reading(document, found));
    }

    /** What this document says. */
    public Reading read(Document document) {
        return reading(document, claims.find(document));
    }

    private Reading reading(Document document, ClaimReader.Found found) {
        return new Reading(document, found.mentions(), found.attributions(), found.claims(), masker.masks(document));
    }
}
