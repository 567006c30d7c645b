// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

/**
 * Something that a text tells and that is the same in every language.
 *
 * @param key kind and value: {@code #54} a number, {@code @NL:51.9,4.5} a place, {@code &police|NL|} an agency,
 *     {@code =2025-03-12} a date, {@code f:stations=54} what a claim says, {@code w:arrest} a class of words,
 *     {@code n:harbour watch} a name in Latin letters, {@code h:警侨驿站} words in Chinese script
 * @param at where it first stands, in code points
 */
public record Trait(String key, int at) {
    /** The kind: what stands before the value. */
    char kind() {
        return key.charAt(0);
    }
}
