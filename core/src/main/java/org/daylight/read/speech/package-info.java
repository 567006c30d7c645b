// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Who says what: speakers, the words that tie them to what they say, and what they say.
 *
 * <p>In: the tokens of a text with the tags of its language's lexicon, and its sentences. Out: one
 * {@link org.daylight.read.speech.Said} for each attribution, in order of the text. Start with
 * {@link org.daylight.read.speech.SpeechReader}. A language is data: options and classes of its pack (docs/codebooks.md).
 * Knows {@code read.lexicon} alone; {@code read.claims} knows it.
 */
@NullMarked
package org.daylight.read.speech;

import org.jspecify.annotations.NullMarked;
