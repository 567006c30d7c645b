// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import org.daylight.DocumentId;

/**
 * A number that a page gives, of whatever entry: one that was mixed up with another stands beside it.
 *
 * @param document the text
 * @param origin the text that it goes back to; itself where it goes back to none
 * @param what is counted
 * @param value the number
 */
public record Neighbour(DocumentId document, DocumentId origin, String what, long value) {}
