// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that may not stand in the code or label of a kind or a property: no codebook makes a register of persons.
 *
 * @param kinds of kinds
 * @param properties of properties
 */
record Refusals(List<String> kinds, List<String> properties) {
    private static final String FILE = "refused.yaml";

    private static final class Held {
        private static final Refusals SHIPPED = read();
    }

    static Refusals shipped() {
        return Held.SHIPPED;
    }

    private static Refusals read() {
        Node.Fields top = Nodes.of(FILE, Codebook.resource(FILE));
        return new Refusals(words(top, "kinds"), words(top, "properties"));
    }

    private static List<String> words(Node.Fields top, String key) {
        List<String> words = new ArrayList<>();
        if (top.at(key) instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Scalar scalar) {
                    words.add(scalar.text());
                }
            }
        }
        return words;
    }

    /** The word for which a kind is refused, or null. */
    @Nullable
    String kind(String code, Words label) {
        return found(kinds, code, label);
    }

    /** The word for which a property is refused, or null. */
    @Nullable
    String property(String code, Words label) {
        return found(properties, code, label);
    }

    private static @Nullable String found(List<String> refused, String code, Words label) {
        List<String> said = Stream.concat(Stream.of(code), label.byLanguage().values().stream())
                .map(Refusals::fold)
                .toList();
        return refused.stream()
                .filter(word ->
                        said.stream().anyMatch(text -> holds(text, fold(word).strip())))
                .findFirst()
                .orElse(null);
    }

    /** Han words stand anywhere, others between spaces. */
    private static boolean holds(String text, String word) {
        boolean han = word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han
                ? text.strip().equals(word) || (word.length() > 1 && text.contains(word))
                : text.contains(" " + word + " ");
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return " "
                + plain.replaceAll("['’]", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
