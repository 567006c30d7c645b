// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * A place where a forbidden string stands; never the string.
 *
 * @param file relative to the folder, with forward slashes; {@code !} leads into a compressed file
 * @param offset in bytes of the file (or of its decoded member) at or before the string; -1 where it stands in the
 *     file's name
 * @param form how the file was looked at: {@code name}, {@code text}, {@code decoded}, {@code gzip} …
 */
public record Leak(String file, long offset, String form) {}
