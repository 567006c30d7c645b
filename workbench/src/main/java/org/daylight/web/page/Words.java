// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.Because;
import org.daylight.Filling;
import org.daylight.Ground;
import org.daylight.StatedDate;
import org.daylight.alert.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * The words of the workbench in one language, from the message files of each screen. The word before a key's first dot
 * names the file: {@code room.accept} stands in {@code messages/room.properties}. What a language lacks is said in
 * English. Messages are in the syntax of ICU (UTS #35), so that plurals come out right.
 */
public final class Words implements Tongue {
    /** Languages with message files, English first. */
    public static final List<String> LANGUAGES = List.of("en", "es", "zh", "he");

    private static final ResourceBundle.Control OWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> chosen = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
    }

    /** The words of a language; English where there are none. */
    public static Words of(String language) {
        String known = LANGUAGES.contains(language) ? language : "en";
        return ALL.computeIfAbsent(known, l -> new Words(Locale.forLanguageTag(l)));
    }

    /** BCP 47. */
    @Override
    public String language() {
        return locale.toLanguageTag();
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The locale. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message with this key, its numbered arguments filled in.
     *
     * @throws MissingResourceException where English lacks it
     */
    @Override
    public String say(String key, Object... arguments) {
        String pattern = pattern(key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(apart(pattern, arguments));
        }
    }

    /** In a language written from the right, words that fill a message keep their own direction, and turn nothing else. */
    private Object[] apart(String pattern, Object[] arguments) {
        if (direction().equals("ltr")) {
            return arguments;
        }
        Set<Integer> choosing = chosen.computeIfAbsent(pattern, Words::choosing);
        Object[] apart = arguments.clone();
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] instanceof String text
                    && !choosing.contains(i)
                    && text.codePoints().anyMatch(Character::isLetter)) {
                apart[i] = isolated(text);
            }
        }
        return apart;
    }

    /** Arguments by which a message chooses among its words: those are codes. */
    private static Set<Integer> choosing(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<Integer> choosing = new HashSet<>();
        for (int i = 0; i + 1 < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            MessagePattern.Part next = parsed.getPart(i + 1);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE
                    && next.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                choosing.add(next.getValue());
            }
        }
        return choosing;
    }

    /** The word for a code such as {@code stance.alleges}; the code itself, hyphens as spaces, where there is none. */
    public String code(String family, String code) {
        try {
            return pattern(family + "." + code);
        } catch (MissingResourceException e) {
            return code.replace('_', ' ').replace('-', ' ');
        }
    }

    /** A reason in a sentence, without its full stop. */
    public String because(Because why) {
        return because(why, this::term);
    }

    /**
     * The same.
     *
     * @param terms gives the words for a code
     */
    public String because(Because why, UnaryOperator<String> terms) {
        if (locale.getLanguage().equals("en")) {
            return why.english();
        }
        Object[] filled = why.with().stream().map(part -> filled(part, terms)).toArray();
        MessageFormat format = formats.computeIfAbsent(
                "because." + why.ground().code(),
                key -> new MessageFormat(sentence(key, why.ground()), ULocale.forLocale(locale)));
        synchronized (format) {
            return format.format(filled);
        }
    }

    private String sentence(String key, Ground ground) {
        try {
            return ResourceBundle.getBundle("org.daylight.web.messages.because", locale, OWN)
                    .getString(key);
        } catch (MissingResourceException e) {
            return Because.pattern(ground);
        }
    }

    private Object filled(Filling part, UnaryOperator<String> terms) {
        return switch (part) {
            case Because.Words w -> isolated(w.text());
            case Because.Count n -> n.value();
            case Because.Term t -> terms.apply(t.code());
            case Because.Day d -> isolated(date(d.date()));
            case Because.States s -> list(s.codes().stream().map(this::country).toList());
            case Because.OneOf o ->
                ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                        .format(o.names().stream().map(Words::isolated).toList());
            case Because.Several s ->
                list(s.all().stream().map(b -> because(b, terms)).toList());
            case Because b -> because(b, terms);
        };
    }

    /** Words of another language within a sentence: neither turns the direction of the other (Unicode's FSI and PDI). */
    public static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    /** The word for a code that a reason names; the code itself, hyphens as spaces, where there is none. */
    public String term(String code) {
        try {
            return ResourceBundle.getBundle("org.daylight.web.messages.because", locale, OWN)
                    .getString("because.term." + code);
        } catch (MissingResourceException e) {
            return code.replace('_', ' ').replace('-', ' ');
        }
    }

    private String pattern(String key) {
        int dot = key.indexOf('.');
        String file = "org.daylight.web.messages." + (dot < 0 ? key : key.substring(0, dot));
        try {
            return ResourceBundle.getBundle(file, locale, OWN).getString(key);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle(file, Locale.ROOT, OWN).getString(key);
        }
    }

    /** Who says something, and on whose page where nothing else is known of the speaker; page empty for none. */
    public String teller(String speaker, String page) {
        return page.isEmpty() ? isolated(speaker) : say("frame.teller", isolated(speaker), isolated(page));
    }

    /** What is counted, and whose; either may be empty. */
    public String counted(String scope, String operator) {
        return Stream.of(
                        scope.isEmpty() ? "" : isolated(scope),
                        operator.isEmpty() ? "" : say("figures.of", isolated(operator)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** A moment as pages print it: {@code 22 Nov 2026 14:05 UTC}. */
    @Override
    public String moment(Instant time) {
        return DateTimeFormatter.ofPattern(
                        locale.getLanguage().equals("zh") ? "y年M月d日 HH:mm 'UTC'" : "d MMM y HH:mm 'UTC'", locale)
                .format(time.atOffset(ZoneOffset.UTC));
    }

    /** A month as pages print it: {@code Nov 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("zh") ? "y年M月" : "MMM y", locale)
                .format(month);
    }

    /** A date no more exact than it is known: {@code 5 December 2022}, {@code March 2023}; nothing where there is none. */
    public String date(@Nullable StatedDate date) {
        if (date == null) {
            return "";
        }
        if (locale.getLanguage().equals("en")) {
            return date.inWords();
        }
        return switch (date.precision()) {
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.parse(date.value()));
            case MONTH ->
                com.ibm.icu.text.DateFormat.getInstanceForSkeleton("yMMMM", locale)
                        .format(java.util.Date.from(LocalDate.parse(date.value() + "-15")
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()));
            default -> date.value();
        };
    }

    /** A whole number with its thousands apart. */
    public String number(long n) {
        return String.format(locale, "%,d", n);
    }

    /** The name of an ISO 3166-1 alpha-2 code; any other text as it is. */
    public String country(String code) {
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
    }

    /** Several things in one phrase, such as {@code Italy, Spain and France}. */
    @Override
    public String list(List<String> things) {
        return ListFormatter.getInstance(locale).format(things);
    }

    /** The name of a language tag. */
    public String languageName(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
        return name.isEmpty() || tag.equals("und") ? say("frame.language.unknown") : name;
    }
}
