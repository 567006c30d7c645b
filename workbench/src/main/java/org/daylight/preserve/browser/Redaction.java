// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.daylight.preserve.Relayed;

/** Takes out what must not be kept, and counts it. */
interface Redaction {
    /** Keeps everything as it is. */
    Redaction NONE = new Redaction() {
        @Override
        public Optional<Relayed> exchange(Relayed exchange, boolean page) {
            return Optional.of(exchange);
        }

        @Override
        public String text(String text) {
            return text;
        }

        @Override
        public String dom(String html) {
            return html;
        }

        @Override
        public byte[] pdf(byte[] pdf) {
            return pdf;
        }

        @Override
        public Map<String, Integer> counts() {
            return Map.of();
        }
    };

    /**
     * The exchange without it; nothing where that cannot be made sure.
     *
     * @param page whether it is the page itself
     */
    Optional<Relayed> exchange(Relayed exchange, boolean page) throws IOException;

    /** A short text, such as an address, without it. */
    String text(String text);

    /** The page without it. */
    String dom(String html);

    /** The printed page without it, as long as before: a PDF counts its bytes. */
    byte[] pdf(byte[] pdf);

    /** How often something was taken out, by kind; empty where nothing is ever taken out. */
    Map<String, Integer> counts();
}
