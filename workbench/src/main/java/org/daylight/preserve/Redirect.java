// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

/**
 * A hop on the way to a capture; preserved in the same file.
 *
 * @param url what was asked
 * @param status what it answered, 301, 302, 303, 307 or 308
 */
public record Redirect(String url, int status) {}
