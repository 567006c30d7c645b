// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Measures a reader against annotated documents. In: a folder of texts with annotations, and a function that makes
 * claims. Out: precision, recall and F1 by kind and language. The command line may import it; nothing of the reader
 * does.
 */
@NullMarked
package org.daylight.read.evaluate;

import org.jspecify.annotations.NullMarked;
