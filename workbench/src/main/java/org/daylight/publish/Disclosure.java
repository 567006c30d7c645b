// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * A private field that an edition may show: what turns the event's commitment into words. The commitment is SHA-256(salt
 * ‖ value), so nobody can put other words in their place.
 *
 * @param field name of the field in the event
 * @param salt 64 hexadecimal digits
 * @param value canonical JSON (RFC 8785)
 */
public record Disclosure(String field, String salt, String value) {}
