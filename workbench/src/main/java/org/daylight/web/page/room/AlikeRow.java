// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import org.daylight.run.ReadingRoom;

/**
 * A claim that says the same on another page.
 *
 * @param page where
 * @param quote its words, masked
 * @param lang of the words
 */
public record AlikeRow(ReadingRoom.Other page, String quote, String lang) {}
