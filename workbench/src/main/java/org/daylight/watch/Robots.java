// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a server lets a robot ask (RFC 9309), as its robots.txt said at a moment.
 *
 * <p>Unavailable (4xx, or more than five redirects) lets everything be asked; unreachable (5xx, no answer) nothing, until an
 * older file is 30 days old or, without one, until the server answers. The file is read anew after a day.
 */
public final class Robots {
    /** How our robot calls itself in robots.txt. */
    public static final String NAME = "daylight";

    /** So much of the file is read, in bytes: the least that RFC 9309, 2.5, asks for. */
    public static final int MOST_BYTES = 500 * 1024;

    /** Redirects that are followed (RFC 9309, 2.3.1.2). */
    public static final int MOST_HOPS = 5;

    /** The file is not used for longer (RFC 9309, 2.4). */
    public static final Duration FRESH = Duration.ofDays(1);

    /** A server that gave no answer is asked again after this. */
    public static final Duration UNREACHABLE = Duration.ofHours(1);

    /** So long an older file stands in for one that cannot be reached. */
    public static final Duration STANDS_IN = Duration.ofDays(30);

    /** A longer delay than this is not obeyed to the letter: the page is then asked once in this time. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private final Instant read;
    private final Instant asked;
    private final boolean reached;
    private final SimpleRobotRules rules;

    private Robots(Instant read, Instant asked, boolean reached, SimpleRobotRules rules) {
        this.read = read;
        this.asked = asked;
        this.reached = reached;
        this.rules = rules;
    }

    /**
     * The rules of an answer to a request for /robots.txt.
     *
     * @param url of the file, as it was asked for
     * @param status of the last answer, behind redirects; a redirect where there were more than {@link #MOST_HOPS}
     * @param body decoded; what exceeds {@link #MOST_BYTES} is not looked at
     * @param now when it came
     */
    public static Robots answered(String url, int status, byte[] body, Instant now) {
        if (status >= 200 && status < 300) {
            byte[] seen = body.length > MOST_BYTES ? wholeLines(body) : body;
            SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0);
            return new Robots(now, now, true, parser.parseContent(url, seen, "text/plain", List.of(NAME)));
        }
        if (status >= 300 && status < 500) {
            return new Robots(now, now, true, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
        }
        return new Robots(now, now, false, new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    /** The last line that was cut could say something else than it did. */
    private static byte[] wholeLines(byte[] body) {
        int end = MOST_BYTES;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    /** The rules where no answer came, or one that the server itself calls a failure. */
    public static Robots unreachable(Instant now) {
        return new Robots(now, now, false, new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    /** These rules, or where the server could not be reached the earlier ones while they stand in. */
    public Robots after(Robots earlier) {
        return !reached && earlier.reached && asked.isBefore(earlier.read.plus(STANDS_IN))
                ? new Robots(earlier.read, asked, true, earlier.rules)
                : this;
    }

    /** Whether they are too old to be used: the file is to be asked for first. */
    public boolean stale(Instant now) {
        // A clock that was turned back makes nothing fresh for ever.
        return now.isBefore(asked) || !now.isBefore(asked.plus(reached ? FRESH : UNREACHABLE));
    }

    /** Whether the server answered at all. */
    public boolean reached() {
        return reached;
    }

    /** Whether this address may be asked. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The least time between two requests that the file asks for; not of the standard, but many files say it. */
    public Optional<Duration> delay() {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())));
    }

    /** The sitemaps that it names. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
