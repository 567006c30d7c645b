// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read, with what is known of them: the payload of a capture, or a loose file.
 *
 * <p>Immutable; the bytes are copied on the way in.
 */
public final class Resource {
    private final @Nullable CaptureId capture;
    private final String name;
    private final byte[] bytes;
    private final @Nullable String contentType;
    private final @Nullable String url;

    private Resource(
            @Nullable CaptureId capture,
            String name,
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String url) {
        this.capture = capture;
        this.name = name;
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.url = url;
    }

    /**
     * The decoded payload of a capture.
     *
     * @param capture whose payload it is
     * @param bytes the entity body after transfer and content decoding
     * @param contentType the header as sent, with its charset parameter
     * @param url where it came from
     */
    public static Resource of(CaptureId capture, byte[] bytes, @Nullable String contentType, @Nullable String url) {
        return new Resource(capture, capture.value(), bytes, contentType, url);
    }

    /** A loose file: its name becomes the document's id, its ending hints at the media type. */
    public static Resource file(String name, byte[] bytes) {
        return file(name, bytes, null, null);
    }

    /** A loose file of which media type or address are known as well. */
    public static Resource file(String name, byte[] bytes, @Nullable String contentType, @Nullable String url) {
        return new Resource(null, name, bytes, contentType, url);
    }

    /** The same thing, of which other bytes are read: what it holds rather than what it is. */
    Resource with(byte[] inner, @Nullable String innerType, @Nullable String innerUrl) {
        return new Resource(capture, name, inner, innerType, innerUrl);
    }

    /** The id of the document that has this text. */
    public DocumentId documentId(Digest text) {
        return capture == null ? new DocumentId(name) : DocumentId.of(capture, text);
    }

    /** The file's name, or the capture's id: for messages. */
    public String name() {
        return name;
    }

    /** The bytes, as a stream that never fails. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    /** As declared, with parameters. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Where it came from. */
    public @Nullable String url() {
        return url;
    }

    /** The bytes themselves: not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
