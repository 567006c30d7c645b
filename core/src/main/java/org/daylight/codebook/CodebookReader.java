// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/** Makes a codebook of a file and says of what is wrong the file, the line and what to do. */
final class CodebookReader {
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern KIND = Pattern.compile("[a-z]{2,12}");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern VOCABULARY = Pattern.compile("[a-z][a-z0-9-]{0,30}([.][a-z][a-z0-9-]{0,30})?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    private final String file;
    private final Node.Fields top;
    private final String language;
    private final Digest digest;
    private final Refusals refusals = Refusals.shipped();

    CodebookReader(String file, String text) {
        this.file = file;
        top = Nodes.of(file, text);
        only(top, Set.of("codebook", "version", "title", "language", "kinds", "vocabularies"), "a codebook");
        language = matching(top, "language", LANGUAGE, "a language such as en or pt-BR");
        digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    Codebook codebook() {
        List<Vocabulary> vocabularies = new ArrayList<>();
        Node.Fields named = fields(top, "vocabularies");
        named.fields().forEach((name, node) -> vocabularies.add(vocabulary(name, inside(node), named.lineOf(name))));
        List<Kind> kinds = new ArrayList<>();
        Node.Fields things = fields(top, "kinds");
        things.fields().forEach((code, node) -> kinds.add(kind(code, inside(node), things.lineOf(code), vocabularies)));
        if (kinds.isEmpty()) {
            throw wrong(things.line(), "it has no kind; name one at least");
        }
        return new Codebook(
                matching(top, "codebook", NAME, "a name of small letters and hyphens"),
                number(top, "version", 1, 1_000_000),
                label(top, "title"),
                language,
                digest,
                kinds,
                vocabularies);
    }

    private Kind kind(String code, Node.Fields node, int line, List<Vocabulary> vocabularies) {
        check(code, KIND, line, "a kind of 2 to 12 small letters");
        only(node, Set.of("label", "definition", "properties"), "a kind");
        Words label = label(node, "label");
        refuse(refusals.kind(code, label), line, "kind " + code);
        List<Property> properties = new ArrayList<>();
        Node.Fields named = fields(node, "properties");
        named.fields()
                .forEach((name, p) -> properties.add(property(name, inside(p), named.lineOf(name), vocabularies)));
        if (properties.isEmpty()) {
            throw wrong(line, "the kind " + code + " has no property; name one at least");
        }
        return new Kind(code, label, text(node, "definition"), properties);
    }

    private Property property(String code, Node.Fields node, int line, List<Vocabulary> vocabularies) {
        check(code, PROPERTY, line, "a property of small letters, digits, hyphens and underscores");
        only(node, Set.of("label", "definition", "values", "one", "dated", "reviewers"), "a property");
        Words label = label(node, "label");
        refuse(refusals.property(code, label), line, "property " + code);
        String values = node.at("values") == null ? "text" : text(node, "values");
        Property.Values type = switch (values) {
            case "text" -> Property.Values.TEXT;
            case "number" -> Property.Values.NUMBER;
            case "date" -> Property.Values.DATE;
            case "country" -> Property.Values.COUNTRY;
            default -> Property.Values.CODES;
        };
        if (type == Property.Values.CODES
                && vocabularies.stream().noneMatch(v -> v.name().equals(values))) {
            throw wrong(
                    node.lineOf("values"),
                    "expected text, number, date, country or a vocabulary of this file, found \"" + values + "\"");
        }
        return new Property(
                code,
                label,
                text(node, "definition"),
                type,
                type == Property.Values.CODES ? values : null,
                flag(node, "one"),
                flag(node, "dated"),
                node.at("reviewers") == null ? 1 : number(node, "reviewers", 1, 2));
    }

    private Vocabulary vocabulary(String name, Node.Fields node, int line) {
        check(name, VOCABULARY, line, "a vocabulary such as presence.kind");
        only(node, Set.of("label", "definition", "source", "codes"), "a vocabulary");
        String source = text(node, "source");
        List<Code> codes = new ArrayList<>();
        Node.Fields named = fields(node, "codes");
        named.fields().forEach((code, c) -> codes.add(code(code, inside(c), named.lineOf(code), source)));
        if (codes.stream().noneMatch(c -> c.code().equals("unspecified"))) {
            throw wrong(line, "the vocabulary " + name + " lacks the code unspecified; every vocabulary has it");
        }
        for (Code c : codes) {
            String next = c.supersededBy();
            if (next != null && codes.stream().noneMatch(o -> o.code().equals(next) && o.supersededBy() == null)) {
                throw wrong(
                        named.lineOf(c.code()),
                        "the code " + c.code() + " is superseded by " + next + ", which is no current code of " + name);
            }
        }
        return new Vocabulary(name, label(node, "label"), text(node, "definition"), source, codes);
    }

    private Code code(String code, Node.Fields node, int line, String source) {
        check(code, CODE, line, "a code of letters, digits, hyphens and underscores");
        only(node, Set.of("label", "definition", "source", "coarse", "superseded-by", "reviewers", "words"), "a code");
        List<String> words = new ArrayList<>();
        if (node.at("words") instanceof Node.Items items) {
            items.items().forEach(i -> words.add(scalar(i, "words")));
        } else if (node.at("words") != null) {
            throw wrong(node.lineOf("words"), "expected a list of words such as [a, b]");
        }
        return new Code(
                code,
                label(node, "label"),
                text(node, "definition"),
                node.at("source") == null ? source : text(node, "source"),
                node.at("coarse") == null ? null : matching(node, "coarse", CODE, "a code"),
                node.at("superseded-by") == null ? null : matching(node, "superseded-by", CODE, "a code"),
                node.at("reviewers") == null ? 1 : number(node, "reviewers", 1, 2),
                words);
    }

    /** A label: a text in the codebook's language, or a text for each language. */
    private Words label(Node.Fields node, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        if (node.at(key) instanceof Node.Fields byLanguage) {
            words.put(language, text(byLanguage, language));
            byLanguage.fields().forEach((lang, word) -> {
                check(lang, LANGUAGE, byLanguage.lineOf(lang), "a language such as en or pt-BR");
                words.put(lang, scalar(word, lang));
            });
        } else {
            words.put(language, text(node, key));
        }
        return new Words(words);
    }

    private void refuse(@Nullable String word, int line, String what) {
        if (word != null) {
            throw wrong(
                    line,
                    "the " + what + " is refused (\"" + word
                            + "\"): Daylight registers institutions, offices, places and acts, and profiles nobody");
        }
    }

    private void check(String text, Pattern form, int line, String expected) {
        if (!form.matcher(text).matches()) {
            throw wrong(line, "expected " + expected + ", found \"" + text + "\"");
        }
    }

    private void only(Node.Fields node, Set<String> known, String what) {
        for (String key : node.fields().keySet()) {
            if (!known.contains(key)) {
                throw wrong(
                        node.lineOf(key),
                        what + " has no key \"" + key + "\"; it has "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private Node.Fields fields(Node.Fields node, String key) {
        Node below = node.at(key);
        if (below == null) {
            throw wrong(node.line(), "the key " + key + " is missing");
        }
        return inside(below);
    }

    private Node.Fields inside(Node node) {
        if (node instanceof Node.Fields fields) {
            return fields;
        }
        throw wrong(node.line(), "expected keys with values, found a text or a list; indent what belongs below");
    }

    private String text(Node.Fields node, String key) {
        Node below = node.at(key);
        if (below == null) {
            throw wrong(node.line(), "the key " + key + " is missing");
        }
        return scalar(below, key);
    }

    private String scalar(Node node, String key) {
        if (!(node instanceof Node.Scalar scalar)
                || scalar.text().isBlank()
                || scalar.text().length() > LONGEST
                || scalar.text().chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw wrong(node.line(), "expected one line of text for " + key);
        }
        return scalar.text().strip();
    }

    private String matching(Node.Fields node, String key, Pattern form, String expected) {
        String text = text(node, key);
        check(text, form, node.lineOf(key), expected);
        return text;
    }

    private boolean flag(Node.Fields node, String key) {
        if (node.at(key) == null) {
            return false;
        }
        return switch (text(node, key).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong(node.lineOf(key), "expected true or false for " + key);
        };
    }

    private int number(Node.Fields node, String key, int least, int most) {
        String text = text(node, key);
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(node.lineOf(key), "expected a number from " + least + " to " + most + " for " + key);
        }
        return Integer.parseInt(text);
    }

    private DaylightException wrong(int line, String what) {
        return Nodes.wrong(file, line, what);
    }
}
