// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;

/**
 * What is asked of a server: an address, and conditions that a caller may add.
 *
 * @param url http or https
 * @param conditions fields of the request that go to this address alone and not to where it redirects
 */
public record Ask(String url, Map<String, String> conditions) {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Copies the fields. @throws DaylightException where a value could end its line, or has no ASCII form */
    public Ask {
        conditions.forEach((name, value) -> {
            if (!value.matches("[\\t -~]{1,1000}")) {
                throw new DaylightException("expected one line of ASCII for " + name + ", found something else");
            }
        });
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** Without conditions. */
    public static Ask of(String url) {
        return new Ask(url, Map.of());
    }

    /** Asks for a body only if the page no longer has this entity tag (RFC 9110, 13.1.2), quotes included. */
    public Ask ifNoneMatch(String etag) {
        return with("If-None-Match", etag);
    }

    /**
     * Asks for a body only if the page changed later (RFC 9110, 13.1.3).
     *
     * @param date as {@code Last-Modified} had it
     */
    public Ask ifModifiedSince(String date) {
        return with("If-Modified-Since", date);
    }

    /** Asks a TimeGate for what was there at this time (RFC 7089, 2.1.1). */
    public Ask acceptDatetime(Instant time) {
        return with("Accept-Datetime", IMF_FIXDATE.format(time));
    }

    private Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(conditions);
        more.put(name, value);
        return new Ask(url, more);
    }

    /** The fields as lines of a request. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        conditions.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        return lines.toString();
    }
}
