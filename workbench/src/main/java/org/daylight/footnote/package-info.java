// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Footnotes of a report, rescued: what a report cites, where, for which sentence; and the report given back with the
 * references of preserved copies. The words stand here, the verbs in the packages below: {@code cite} understands the
 * words of a note, {@code read} takes reports of any format, {@code says} ranks the passages of a page that bear a sentence
 * out, {@code back} gives reports back.
 *
 * <p>What goes in: bytes of strangers. What comes out: records, and bytes with insertions. Nothing here opens a case,
 * asks the network, or decides whether a page says what a sentence claims: a person does.
 */
@NullMarked
package org.daylight.footnote;

import org.jspecify.annotations.NullMarked;
