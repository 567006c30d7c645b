// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

/** Puts Korean letters together into syllables, by the arithmetic of Unicode chapter 3.12. */
final class Hangul {
    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final int FIRST = 0xAC00;
    private static final int N = 4;
    private static final int L = 8;
    private static final int NG = 21;

    private Hangul() {}

    /**
     * The syllables of a beginning and an end.
     *
     * @param lead one letter
     * @param end a vowel, perhaps a closing letter, perhaps further whole syllables
     */
    static String syllables(String lead, String end) {
        char vowel = end.charAt(0);
        if ("ㅈㅉㅊ".contains(lead)) {
            vowel = hard(vowel);
        }
        int tail = end.length() < 2
                ? 0
                : switch (end.charAt(1)) {
                    case 'ㄴ' -> N;
                    case 'ㄹ' -> L;
                    case 'ㅇ' -> NG;
                    default -> 0;
                };
        int syllable = FIRST + (LEADS.indexOf(lead) * VOWELS.length() + VOWELS.indexOf(vowel)) * 28 + tail;
        return Character.toString(syllable) + end.substring(tail == 0 ? 1 : 2);
    }

    /** Behind these letters the rules write no y. */
    private static char hard(char vowel) {
        return switch (vowel) {
            case 'ㅑ' -> 'ㅏ';
            case 'ㅕ' -> 'ㅓ';
            case 'ㅖ' -> 'ㅔ';
            case 'ㅛ' -> 'ㅗ';
            case 'ㅠ' -> 'ㅜ';
            default -> vowel;
        };
    }
}
