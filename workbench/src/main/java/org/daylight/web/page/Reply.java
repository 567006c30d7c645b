// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
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
     * A file to keep that is sent while it is made. It is written outside the turn of the request, so whatever it reads of the
     * case it reads in turns of its own.
     *
     * @param name under which the browser keeps it
     * @param type its media type
     * @param writing writes it
     */
    record Streamed(String name, String type, Writing writing) implements Reply {}

    /** Writes a file. */
    @FunctionalInterface
    interface Writing {
        /** @throws IOException where whoever asked went away */
        void to(OutputStream out) throws IOException;
    }

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
