// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import gg.jte.html.HtmlTemplateOutput;
import java.util.function.Consumer;

/** What a page or form answers. */
public sealed interface Reply {

    /**
     * A page, or a part of one for a script that asked for it.
     *
     * @param status of HTTP
     * @param template writes it
     */
    record Html(int status, Consumer<HtmlTemplateOutput> template) implements Reply {}

    /**
     * Another page, after a form was taken (303).
     *
     * @param path of this server
     */
    record SeeOther(String path) implements Reply {
        /** @throws IllegalArgumentException where it leads to another server */
        public SeeOther {
            if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
                throw new IllegalArgumentException("not a path of this server: " + path);
            }
        }
    }

    /**
     * A file to keep.
     *
     * @param name under which the browser keeps it
     * @param type its media type
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one answer, compared with nothing
    record Download(String name, String type, byte[] bytes) implements Reply {}

    /**
     * Bytes that a page shows, such as a screenshot.
     *
     * @param type its media type
     * @param bytes all of it
     * @param policy the Content-Security-Policy under which a browser may open it
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one answer, compared with nothing
    record Shown(String type, byte[] bytes, String policy) implements Reply {}

    /** A page that was made. */
    static Reply html(Consumer<HtmlTemplateOutput> template) {
        return new Html(200, template);
    }
}
