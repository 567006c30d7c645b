// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import org.daylight.Digest;

/**
 * The text of a document as it lies in the archive.
 *
 * @param file relative to the case folder, with forward slashes
 * @param fileDigest SHA-256 of the stored file
 * @param text the text that offsets refer to
 * @param textDigest of its UTF-8 form, checked
 * @param extractor name and version of what made it
 * @param refersTo record id of the capture it was made from
 * @param url that capture's target
 */
public record KeptText(
        String file,
        Digest fileDigest,
        String text,
        Digest textDigest,
        String extractor,
        String refersTo,
        String url) {}
