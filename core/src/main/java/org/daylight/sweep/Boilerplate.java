// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daylight.read.Reader;

/** The words in a tag by which the reader may take an element for the page's furniture, as a table of their hashes. */
final class Boilerplate {
    private static final int SIZE = 1 << 11;

    /** The hashes of the words, each at its slot or behind it. */
    private static final int[] WORDS = words();

    private Boilerplate() {}

    private static int[] words() {
        int[] words = new int[SIZE];
        List.of("hidden", "display", "role").forEach(word -> put(words, hash(word)));
        try (InputStream in =
                Objects.requireNonNull(Reader.class.getResourceAsStream("html/boilerplate.txt"), "boilerplate.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.equals("[layout]")) {
                    break;
                }
                if (!line.startsWith("#") && !line.startsWith("[")) {
                    Arrays.stream(line.strip().split(" ")).forEach(word -> put(words, hash(word)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read boilerplate.txt of the program", e);
        }
        return words;
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    private static void put(int[] words, int hash) {
        int at = slot(hash);
        while (words[at] != 0) {
            at = (at + 1) & (SIZE - 1);
        }
        words[at] = hash;
    }

    private static boolean known(int hash) {
        int at = slot(hash);
        while (WORDS[at] != 0 && WORDS[at] != hash) {
            at = (at + 1) & (SIZE - 1);
        }
        return WORDS[at] == hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 11) & (SIZE - 1);
    }

    /** Whether one of the words stands in these attributes, where words end at marks and at changes of case. */
    static boolean doubtful(byte[] tag, int from, int to) {
        int hash = 0;
        boolean small = false;
        for (int i = from; i <= to; i++) {
            int b = i < to ? tag[i] : ' ';
            boolean lower = b >= 'a' && b <= 'z';
            boolean upper = b >= 'A' && b <= 'Z';
            boolean digit = b >= '0' && b <= '9';
            boolean goesOn = lower || digit || (upper && !small);
            if (!goesOn) {
                if (hash != 0 && known(hash)) {
                    return true;
                }
                hash = 0;
            }
            if (lower || upper || digit) {
                hash = hash * 31 + (b | 0x20);
            }
            small = lower;
        }
        return false;
    }
}
