// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/** What fills a place in the sentence of a {@link Because}. */
public sealed interface Filling
        permits Because,
                Because.Words,
                Because.Count,
                Because.Term,
                Because.Day,
                Because.States,
                Because.OneOf,
                Because.Several {}
