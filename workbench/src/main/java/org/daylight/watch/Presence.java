// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.Digest;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page is there, as one poll lets one say, and by what sign.
 *
 * @param kind there, absent, kept from us, or not known
 * @param sign by which that was seen
 */
public record Presence(Kind kind, Sign sign) {
    /** So few words are no page where there had been many more. */
    private static final int FEW = 30;
    /** A page that says it is none seldom says much else. */
    private static final int MOST_OF_NONE = 250;

    private static final Pattern CODE =
            Pattern.compile("(?:error|http|fehler|erreur|错误|\\s)*40[34](?:\\s*(?:error|错误|页面))?|error 410|410 gone");
    private static final Pattern PARTS = Pattern.compile("\\s*[|–—·:»_]\\s*|\\s+-\\s+|\\s*-{2,}\\s*");
    private static final Pattern LOGIN =
            Pattern.compile("(?i)/(?:log-?in|sign-?in|signon|sso|account/login|passport|denglu)(?:[/.?]|$)");

    private static final Pattern CONSENT =
            Pattern.compile("(?i)https?://(?:consent\\.|[^?]*/(?:collect-?|cookie-?)?consent(?:[/.?]|$))");

    private static final Map<String, Set<String>> WORDS = words();

    /** What a poll can say of a page. */
    public enum Kind {
        /** The page answers. */
        THERE,
        /** It answers that it is not there, or something else stands in its place. */
        ABSENT,
        /** The server answers, but keeps the page from us. */
        KEPT,
        /** Nobody answers for it. */
        UNKNOWN
    }

    /** By what that was seen. */
    public enum Sign {
        /** It answered with a page. */
        ANSWERED,
        /** It answered from another address for good, with a page. */
        MOVED,
        /** 404. */
        NOT_FOUND,
        /** 410. */
        GONE,
        /** Its title says that it is none. */
        SAYS_SO,
        /** It leads to the start of the site. */
        LEADS_HOME,
        /** Hardly a word is left. */
        EMPTIED,
        /** What the site answers for an address that it never had. */
        LIKE_NONE,
        /** 401, 402, 403, 407 or 429. */
        REFUSED,
        /** 451: for legal reasons (RFC 7725). */
        LEGAL,
        /** A page that wants to see a browser or a person. */
        CHALLENGE,
        /** It leads to a log-in. */
        LOGIN,
        /** 5xx or 408. */
        SERVER_ERROR,
        /** No answer came. */
        NO_ANSWER;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is known of a page from when it was there.
     *
     * @param words how many its main text had
     * @param text digest of it; null where it had none
     * @param frame digest of its links, its images and what it said of itself; null where that is not known
     * @param none digests of what the site answers for addresses that it never had
     */
    public record Known(
            int words, @Nullable Digest text, @Nullable Digest frame, Set<Digest> none) {
        /** Of a page that is polled for the first time. */
        public static final Known NOTHING = new Known(0, null, null, Set.of());

        /** Copies the set. */
        public Known {
            none = Set.copyOf(none);
        }
    }

    /** What a poll says of a page of which so much is known. */
    public static Presence of(Poll poll, Known known) {
        Poll.Page page = poll.page();
        if (page == null) {
            return new Presence(Kind.UNKNOWN, Sign.NO_ANSWER);
        }
        if (page.challenged() || (page.words() < MOST_OF_NONE && titled("challenge", page.title()))) {
            return new Presence(Kind.KEPT, Sign.CHALLENGE);
        }
        return switch (page.status()) {
            case 404 -> new Presence(Kind.ABSENT, Sign.NOT_FOUND);
            case 410 -> new Presence(Kind.ABSENT, Sign.GONE);
            case 451 -> new Presence(Kind.KEPT, Sign.LEGAL);
            case 304 -> new Presence(Kind.THERE, Sign.ANSWERED);
            case 408 -> new Presence(Kind.UNKNOWN, Sign.SERVER_ERROR);
            default ->
                page.status() >= 500
                        ? new Presence(Kind.UNKNOWN, Sign.SERVER_ERROR)
                        : page.status() >= 400 ? new Presence(Kind.KEPT, Sign.REFUSED) : shown(poll, page, known);
        };
    }

    private static Presence shown(Poll poll, Poll.Page page, Known known) {
        Digest text = page.text();
        // The words that were there before are there: wherever the answer comes from, the page is.
        boolean same = text != null && text.equals(known.text());
        Optional<Sign> led = led(poll.asked(), page.url());
        if (!same) {
            if (led.isPresent()) {
                return new Presence(led.get() == Sign.LEADS_HOME ? Kind.ABSENT : Kind.KEPT, led.get());
            }
            if (text != null && known.none().contains(text)) {
                return new Presence(Kind.ABSENT, Sign.LIKE_NONE);
            }
            if (page.words() < MOST_OF_NONE && missing(page.title())) {
                return new Presence(Kind.ABSENT, Sign.SAYS_SO);
            }
            if (known.words() >= 2 * FEW && page.words() < FEW && page.words() * 10 < known.words()) {
                return new Presence(Kind.ABSENT, Sign.EMPTIED);
            }
        }
        return new Presence(
                Kind.THERE, page.permanent() && elsewhere(poll.asked(), page.url()) ? Sign.MOVED : Sign.ANSWERED);
    }

    /**
     * Whether an address leads to the start of a site, to where one logs in, or to where one agrees to being
     * followed, though something else was asked for.
     */
    private static Optional<Sign> led(String asked, String answered) {
        WebAddress from = WebAddress.parse(asked);
        WebAddress to = WebAddress.parse(answered);
        if (from.target().equals(to.target())) {
            return Optional.empty();
        }
        if (LOGIN.matcher(to.target()).find() && !LOGIN.matcher(from.target()).find()) {
            return Optional.of(Sign.LOGIN);
        }
        if (CONSENT.matcher(answered).lookingAt() && !CONSENT.matcher(asked).lookingAt()) {
            return Optional.of(Sign.CHALLENGE);
        }
        return home(to.target()) && !home(from.target()) ? Optional.of(Sign.LEADS_HOME) : Optional.empty();
    }

    /** The start of a site, or of its part in one language. */
    private static boolean home(String target) {
        return target.replaceFirst("\\?.*", "")
                .matches("(?i)/(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|home|default|main)(?:\\.[a-z]{2,5})?/?)?");
    }

    /** Whether two addresses are of other pages: http and https, or with and without www and a last slash, are one. */
    private static boolean elsewhere(String asked, String answered) {
        return !bare(asked).equals(bare(answered));
    }

    private static String bare(String url) {
        WebAddress address = WebAddress.parse(url);
        String host = address.host().startsWith("www.") ? address.host().substring(4) : address.host();
        return host + (address.target().endsWith("/") ? address.target() : address.target() + "/");
    }

    private static boolean missing(@Nullable String title) {
        return titled("missing", title)
                || (title != null
                        && PARTS.splitAsStream(title.strip().toLowerCase(Locale.ROOT))
                                .anyMatch(part -> CODE.matcher(part.strip()).matches()));
    }

    /** Whether a whole part of a title is one of these words. */
    private static boolean titled(String kind, @Nullable String title) {
        if (title == null) {
            return false;
        }
        Set<String> words = Objects.requireNonNull(WORDS.get(kind));
        String whole = title.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:error )?40[34]\\s*[-:–]?\\s*", "");
        return words.contains(bareWords(whole))
                || PARTS.splitAsStream(whole).map(Presence::bareWords).anyMatch(words::contains);
    }

    private static String bareWords(String part) {
        return part.strip().replaceFirst("[.!?。！…]+$", "").strip();
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = Presence.class.getResourceAsStream("words.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .forEach(row -> words.computeIfAbsent(row[0], kind -> new HashSet<>())
                            .add(bareWords(row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
