// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a case registers: kinds of entries, their properties, and the vocabularies of their values.
 *
 * <p>Start with {@link #shipped()} or, in a case, with the one that its folder holds. Immutable; threads may share it.
 *
 * @param name such as {@code transnational-policing}
 * @param version of its content, counted by its author
 * @param title as shown
 * @param language in which its labels and definitions are written first, BCP 47
 * @param digest SHA-256 of the file: what a case says it was registered by
 * @param kinds in order
 * @param vocabularies in order
 */
public record Codebook(
        String name,
        int version,
        Words title,
        String language,
        Digest digest,
        List<Kind> kinds,
        List<Vocabulary> vocabularies) {
    private static final String SHIPPED = "transnational-policing.yaml";

    /** Copies the lists. */
    public Codebook {
        kinds = List.copyOf(kinds);
        vocabularies = List.copyOf(vocabularies);
    }

    private static final class Held {
        private static final Codebook SHIPPED_ONE = parse(SHIPPED, resource(SHIPPED));
    }

    /** The codebook that ships with the program. */
    public static Codebook shipped() {
        return Held.SHIPPED_ONE;
    }

    /** The text of the codebook that ships with the program, to begin one's own from. */
    public static String shippedText() {
        return resource(SHIPPED);
    }

    /**
     * Reads a codebook.
     *
     * @param file how errors call it
     * @throws DaylightException with file and line where it is none, or defines what Daylight refuses
     */
    public static Codebook parse(String file, String text) {
        return new CodebookReader(file, text).codebook();
    }

    /** The kind with this code. */
    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** The vocabulary of this name. */
    public Optional<Vocabulary> vocabulary(String name) {
        return vocabularies.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /** A code of a vocabulary. */
    public Optional<Code> code(String vocabulary, String code) {
        return vocabulary(vocabulary).flatMap(v -> v.code(code));
    }

    /** The coarse code of a fine one, such as {@code conviction} of {@code plea-guilty} in {@code response.kind}. */
    public Optional<String> coarse(String vocabulary, String fine) {
        return code(vocabulary, fine).flatMap(c -> Optional.ofNullable(c.coarse()));
    }

    /** A property of a kind; where that kind has none of this name, the one that the first kind in order has. */
    public Optional<Property> property(@Nullable String kind, String property) {
        return Stream.concat(kinds.stream().filter(k -> k.code().equals(kind)), kinds.stream())
                .flatMap(k -> k.property(property).stream())
                .findFirst();
    }

    /** Whether two values of this property cannot both hold of one entry; of what no kind defines, they can. */
    public boolean oneValue(@Nullable String kind, String property) {
        return property(kind, property).map(Property::one).orElse(false);
    }

    /** How many people must accept a statement: what its property asks or its code, whichever is more. */
    public int reviewers(@Nullable String kind, String property, String value) {
        Optional<Property> found = property(kind, property);
        int byCode = found.flatMap(p -> p.vocabulary() == null ? Optional.empty() : code(p.vocabulary(), value))
                .map(Code::reviewers)
                .orElse(1);
        return Math.max(byCode, found.map(Property::reviewers).orElse(1));
    }

    /** How a property is called; its code where no kind defines it. */
    public String label(@Nullable String kind, String property) {
        return property(kind, property).map(p -> p.label().own()).orElse(property);
    }

    /** How a property is called in a language; where it has no word in that, as the codebook itself calls it. */
    public String label(@Nullable String kind, String property, String language) {
        return property(kind, property).map(p -> p.label().in(language)).orElse(property);
    }

    /** How a value of a property is called in a language, likewise; the value itself where it is no code. */
    public String valueLabel(@Nullable String kind, String property, String value, String language) {
        return property(kind, property)
                .flatMap(p -> p.vocabulary() == null ? Optional.empty() : code(p.vocabulary(), value))
                .map(c -> c.label().in(language))
                .orElse(value);
    }

    /** How a value of a property is called: the label of its code, or the value itself where it is none. */
    public String valueLabel(@Nullable String kind, String property, String value) {
        return property(kind, property)
                .flatMap(p -> p.vocabulary() == null ? Optional.empty() : code(p.vocabulary(), value))
                .map(c -> c.label().own())
                .orElse(value);
    }

    static String resource(String name) {
        try (InputStream in = Codebook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DaylightException("the program lacks its data file " + name + "; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DaylightException("the data file " + name + " inside the program is not readable", e);
        }
    }
}
