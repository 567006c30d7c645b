// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The second reader: a language model that a person configures. In: a document, as it may be shown to the model, and what
 * the model answered. Out: claims whose quote stands in the document word for word. The model is asked elsewhere; nothing
 * here opens a connection. The page's text and the model's answer are both hostile.
 */
@NullMarked
package org.daylight.read.second;

import org.jspecify.annotations.NullMarked;
