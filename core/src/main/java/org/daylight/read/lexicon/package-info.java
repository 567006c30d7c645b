// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Words, names and patterns of each language, and how they are found in a text. In: the data files under
 * {@code org/daylight/read/lexicon} and {@code org/daylight/read/gazetteer}. Out: tags on tokens and matches of
 * patterns. The rules and the evaluation import it; a new language is a new data file.
 */
@NullMarked
package org.daylight.read.lexicon;

import org.jspecify.annotations.NullMarked;
