// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MHTML (RFC 2557): a page with its pictures in one file, as browsers save it. Of it the page is taken, to be read as
 * any page is.
 */
public final class WebArchive {
    private final byte[] page;
    private final String contentType;
    private final @Nullable String url;

    private WebArchive(byte[] page, String contentType, @Nullable String url) {
        this.page = page;
        this.contentType = contentType;
        this.url = url;
    }

    /** The bytes of the root. */
    public byte[] page() {
        return page.clone();
    }

    /** As the root declares it, with its charset. */
    public String contentType() {
        return contentType;
    }

    /** Where it was; null where the file does not say. */
    public @Nullable String url() {
        return url;
    }

    /** The page in these bytes. @throws org.daylight.DaylightException where there is none */
    public static WebArchive read(byte[] bytes, Markup markup, Budget budget) {
        return Guarded.read(budget, "MHTML file", () -> {
            MimePart message = Mime.parse(bytes, markup, budget);
            MimePart root = root(message);
            if (root == null) {
                throw budget.refuse("is MHTML without a page in it");
            }
            String location = Names.line(root.field("content-location"));
            if (location == null || !location.matches("(?i)https?://.*")) {
                location = Names.line(message.field("snapshot-content-location"));
            }
            if (location == null || !location.matches("(?i)https?://.*")) {
                location = Names.line(message.field("content-location"));
            }
            String url = location != null && location.matches("(?i)https?://\\S{1,4000}") ? location : null;
            return new WebArchive(root.bytes(), root.field("content-type"), url);
        });
    }

    /** The part that {@code start} names, else the first that is a page. */
    private static @Nullable MimePart root(MimePart message) {
        List<MimePart> all = new ArrayList<>();
        gather(message, all);
        String start = message.parameter("content-type", "start");
        if (start != null) {
            for (MimePart part : all) {
                if (part.field("content-id").strip().equals(start) && isPage(part)) {
                    return part;
                }
            }
        }
        return all.stream().filter(WebArchive::isPage).findFirst().orElse(null);
    }

    private static boolean isPage(MimePart part) {
        return (part.type().equals("text/html") || part.type().equals("application/xhtml+xml"))
                && part.bytes().length > 0;
    }

    private static void gather(MimePart part, List<MimePart> out) {
        out.add(part);
        part.parts().forEach(p -> gather(p, out));
    }
}
