// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.daylight.Explanation;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a claim is proposed, in the words of a researcher: what the rule looks for, and the words that it went by. The
 * words come from the document; what must leave review hidden is masked before it comes here, or by the text given.
 */
public final class Why {
    private static final Properties WORDS = words();

    private Why() {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Why.class.getResourceAsStream("why.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file why.properties; build it anew");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** One line, such as {@code words say that closing was demanded: "ordered" (ordering), "close" (closing)}. */
    public static Optional<String> line(Explanation e) {
        if (e.none()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Explanation.Evidence found : e.evidence()) {
            words.add("\"" + found.quote() + "\""
                    + role(found.role()).map(r -> " (" + r + ")").orElse(""));
        }
        return Optional.of(rule(e.rule()) + (words.isEmpty() ? "" : ": " + String.join(", ", words)));
    }

    /**
     * The same words as they stand in another form of the text, such as a masked one.
     *
     * @param shown a text with as many code points as the document's
     */
    public static Explanation in(Text shown, Explanation e) {
        return new Explanation(
                e.rule(),
                e.evidence().stream()
                        .map(w -> new Explanation.Evidence(w.role(), shown.at(w.at()), w.at()))
                        .toList());
    }

    /** The explanation as a JSON object: {@code rule} and {@code evidence} with {@code role}, quote and offsets. */
    public static Map<String, @Nullable Object> object(Explanation e) {
        return ExplanationJson.map(e);
    }

    /** What a rule looks for; a pattern of a language's data goes by the code that it proposes. */
    static String rule(String name) {
        int colon = name.indexOf(':');
        return known("rule.", colon < 0 ? name : name.substring(0, colon)).orElse("words of the text stand together");
    }

    /** What a word is to the rule; empty where there are no words for it but the name of a class. */
    static Optional<String> role(String name) {
        return known("role.", name);
    }

    private static Optional<String> known(String sort, String name) {
        for (String part = name; ; part = part.substring(0, part.lastIndexOf('.'))) {
            String words = WORDS.getProperty(sort + part);
            if (words != null) {
                return Optional.of(words);
            }
            if (part.indexOf('.') < 0) {
                return Optional.empty();
            }
        }
    }
}
