// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.preserve.WarcStore;
import org.daylight.read.Resource;

/** Preserved pages as the reader takes them. */
public final class Pages {
    private static final long MAX_BODY = 64_000_000;

    private Pages() {}

    /**
     * The page of a capture, decoded; the DOM as rendered where a browser made the capture, for that is what the
     * person saw.
     *
     * @throws DaylightException where it was a refusal, or its body cannot be decoded within the limits
     */
    public static Resource of(WarcStore store, Capture capture) {
        if (capture.status() != 0 && (capture.status() < 200 || capture.status() > 299)) {
            throw new DaylightException("the answer was HTTP " + capture.status() + ": kept as a capture, not read");
        }
        return whatever(store, capture);
    }

    /** As {@link #of}, of any status. Where a browser showed the page, it is read as it was shown. */
    static Resource whatever(WarcStore store, Capture capture) {
        Long dom = capture.browser().dom();
        if (dom != null) {
            return Resource.of(
                    capture.id(), store.at(capture.file(), dom).payload(), "text/html; charset=utf-8", capture.url());
        }
        ArchivedResponse response = store.at(capture.file(), capture.offset());
        byte[] body = body(response, capture);
        String type = response.mediaType()
                .map(media ->
                        media + response.charset().map(c -> "; charset=" + c).orElse(""))
                .orElse(null);
        return Resource.of(capture.id(), body, type, capture.url());
    }

    /** The body of the answer as it was served, decoded; whatever a browser made of it. */
    static byte[] served(WarcStore store, Capture capture) {
        return body(store.at(capture.file(), capture.offset()), capture);
    }

    private static byte[] body(ArchivedResponse response, Capture capture) {
        return switch (response.decodedBody(MAX_BODY)) {
            case Body.Bytes bytes -> bytes.bytes();
            case Body.Unread unread ->
                throw new DaylightException("capture " + capture.id() + " is kept, not read: " + unread.reason());
        };
    }
}
