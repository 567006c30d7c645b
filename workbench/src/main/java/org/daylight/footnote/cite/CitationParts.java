// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.StatedDate;
import org.daylight.footnote.Citation.Parts;
import org.daylight.read.DatePatterns;
import org.jspecify.annotations.Nullable;

/**
 * Author, title, publisher and date of a citation, where its form tells them apart: a title in quotation marks with an
 * author before it and a publisher behind it, or an author with a year in brackets. Anything else is left whole.
 */
final class CitationParts {
    private static final Pattern QUOTED = Pattern.compile(
            "“([^”]{3,300})”|\"([^\"]{3,300})\"|„([^“”]{3,300})[“”]|«\\s?([^»]{3,300}?)\\s?»|《([^》]{2,200})》|「([^」]{2,200})」|״([^״]{3,300})״|‘([^’]{8,300})’");
    private static final Pattern YEARED = Pattern.compile(
            "^([^()“\"«《]{2,120}?)\\s*\\(((?:19|20)\\d\\d[^()]{0,30})\\)[.:,]?\\s+([^“\"«《]{4,300}?)[.](?:\\s+([^.,]{2,80})[.,])?(?:\\s|$)");
    private static final Pattern SIGNAL = Pattern.compile(
            "(?iu)^(?:see(?: also| generally)?|cf\\.?|compare|but see|siehe(?: auch)?|vgl\\.?|voir(?: aussi)?|véase|ver|参见|參見|见|見|ראו|ראה|انظر)[,:]?\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NO_NAME =
            Pattern.compile("(?iu).*(?:\\d|https?:|www\\.|accessed|available|online|abgerufen|consult|pp?\\.).*");

    private CitationParts() {}

    /**
     * The parts of these words.
     *
     * @param words without address and date of access
     */
    static Parts of(String words) {
        String text = SIGNAL.matcher(words.strip()).replaceFirst("");
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            return quoted(text, quoted);
        }
        Matcher yeared = YEARED.matcher(text + " ");
        if (yeared.find()) {
            return new Parts(
                    name(yeared.group(1)), yeared.group(3).strip(), date(yeared.group(2)), name(yeared.group(4)));
        }
        return new Parts(null, null, date(text), null);
    }

    private static Parts quoted(String text, Matcher quoted) {
        String title = "";
        for (int i = 1; i <= quoted.groupCount(); i++) {
            title = quoted.group(i) == null ? title : quoted.group(i);
        }
        String behind = text.substring(quoted.end());
        StatedDate date = date(behind);
        String evidence = date == null ? null : date.evidence();
        String publisher = null;
        List<String> segments = new ArrayList<>(
                List.of((evidence == null ? behind : behind.replace(evidence, ",")).split("[,，،(（.。:;]")));
        for (String segment : segments) {
            String name = name(segment);
            if (name != null) {
                publisher = name;
                break;
            }
        }
        return new Parts(
                name(text.substring(0, quoted.start())), title.strip().replaceAll("[,.，。]+$", ""), date, publisher);
    }

    /** A name is short and has no digits. */
    private static @Nullable String name(@Nullable String words) {
        String name = words == null ? "" : words.strip().replaceAll("^[\\s,;:.，：)）]+|[\\s,;:，：،(（]+$", "");
        if (name.endsWith(".") && !name.matches("(?su).*(?:^|[\\s.])\\p{Lu}\\.$")) {
            name = name.substring(0, name.length() - 1);
        }
        boolean is = name.length() >= 2
                && name.length() <= 80
                && name.codePoints().anyMatch(Character::isLetter)
                && (Character.isUpperCase(name.codePointAt(0))
                        || Character.getType(name.codePointAt(0)) == Character.OTHER_LETTER)
                && !name.matches("(?su).*\\s{3}.*")
                && !NO_NAME.matcher(name).matches();
        return is ? name : null;
    }

    private static @Nullable StatedDate date(String words) {
        StatedDate date = DatePatterns.first(AccessDates.numbered(words));
        if (date != null) {
            return date;
        }
        Matcher year = YEAR.matcher(words);
        return year.find() ? new StatedDate(year.group(1), org.daylight.DatePrecision.YEAR, year.group()) : null;
    }
}
