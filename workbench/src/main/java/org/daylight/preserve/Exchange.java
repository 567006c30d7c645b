// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.daylight.DaylightException;
import org.daylight.archive.Chunks;
import org.daylight.archive.Fields;
import org.jspecify.annotations.Nullable;

/** One question and its answer, byte for byte as on the wire. The arrays are handed out uncopied. */
public final class Exchange {
    private final String url;
    private final Instant time;
    private final Duration took;
    private final InetAddress peer;
    private final byte[] request;
    private final byte[] response;
    private final int headLength;
    private final int status;
    private final Fields headers;
    private final @Nullable TlsSeal tls;
    private final @Nullable String truncated;

    Exchange(
            String url,
            Instant time,
            Duration took,
            InetAddress peer,
            byte[] request,
            byte[] response,
            int headLength,
            int status,
            Fields headers,
            @Nullable TlsSeal tls,
            @Nullable String truncated) {
        this.url = url;
        this.time = time;
        this.took = took;
        this.peer = peer;
        this.request = request;
        this.response = response;
        this.headLength = headLength;
        this.status = status;
        this.headers = headers;
        this.tls = tls;
        this.truncated = truncated;
    }

    /** What was asked. */
    public String url() {
        return url;
    }

    /** When the question was sent. */
    public Instant time() {
        return time;
    }

    /** From looking up the name to the last byte. */
    public Duration took() {
        return took;
    }

    /** The address that was connected to. */
    public InetAddress peer() {
        return peer;
    }

    /** Request line, header and the empty line. */
    public byte[] request() {
        return request;
    }

    /** Status line, header and body, chunks as chunks. */
    public byte[] response() {
        return response;
    }

    /** Where the body starts in {@link #response()}. */
    public int headLength() {
        return headLength;
    }

    /** The body with its chunks joined; a content coding is left as it is. @throws DaylightException where it is torn */
    public byte[] body() {
        boolean chunked = headers.all("Transfer-Encoding").stream().anyMatch("chunked"::equalsIgnoreCase);
        try (InputStream raw = new ByteArrayInputStream(response, headLength, response.length - headLength)) {
            return chunked ? new Chunks(raw).readAllBytes() : raw.readAllBytes();
        } catch (IOException e) {
            throw new DaylightException(url + ": the answer broke off", e);
        }
    }

    /** The three digits. */
    public int status() {
        return status;
    }

    /** The header of the response. */
    public Fields headers() {
        return headers;
    }

    /** What the TLS session showed; null for http. */
    public @Nullable TlsSeal tls() {
        return tls;
    }

    /** Why the body is not whole, as WARC says it: length, time, disconnect; null where it is. */
    public @Nullable String truncated() {
        return truncated;
    }
}
