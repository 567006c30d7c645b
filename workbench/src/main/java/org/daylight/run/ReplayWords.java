// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

/**
 * What a replay says in the reader's language where something of the page is not shown.
 *
 * @param banner that this is the page as preserved
 * @param missing a picture that was not preserved
 * @param withheld a picture that may show who is behind the bars
 * @param embedded a film, a frame or a program of the page
 */
public record ReplayWords(String banner, String missing, String withheld, String embedded) {}
