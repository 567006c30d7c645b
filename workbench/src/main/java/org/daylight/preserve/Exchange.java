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
    private final Ends ends;
    private final byte[] request;
    private final Answer answer;
    private final @Nullable TlsSeal tls;

    Exchange(String url, Instant time, Duration took, Ends ends, byte[] request, Answer answer, @Nullable TlsSeal tls) {
        this.url = url;
        this.time = time;
        this.took = took;
        this.ends = ends;
        this.request = request;
        this.answer = answer;
        this.tls = tls;
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

    /** The address that was connected to; null behind a proxy, where nobody here knows it. */
    public @Nullable InetAddress peer() {
        return ends.peer();
    }

    /** The address of this machine that the connection left from; behind a proxy, that of the way to the proxy. */
    public InetAddress local() {
        return ends.local();
    }

    /** The kind of proxy that was between; null where there was none. */
    public ProxyAddress.@Nullable Kind via() {
        return ends.via();
    }

    /** How far the server's clock stood from ours; null where its answer does not tell. */
    public @Nullable ClockOffset clockOffset() {
        return ClockOffset.of(headers(), time, answer.came());
    }

    /** Request line, header and the empty line; without what was meant for a proxy alone. */
    public byte[] request() {
        return request;
    }

    /** Status line, header and body, chunks as chunks. */
    public byte[] response() {
        return answer.bytes();
    }

    /** Where the body starts in {@link #response()}. */
    public int headLength() {
        return answer.head().raw().length;
    }

    /** The body with its chunks joined; a content coding is left as it is. @throws DaylightException where it is torn */
    public byte[] body() {
        boolean chunked = headers().all("Transfer-Encoding").stream().anyMatch("chunked"::equalsIgnoreCase);
        try (InputStream raw = new ByteArrayInputStream(response(), headLength(), response().length - headLength())) {
            return chunked ? new Chunks(raw).readAllBytes() : raw.readAllBytes();
        } catch (IOException e) {
            throw new DaylightException(url + ": the answer broke off", e);
        }
    }

    /** The three digits. */
    public int status() {
        return answer.head().status();
    }

    /** The header of the response. */
    public Fields headers() {
        return answer.head().fields();
    }

    /** What the TLS session showed; null for http. */
    public @Nullable TlsSeal tls() {
        return tls;
    }

    /**
     * Why the body is not whole, as WARC says it: length, time, disconnect, or unspecified where its chunks broke or
     * were wrapped in more than they held; null where it is whole.
     */
    public @Nullable String truncated() {
        return answer.truncated();
    }
}
