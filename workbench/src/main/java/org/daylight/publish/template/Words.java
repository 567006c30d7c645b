// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import com.ibm.icu.util.ULocale;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daylight.ClaimValues;
import org.daylight.Mask;
import org.daylight.Qualifier;
import org.daylight.publish.PropertyView;
import org.daylight.publish.RenderingView;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/** The words around the data, from the message bundle. A code without a word is printed as it is, hyphens as spaces. */
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.daylight.publish.messages", Locale.ROOT);
    private static final Pattern LATIN = Pattern.compile("[^\\p{L}]*\\p{IsLatin}");
    private static final int SHORTEST_CUT = 320;
    private static final Set<String> LOOSE_END = Set.of(
            "a", "an", "and", "at", "between", "by", "for", "from", "in", "is", "of", "on", "or", "that", "the", "to",
            "was", "were", "with");

    private Words() {}

    /** The message with this key, its arguments filled in. */
    static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }

    /** The word for a code, such as {@code ("value", "closure_ordered")}. */
    static String word(String family, String code) {
        String key = family + "." + code;
        return BUNDLE.containsKey(key)
                ? BUNDLE.getString(key)
                : code.replace('_', ' ').replace('-', ' ');
    }

    /** The English name of an ISO 3166-1 alpha-2 code; any other text as it is. */
    static String country(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return say("country.none");
        }
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    /** The English name of a continent, by its number (UN M49); what has none as where nothing is told. */
    static String region(@Nullable String code) {
        return code == null ? say("guarded.anywhere") : new ULocale("und_" + code).getDisplayCountry(ULocale.ENGLISH);
    }

    /** The English name of a language tag. */
    static String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || tag.equals("und") ? say("language.und") : name;
    }

    /** The credibilities of what is said of a property, best first, a person's beside the rule's; empty where none is graded. */
    static String credibility(PropertyView property) {
        TreeSet<Integer> rule = new TreeSet<>();
        TreeSet<Integer> persons = new TreeSet<>();
        for (StatementView s : property.statements()) {
            Integer byRule = s.credibility();
            Integer byPerson = s.judged();
            if (byRule != null) {
                rule.add(byRule);
            }
            if (byPerson != null) {
                persons.add(byPerson);
            }
        }
        if (rule.isEmpty()) {
            return "";
        }
        String grades = say("credibility.rule", rule.first(), rule.last(), rule.size());
        return persons.isEmpty()
                ? grades
                : grades + say("credibility.person", persons.first(), persons.last(), persons.size());
    }

    /** A whole number with thousands apart. */
    static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** A figure with its qualifier: "at least 54". */
    static String figure(ClaimValues.Figure figure) {
        return (figure.qualifier() == Qualifier.EXACTLY
                        ? ""
                        : word("qualifier", figure.qualifier().name()) + " ")
                + number(figure.value());
    }

    /** A value as the reader meets it: codes by their words, countries and numbers spelled out. */
    static String value(String property, StatementView s) {
        if (s.detail() instanceof ClaimValues.Figure f && s.value().endsWith(Long.toString(f.value()))) {
            return figure(f);
        }
        if (s.detail() instanceof ClaimValues.Response r && s.value().equals(r.responseKind()) && r.code() != null) {
            return word("value", r.code());
        }
        if (property.equals("place") && s.detail() instanceof ClaimValues.Presence p) {
            return place(s.value(), p.hostCountry());
        }
        String p = property.toLowerCase(Locale.ROOT);
        if ((p.contains("countr") || p.equals("parties")) && s.value().matches("[A-Z]{2}([,; ]+[A-Z]{2})*")) {
            return String.join(
                    ", ",
                    List.of(s.value().split("[,; ]+")).stream()
                            .map(Words::country)
                            .toList());
        }
        String key = "value." + s.value();
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : s.value();
    }

    /** What a claim says, without who says it: "a site in Dublin, Ireland, tied to Fuzhou police". */
    static String phrase(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Figure f -> figure(f) + " " + counted(f);
            case ClaimValues.Presence p ->
                say("phrase.presence", place(p.hostCity(), p.hostCountry()))
                        + (p.operator() == null ? "" : ", " + say("phrase.operator", p.operator()));
            case ClaimValues.Response r ->
                word("value", r.code() == null ? r.responseKind() : r.code())
                        + (r.body() == null ? "" : ", " + r.body()) + ", " + country(r.country());
            case ClaimValues.Stand s -> s.about() == null ? say("phrase.stance") : s.about();
            case ClaimValues.Method m -> word("method", m.code() == null ? m.method() : m.code());
            case ClaimValues.Incident i -> {
                List<String> parts = new ArrayList<>();
                parts.add(i.method() == null ? say("phrase.incident") : word("method", i.method()));
                if (i.hostCountry() != null) {
                    parts.add(country(i.hostCountry()));
                }
                if (i.outcome() != null) {
                    parts.add(word("outcome", i.outcome()));
                }
                yield String.join(", ", parts);
            }
            case ClaimValues.Agreement a ->
                (a.agreementKind() == null ? say("phrase.agreement") : word("agreement", a.agreementKind())) + ": "
                        + String.join(
                                ", ", a.countries().stream().map(Words::country).toList());
        };
    }

    /**
     * What a number counts: "police stations, worldwide". A scope that is a fragment of the sentence around the number
     * is left to the passage, where the sentence stands; so is one in another script than these words.
     */
    static String counted(ClaimValues.Figure f) {
        String what = word("what", f.what());
        String scope = f.scope() == null ? "" : f.scope().strip();
        boolean name = scope.matches("\\p{IsLatin}[\\p{IsLatin} '’,-]{1,39}")
                && !LOOSE_END.contains(
                        scope.substring(scope.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                && !repeats(what, scope);
        String operator = f.operator() == null || !LATIN.matcher(f.operator()).lookingAt() ? "" : f.operator();
        return what + (name ? ", " + scope : "") + (operator.isEmpty() ? "" : ", " + operator);
    }

    private static boolean repeats(String what, String scope) {
        String start = scope.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return List.of(what.toLowerCase(Locale.ROOT).split(" ")).contains(start);
    }

    /** "Dublin, Ireland", or the country alone. */
    static String place(@Nullable String city, @Nullable String country) {
        return city == null || city.isBlank() ? country(country) : city + ", " + country(country);
    }

    /** The chip of a statement: the codebook's fine word where there is one. */
    static Chip chip(StatementView s) {
        String fine = s.fineStance();
        String key = fine == null ? null : "stance." + fine;
        return new Chip(
                s.stance().code(),
                key != null && BUNDLE.containsKey(key)
                        ? BUNDLE.getString(key)
                        : word("stance", s.stance().code()));
    }

    /** How the speaker is said to have said it, in the past tense. */
    static String verb(StatementView s) {
        String fine = s.fineStance();
        String key = fine == null ? null : "verb." + fine;
        return key != null && BUNDLE.containsKey(key)
                ? BUNDLE.getString(key)
                : word("verb", s.stance().code());
    }

    /** The same where nothing follows: "denied it". */
    static String bare(StatementView s) {
        String fine = s.fineStance();
        String key = fine == null ? null : "bare." + fine;
        return key != null && BUNDLE.containsKey(key)
                ? BUNDLE.getString(key)
                : word("bare", s.stance().code());
    }

    /** What a reply says: "denied it", or what it holds instead. */
    static String replied(StatementView s) {
        return s.value().equals(s.stance().code()) || s.value().equals(s.fineStance()) ? bare(s) : value("reply", s);
    }

    /** Who or what translated, and who checked: "machine translation, not checked · Argos 1.9". */
    static String made(RenderingView r) {
        String checked = r.checker() == null ? say("rendering.unchecked") : say("rendering.checked", r.checker());
        String language = language(r.lang());
        return r.engine() == null
                ? say("rendering.person", language, String.valueOf(r.translator()), checked)
                : say("rendering.machine", language, r.engine(), checked);
    }

    /** Support as it is said everywhere, first part: "1 origin". */
    static String origins(int n) {
        return say("support.origins", n);
    }

    /** Support, second part: "41 pages". */
    static String pages(int n) {
        return say("support.pages", n);
    }

    /** A word of the bundle as it stands inside a sentence. */
    static String inside(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ENGLISH) + word.substring(1);
    }

    /** A text as it begins a sentence. */
    static String first(String text) {
        return text.isEmpty() || text.charAt(0) > 'z'
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** The name of a value in a claim for a property of the register: {@code hostCity} for {@code host-city}. */
    static String camel(String property) {
        StringBuilder out = new StringBuilder();
        for (String part : property.split("-")) {
            out.append(out.isEmpty() || part.isEmpty() ? part : first(part));
        }
        return out.toString();
    }

    /** The words of a quote, cut where they are too long for a margin. */
    static String margin(String quote) {
        return quote.codePointCount(0, quote.length()) <= SHORTEST_CUT
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, SHORTEST_CUT)) + "…";
    }

    /** A text in pieces, masked stretches apart, so that each can be drawn as a bar. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int bar = Mask.BAR.charAt(0);
        for (int from = 0; from < text.length(); ) {
            boolean masked = text.charAt(from) == bar;
            int to = from;
            while (to < text.length() && (text.charAt(to) == bar) == masked) {
                to++;
            }
            pieces.add(new Piece(text.substring(from, to), masked));
            from = to;
        }
        return pieces;
    }

    /** A stretch of a text. */
    record Piece(String text, boolean masked) {}
}
