// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;
import org.daylight.publish.bundle.WarcRecords.Entry;

/**
 * The records of one capture in its WARC file: the response itself, what was asked, what the connection showed, what
 * came with the page, and what was made of it. A file with many captures (an archive that was handed in) gives each the
 * records that speak of it.
 */
final class CaptureRecords {
    private static final Set<String> MADE = Set.of("conversion", "resource");
    private static final long LARGEST = 64L << 20;

    private final Path file;
    private final long offset;
    private final List<Entry> all;
    private final Optional<Entry> main;

    /** @param shared whether other captures stand in the same file */
    CaptureRecords(Path file, List<Entry> records, long offset, boolean shared) {
        this.file = file;
        this.offset = offset;
        main = records.stream().filter(r -> r.offset() == offset).findFirst();
        String id = main.map(r -> r.field("WARC-Record-ID")).orElse("");
        String target = main.map(Entry::target).orElse("");
        all = records.stream()
                .filter(r -> !shared
                        || r.offset() == offset
                        || (!id.isEmpty() && r.field("WARC-Concurrent-To").equals(id))
                        || (!id.isEmpty() && r.field("WARC-Refers-To").equals(id))
                        || (!target.isEmpty() && r.target().equals(target)))
                .toList();
    }

    /** All of them, in order of the file. */
    List<Entry> all() {
        return all;
    }

    /** The response or resource itself. */
    Optional<Entry> main() {
        return main;
    }

    /** The same, read as a page. @throws org.daylight.DaylightException where it is not whole */
    ArchivedResponse response() {
        return WarcFiles.at(file, offset, LARGEST);
    }

    /** What was asked, of the exchange that is the capture. */
    Optional<Entry> request() {
        String id = main.map(r -> r.field("WARC-Record-ID")).orElse("");
        return find(r -> r.type().equals("request")
                && (r.field("WARC-Concurrent-To").equals(id)
                        || main.map(m -> m.field("WARC-Concurrent-To").equals(r.field("WARC-Record-ID")))
                                .orElse(false)));
    }

    /** What was observed about the connection. */
    Optional<Entry> notes() {
        String id = main.map(r -> r.field("WARC-Record-ID")).orElse("");
        return find(r -> r.type().equals("metadata")
                && r.mediaType().equals("application/warc-fields")
                && r.field("WARC-Concurrent-To").equals(id));
    }

    /** A picture of the page. */
    Optional<Entry> screenshot() {
        return find(r -> made(r) && r.mediaType().startsWith("image/"));
    }

    /** The page as the browser held it when its scripts had run. */
    Optional<Entry> dom() {
        return find(r -> r.type().equals("conversion") && r.mediaType().equals("text/html"));
    }

    /** The page as paper. */
    Optional<Entry> pdf() {
        return find(r -> made(r) && r.mediaType().equals("application/pdf"));
    }

    /** What the browser missed, and why. */
    Optional<Entry> completeness() {
        return find(r -> r.type().equals("metadata") && r.mediaType().equals("application/json"));
    }

    /** Responses beside the page itself: pictures, style sheets, scripts, films, and the redirects before it. */
    List<Entry> beside() {
        String target = main.map(Entry::target).orElse("");
        return all.stream()
                .filter(r -> (r.type().equals("response") || r.type().equals("revisit"))
                        && !r.target().equals(target))
                .toList();
    }

    /** A record with its block. */
    Entry withBlock(Entry entry) throws IOException {
        return WarcRecords.at(file, entry.offset());
    }

    private boolean made(Entry r) {
        return r.offset() != offset && MADE.contains(r.type());
    }

    private Optional<Entry> find(Predicate<Entry> which) {
        return all.stream().filter(which).findFirst();
    }
}
