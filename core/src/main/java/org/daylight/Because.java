// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something is said of pages, statements or entries: a ground and what fills its sentence. It is kept as that, not as a
 * finished sentence, so that each reader has it in a language of his own; {@link #english()} is what commands, data and
 * editions print.
 *
 * @param ground what kind of reason
 * @param with what fills the places of its sentence, in their order
 */
public record Because(Ground ground, List<Filling> with) implements Filling {
    /** No reason. */
    public static final Because NOTHING = new Because(Ground.NOTHING, List.of());

    private static final Map<String, String> ENGLISH = read("because.properties");

    /** Copies the list. */
    public Because {
        with = List.copyOf(with);
    }

    /** Words of a text or a name, as they stand. */
    public record Words(String text) implements Filling {}

    /** A count. */
    public record Count(long value) implements Filling {}

    /** A code of a vocabulary, such as {@code said-closed}; languages may have words for it. */
    public record Term(String code) implements Filling {}

    /** A date, no more exact than it is known. */
    public record Day(StatedDate date) implements Filling {}

    /** States, by their ISO 3166-1 alpha-2 codes. */
    public record States(List<String> codes) implements Filling {
        /** Copies the list. */
        public States {
            codes = List.copyOf(codes);
        }
    }

    /** Names of which one is meant. */
    public record OneOf(List<String> names) implements Filling {
        /** Copies the list. */
        public OneOf {
            names = List.copyOf(names);
        }
    }

    /** Several reasons in a row. */
    public record Several(List<Because> all) implements Filling {
        /** Copies the list. */
        public Several {
            all = List.copyOf(all);
        }
    }

    /** A reason. */
    public static Because of(Ground ground, Filling... with) {
        return new Because(ground, List.of(with));
    }

    /** A reason whose sentence is filled with these words. */
    public static Because of(Ground ground, String first, String... more) {
        return new Because(
                ground,
                Stream.concat(Stream.of(first), Stream.of(more))
                        .<Filling>map(Words::new)
                        .toList());
    }

    /** This and another. */
    public Because and(Because other) {
        return none() ? other : other.none() ? this : of(Ground.BOTH, this, other);
    }

    /** Several in one; {@link #NOTHING} of none. */
    public static Because all(List<Because> reasons) {
        return reasons.stream().reduce(NOTHING, Because::and);
    }

    /** This, and a further one where there is one. */
    public Because also(Optional<Because> further) {
        return further.map(f -> of(Ground.AND_ALSO, this, f)).orElse(this);
    }

    /** Whether it is no reason at all. */
    public boolean none() {
        return ground == Ground.NOTHING;
    }

    /** The same with every text in it changed, as by a mask. */
    public Because mapped(UnaryOperator<String> change) {
        return new Because(ground, with.stream().map(p -> mapped(p, change)).toList());
    }

    private static Filling mapped(Filling part, UnaryOperator<String> change) {
        return switch (part) {
            case Words w -> new Words(change.apply(w.text()));
            case OneOf o -> new OneOf(o.names().stream().map(change).toList());
            case Several s ->
                new Several(s.all().stream().map(b -> b.mapped(change)).toList());
            case Because b -> b.mapped(change);
            case Count n -> n;
            case Term t -> t;
            case Day d -> d;
            case States s -> s;
        };
    }

    /** The sentence in English, without its full stop. */
    public String english() {
        Object[] filled = with.stream().map(Because::filled).toArray();
        return new MessageFormat(pattern(ground), Locale.ENGLISH).format(filled);
    }

    private static Object filled(Filling part) {
        return switch (part) {
            case Words w -> w.text();
            case Count n -> n.value();
            case Term t -> t.code().replace('-', ' ').replace('_', ' ');
            case Day d -> d.date().inWords();
            case States s -> String.join(", ", s.codes());
            case OneOf o -> String.join(" or ", o.names());
            case Several s -> s.all().stream().map(Because::english).collect(Collectors.joining(", "));
            case Because b -> b.english();
        };
    }

    /** The English sentence of a ground, with its places. */
    public static String pattern(Ground ground) {
        return ENGLISH.getOrDefault(ground.code(), "");
    }

    private static Map<String, String> read(String file) {
        Properties words = new Properties();
        try (InputStream in = Because.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file + "; build it anew");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> english = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> english.put(key, words.getProperty(key)));
        return Map.copyOf(english);
    }
}
