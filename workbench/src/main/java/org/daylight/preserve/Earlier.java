// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.Instant;

/**
 * The record that a revisit refers to.
 *
 * @param recordId without angle brackets
 * @param url its target
 * @param time its date
 * @param payloadDigest labelled, with the algorithm and in the form that the record has it
 */
public record Earlier(String recordId, String url, Instant time, String payloadDigest) {}
