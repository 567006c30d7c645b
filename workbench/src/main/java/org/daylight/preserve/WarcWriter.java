// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.daylight.Digest;
import org.daylight.archive.WarcFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes WARC/1.1 records (ISO 28500:2017), one gzip member each:
 *
 * <pre>
 * WARC/1.1 CRLF  field: value CRLF …  CRLF  block  CRLF CRLF
 * </pre>
 *
 * Digests are {@code sha256:} and lower-case hexadecimal digits.
 */
final class WarcWriter {
    private static final String RESPONSE = "application/http;msgtype=response";
    private static final String PROFILES = "http://netpreserve.org/warc/1.1/revisit/";

    private final OpenFile file;
    private String warcinfo = "";

    WarcWriter(OpenFile file) {
        this.file = file;
    }

    static String newId() {
        return "<urn:uuid:" + UUID.randomUUID() + ">";
    }

    /** The first record: what made this file. */
    void info(Instant time) throws IOException {
        info(time, Warcinfo.PLAIN);
    }

    /** The first record: what made this file, how, and what was altered. */
    void info(Instant time, Warcinfo said) throws IOException {
        byte[] block = said.block().getBytes(StandardCharsets.UTF_8);
        String id = newId();
        Map<String, String> fields = fields("warcinfo", id, time);
        fields.put("WARC-Filename", nameOf());
        write(fields, "application/warc-fields", block);
        warcinfo = id;
    }

    /**
     * The first record, of a file that a browser had a part in.
     *
     * @param lines what else is to be said
     */
    void info(Instant time, List<String> lines) throws IOException {
        byte[] usual = ("software: " + Transport.USER_AGENT + "\r\nformat: WARC File Format 1.1\r\n"
                        + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] more = PageWriter.lines(lines);
        byte[] block = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, block, usual.length, more.length);
        String id = newId();
        Map<String, String> fields = fields("warcinfo", id, time);
        fields.put("WARC-Filename", nameOf());
        write(fields, "application/warc-fields", block);
        warcinfo = id;
    }

    private String nameOf() {
        String name = String.valueOf(file.path().getFileName());
        return name.substring(0, name.length() - OpenFile.OPEN.length());
    }

    /**
     * Request, response and metadata of one exchange.
     *
     * @param broken why the redirect that it answers with was not followed to its end; null where it was, or is none
     */
    void exchange(Exchange exchange, @Nullable String broken) throws IOException {
        String request = newId();
        String response = newId();
        request(exchange, request, response);
        Map<String, String> answered = answered("response", response, request, exchange);
        answered.put(
                "WARC-Payload-Digest",
                WarcFiles.payloadDigest(exchange.response()).labelled());
        String truncated = exchange.truncated();
        if (truncated != null) {
            answered.put("WARC-Truncated", truncated);
        }
        write(answered, RESPONSE, exchange.response());
        noted(exchange, response, broken);
    }

    /**
     * Request, revisit and metadata of one exchange whose answer brought nothing new (WARC/1.1, 6.7): of the answer the
     * header alone is kept.
     *
     * @return where the revisit record starts
     */
    long revisit(Exchange exchange, Earlier earlier) throws IOException {
        String request = newId();
        String revisit = newId();
        request(exchange, request, revisit);
        boolean unmodified = exchange.status() == 304;
        Map<String, String> again = answered("revisit", revisit, request, exchange);
        again.put("WARC-Profile", PROFILES + (unmodified ? "server-not-modified" : "identical-payload-digest"));
        again.put("WARC-Refers-To", "<" + earlier.recordId() + ">");
        again.put("WARC-Refers-To-Target-URI", earlier.url());
        again.put("WARC-Refers-To-Date", earlier.time().toString());
        again.put("WARC-Payload-Digest", earlier.payloadDigest());
        byte[] head = Arrays.copyOf(exchange.response(), exchange.headLength());
        if (head.length < exchange.response().length) {
            again.put("WARC-Truncated", "length"); // so the standard has it where a payload is left out
        }
        long place = file.position();
        write(again, RESPONSE, head);
        noted(exchange, revisit, null);
        return place;
    }

    private void request(Exchange exchange, String id, String answer) throws IOException {
        Map<String, String> asked = target("request", id, exchange.time(), exchange.url());
        address(asked, exchange.peer());
        asked.put("WARC-Concurrent-To", answer);
        write(asked, "application/http;msgtype=request", exchange.request());
    }

    private Map<String, String> answered(String type, String id, String request, Exchange exchange) {
        Map<String, String> answered = target(type, id, exchange.time(), exchange.url());
        address(answered, exchange.peer());
        answered.put("WARC-Concurrent-To", request);
        return answered;
    }

    /** Behind a proxy nobody here knows the server's address, and none is made up. */
    static void address(Map<String, String> fields, @Nullable InetAddress peer) {
        if (peer != null) {
            fields.put("WARC-IP-Address", peer.getHostAddress());
        }
    }

    private void noted(Exchange exchange, String answer, @Nullable String broken) throws IOException {
        Map<String, String> noted = target("metadata", newId(), exchange.time(), exchange.url());
        noted.put("WARC-Concurrent-To", answer);
        write(noted, "application/warc-fields", notes(exchange, broken));
    }

    private static byte[] notes(Exchange exchange, @Nullable String broken) throws IOException {
        List<String> more = collected(exchange.clockOffset(), exchange.via());
        if (broken != null) {
            more.add("redirect-not-followed: " + broken.replaceAll("[^ -~]+", "?"));
        }
        return notes(exchange.took(), more, exchange.tls());
    }

    /** Lines about the server's clock and the way to it; the list can be added to. */
    static List<String> collected(@Nullable ClockOffset clock, ProxyAddress.@Nullable Kind via) {
        List<String> lines = new ArrayList<>();
        if (clock != null) {
            lines.add("clock-offset-ms: " + clock.offsetMs());
            lines.add("clock-tolerance-ms: " + clock.toleranceMs());
        }
        if (via != null) {
            lines.add("via: " + via.words() + "; the address of the server is unknown and could not be checked");
        }
        return lines;
    }

    /**
     * What the wire bytes do not say: how long it took, and what TLS showed, its own certificate first.
     *
     * @param more further fields, a line each
     */
    static byte[] notes(Duration took, List<String> more, @Nullable TlsSeal tls) throws IOException {
        StringBuilder notes =
                new StringBuilder("fetchTimeMs: ").append(took.toMillis()).append("\r\n");
        more.forEach(line -> notes.append(line).append("\r\n"));
        if (tls != null) {
            notes.append("tls-protocol: ").append(tls.protocol()).append("\r\n");
            notes.append("tls-cipher: ").append(tls.cipher()).append("\r\n");
            for (X509Certificate certificate : tls.chain()) {
                try {
                    String der = Base64.getEncoder().encodeToString(certificate.getEncoded());
                    notes.append("tls-certificate: ").append(der).append("\r\n");
                } catch (CertificateEncodingException e) {
                    throw new IOException("a certificate that was received cannot be encoded", e);
                }
            }
        }
        return notes.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Map<String, String> target(String type, String id, Instant time, String uri) {
        Map<String, String> fields = fields(type, id, time);
        fields.put("WARC-Target-URI", uri);
        return fields;
    }

    private Map<String, String> fields(String type, String id, Instant time) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("WARC-Type", type);
        fields.put("WARC-Record-ID", id);
        fields.put("WARC-Date", time.toString());
        if (!warcinfo.isEmpty()) {
            fields.put("WARC-Warcinfo-ID", warcinfo);
        }
        return fields;
    }

    void write(Map<String, String> fields, String contentType, byte[] block) throws IOException {
        write(fields, contentType, new ByteArrayInputStream(block), block.length, Digest.of(block));
    }

    /** Writes a record whose block is streamed; it must be as long as it is said to be. */
    void write(Map<String, String> fields, String contentType, InputStream block, long length, Digest digest)
            throws IOException {
        fields.put("WARC-Block-Digest", digest.labelled());
        fields.put("Content-Type", contentType);
        fields.put("Content-Length", Long.toString(length));
        StringBuilder head = new StringBuilder("WARC/1.1\r\n");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (field.getValue().chars().anyMatch(c -> c < ' ')) {
                throw new IOException("a control character in the field " + field.getKey());
            }
            head.append(field.getKey()).append(": ").append(field.getValue()).append("\r\n");
        }
        GZIPOutputStream member = new GZIPOutputStream(file, 1 << 13);
        member.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (block.transferTo(member) != length) {
            throw new IOException("the source changed while it was read");
        }
        member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        member.finish();
    }
}
