// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One whole response, resource or conversion record of an archive, with its payload as stored.
 *
 * <p>The payload is the entity body after transfer decoding (chunks joined) and before content decoding, as WARC/1.1
 * counts it. A payload above the limit of the reading is digested as it passes but never held: {@link #oversize()}.
 * Immutable but for the payload array, which is handed out uncopied and is not to be written to.
 */
public final class ArchivedResponse implements Archived {
    /** What the record holds. */
    public enum Kind {
        /** An HTTP response. */
        RESPONSE,
        /** Bytes without protocol. */
        RESOURCE,
        /** Something made from another record, such as its text. */
        CONVERSION
    }

    private final Kind kind;
    private final long offset;
    private final long length;
    private final boolean alone;
    private final String recordId;
    private final String targetUri;
    private final Instant date;
    private final int status;
    private final Fields warcFields;
    private final Fields headers;
    private final @Nullable ContentType contentType;
    private final Payload payload;
    private final List<Tolerance> tolerated;

    ArchivedResponse(
            Kind kind,
            long offset,
            long length,
            boolean alone,
            String recordId,
            String targetUri,
            Instant date,
            int status,
            Fields warcFields,
            Fields headers,
            Payload payload,
            List<Tolerance> tolerated) {
        this.kind = kind;
        this.offset = offset;
        this.length = length;
        this.alone = alone;
        this.recordId = recordId;
        this.targetUri = targetUri;
        this.date = date;
        this.status = status;
        this.warcFields = warcFields;
        this.headers = headers;
        this.payload = payload;
        this.tolerated = List.copyOf(tolerated);
        this.contentType = (kind == Kind.RESPONSE ? headers : warcFields)
                .first("Content-Type")
                .map(ContentType::parse)
                .orElse(null);
    }

    /** What the record holds. */
    public Kind kind() {
        return kind;
    }

    @Override
    public long offset() {
        return offset;
    }

    /**
     * Bytes the record takes in the file as stored: its gzip member, or the record with its two closing line ends. Where
     * it is not {@link #alone()}, the bytes it takes unpacked.
     */
    public long length() {
        return length;
    }

    /**
     * Whether the bytes from {@link #offset()} on, as many as {@link #length()}, hold this record and no other. They do
     * not where a whole file was packed as one gzip member. A record behind the first in its member starts nowhere in the
     * stored file; its offset is then the length of the file plus the place in all that the file unpacks to. {@link
     * WarcFiles#at} finds it there, by unpacking the file from its start; no other program will.
     */
    public boolean alone() {
        return alone;
    }

    /** What was forgiven in reading this record, in no order; empty where it is to the letter. */
    public List<Tolerance> tolerated() {
        return tolerated;
    }

    /** {@code WARC-Record-ID} without angle brackets, such as {@code urn:uuid:…}; made from offset for ARC. */
    public String recordId() {
        return recordId;
    }

    /** {@code WARC-Target-URI} as written, without angle brackets. */
    public String targetUri() {
        return targetUri;
    }

    /** {@code WARC-Date}. */
    public Instant date() {
        return date;
    }

    /** HTTP status; 0 for anything but a response. */
    public int status() {
        return status;
    }

    /** The fields of the WARC record. */
    public Fields warcFields() {
        return warcFields;
    }

    /** The fields of the HTTP response; none for anything else. */
    public Fields headers() {
        return headers;
    }

    /** As declared, lower case, without parameters. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(contentType).map(ContentType::mediaType);
    }

    /** The declared {@code charset} parameter as written; nobody has judged it. */
    public Optional<String> charset() {
        return Optional.ofNullable(contentType).flatMap(type -> Optional.ofNullable(type.charset()));
    }

    /** {@code WARC-IP-Address}. */
    public Optional<String> peer() {
        return warcFields.first("WARC-IP-Address");
    }

    /** {@code WARC-Truncated}: length, time, disconnect, unspecified. */
    public Optional<String> truncated() {
        return warcFields.first("WARC-Truncated");
    }

    /** SHA-256 of the whole payload, also of one that was too large to hold. */
    public Digest payloadDigest() {
        return payload.digest();
    }

    /** Bytes of the whole payload. */
    public long payloadLength() {
        return payload.length();
    }

    /** Whether the payload was larger than the limit of the reading, so that it is not held. */
    public boolean oversize() {
        return payload.held() == null;
    }

    /**
     * The payload as stored: transfer-decoded, not content-decoded.
     *
     * @throws DaylightException where it is {@link #oversize()}
     */
    public byte[] payload() {
        byte[] held = payload.held();
        if (held == null) {
            throw new DaylightException("the record at " + offset + " has " + payload.length()
                    + " bytes, more than may be held; raise the limit");
        }
        return held;
    }

    /**
     * The payload after content decoding (gzip, deflate, several of them).
     *
     * @param limit most bytes that may come out, of every stage
     */
    public Body decodedBody(long limit) {
        byte[] held = payload.held();
        if (held == null) {
            return new Body.Unread("larger than may be held: " + payload.length() + " bytes");
        }
        return ContentCoding.decode(held, headers.all("Content-Encoding"), limit);
    }
}
