// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.daylight.archive.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A question of a browser that was sent on, and its answer as received.
 *
 * @param method such as GET
 * @param url what was asked
 * @param time when the question was sent
 * @param came when the header of the answer was there
 * @param took from looking up the name to the last byte
 * @param ends the two ends of the connection
 * @param request request line, header, empty line and body as sent; handed out uncopied
 * @param response status line, header and body, chunks as chunks
 * @param headLength where the body starts in the response
 * @param status the three digits
 * @param headers the header of the response
 * @param tls what the TLS session showed; null for http
 * @param truncated why the body is not whole, as WARC says it: length, time, disconnect; null where it is
 */
@SuppressWarnings("ArrayRecordComponent")
public record Relayed(
        String method,
        String url,
        Instant time,
        Instant came,
        Duration took,
        Ends ends,
        byte[] request,
        Spool response,
        int headLength,
        int status,
        Fields headers,
        @Nullable TlsSeal tls,
        @Nullable String truncated) {

    /** The same with what a person's own marks were taken out of. */
    public Relayed altered(String newUrl, byte[] newRequest, Spool newResponse, int newHeadLength, Fields newHeaders) {
        return new Relayed(
                method,
                newUrl,
                time,
                came,
                took,
                ends,
                newRequest,
                newResponse,
                newHeadLength,
                status,
                newHeaders,
                tls,
                truncated);
    }

    /** The address that was connected to; null behind a proxy, where nobody here knows it. */
    public @Nullable InetAddress peer() {
        return ends.peer();
    }

    /** The kind of proxy that was between; null where there was none. */
    public ProxyAddress.@Nullable Kind via() {
        return ends.via();
    }

    /** How far the server's clock stood from ours; null where its answer does not tell. */
    public @Nullable ClockOffset clockOffset() {
        return ClockOffset.of(headers, time, came);
    }

    /** Whether the answer leads on to another address. */
    public boolean redirects() {
        return Transport.REDIRECTS.contains(status)
                && headers.first("Location").filter(l -> !l.isBlank()).isPresent();
    }
}
