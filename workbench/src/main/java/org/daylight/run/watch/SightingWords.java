// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daylight.register.Sightings.Cited;
import org.daylight.register.Sightings.Sighting;
import org.daylight.watch.Presence.Sign;
import org.daylight.watch.Standing.Found;
import org.jspecify.annotations.Nullable;

/**
 * Says a sighting, and no more than was seen: a page was present at one moment and absent at another. What happened between,
 * and who did it, nobody saw.
 */
public final class SightingWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private SightingWords() {}

    /**
     * A sentence that other languages can say as well.
     *
     * @param code which: {@code new}, {@code changed}, {@code moved}, {@code gone}, {@code gone-never}, {@code blocked},
     *     {@code blocked-never}, {@code failing}, {@code failing-never}, {@code restored}, {@code restored-other}
     * @param before when it was last there; null where it never was
     * @param at when it was first seen so
     * @param last when it was last seen so
     * @param sign by what that was seen, as {@link Sign#code}
     * @param status of HTTP; 0 where no answer came
     * @param sure whether it was seen again
     */
    public record Said(
            String code, @Nullable Instant before, Instant at, Instant last, String sign, int status, boolean sure) {}

    /** What is to be said of a sighting. */
    public static Said of(Sighting s) {
        boolean never = s.there() == null
                && (s.found() == Found.GONE || s.found() == Found.BLOCKED || s.found() == Found.FAILING);
        String code = s.found().code()
                + (never ? "-never" : s.found() == Found.RESTORED && s.alike() != null ? "-other" : "");
        return new Said(code, s.there(), s.since(), s.last(), s.sign().code(), s.status(), s.sure());
    }

    /**
     * In English, such as "present on 3 March 2026 09:10 UTC, absent on 5 March 2026 14:02 UTC (404)".
     *
     * @param s the sighting
     * @param overtaken whether something else was seen of the page since
     */
    public static String english(Sighting s, boolean overtaken) {
        Said said = of(s);
        String at = moment(said.at());
        String before = said.before() == null ? "" : moment(said.before());
        String how = by(s);
        String sentence = switch (said.code()) {
            case "new" -> "first preserved on " + at;
            case "changed" -> "one text on " + before + ", another on " + at;
            case "moved" -> "at its address on " + before + ", on " + at + " answered from another";
            case "gone" -> "present on " + before + ", absent on " + at + how;
            case "blocked" -> "present on " + before + ", kept from us on " + at + how;
            case "failing" -> "present on " + before + ", no answer for it on " + at + how;
            case "gone-never" -> "absent on " + at + how + "; not seen before";
            case "blocked-never" -> "kept from us on " + at + how + "; not seen before";
            case "failing-never" -> "no answer for it on " + at + how + "; not seen before";
            case "restored" -> "last present on " + before + ", then not, present again on " + at;
            default -> "last present on " + before + ", then not, present again on " + at + " with another text";
        };
        if (s.found() == Found.GONE || s.found() == Found.BLOCKED || s.found() == Found.FAILING) {
            sentence += s.sure()
                    ? s.last().isAfter(s.since()) ? ", still so on " + moment(s.last()) : ""
                    : "; seen so once" + (overtaken ? "" : ", to be asked again");
        }
        return sentence;
    }

    /** The entries whose words are gone, such as "the words behind IL-1 are gone"; empty where none are. */
    public static String cited(List<Cited> cited) {
        List<String> entries = new ArrayList<>(
                cited.stream().map(c -> c.entry().value()).distinct().toList());
        if (entries.isEmpty()) {
            return "";
        }
        String last = entries.removeLast();
        return "the words behind " + (entries.isEmpty() ? last : String.join(", ", entries) + " and " + last)
                + " are gone";
    }

    private static String by(Sighting s) {
        return switch (s.sign()) {
            case ANSWERED, MOVED -> "";
            case NOT_FOUND, GONE -> " (" + s.status() + ")";
            case SAYS_SO -> " (its title says that it is not there)";
            case LEADS_HOME -> " (its address leads to the start of the site)";
            case EMPTIED -> " (hardly a word was left)";
            case LIKE_NONE -> " (the site answered as for addresses that it never had)";
            case REFUSED, LEGAL -> s.status() == 451 ? " (451, for legal reasons)" : " (" + s.status() + ")";
            case CHALLENGE -> " (a page that asks for a browser or a person)";
            case LOGIN -> " (a log-in)";
            case SERVER_ERROR -> " (" + s.status() + ")";
            case NO_ANSWER -> "";
        };
    }

    /** A moment as sentences print it: {@code 3 March 2026 09:10 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
