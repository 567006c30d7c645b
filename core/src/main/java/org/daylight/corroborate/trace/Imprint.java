// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daylight.About;
import org.daylight.DatePrecision;
import org.daylight.Document;
import org.daylight.Mention;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.StatedDate;
import org.daylight.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a text, and when: what the page declares, else what a short line near its head says, such as
 * {@code Harbour Times, 12 March 2025} or {@code 南港日報 2025年3月20日}. A line of news is longer, or bears no date.
 *
 * @param name as written
 * @param date ISO 8601, as exact as it is known
 */
record Imprint(@Nullable String name, @Nullable String date) {
    private static final int HEAD_LINES = 6;
    private static final int LONGEST_LINE = 90;
    private static final int LONGEST_NAME = 44;
    private static final int DATELINE = 80;

    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:[|·•/;]|[,，、]\\s|\\s[-–—]+\\s|[–—]|\\s{2,}|[()（）【】\\[\\]])\\s*");

    /** Words that stand where a name might, and open a line that tells who wrote. */
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^(by|von|par|por|di|da|door|od|autor|text|foto|photo|updated|posted|published|aktualisiert|publié le|"
                    + "publicado|pubblicato|gepubliceerd|opublikowano|publikováno|记者|記者|作者|文|编辑|発行|更新|公開|기자|입력|מאת)\\b.*");

    static Imprint of(Reading reading, Outlets outlets) {
        Document d = reading.document();
        About about = d.about();
        Text text = new Text(d.text());
        String name = about.publisher();
        String date = value(about.published());
        for (Offsets line : lines(text)) {
            List<Mention> dates = reading.mentions().stream()
                    .filter(m -> m.type() == Mention.Type.DATE && line.contains(m.at()))
                    .toList();
            String words = text.at(line).strip();
            if (name == null
                    && words.length() <= LONGEST_NAME
                    && outlets.known(words).isPresent()) {
                name = words;
            }
            boolean header = words.codePointCount(0, words.length()) <= LONGEST_LINE && !dates.isEmpty();
            if (header && date == null) {
                date = day(dates);
            }
            if (header && name == null) {
                name = name(text, line, dates, reading).orElse(null);
            }
            if (!header && date == null && !dates.isEmpty()) {
                // A dateline opens a paragraph: BREMEN, Sept 10, 2025 (Northgate Wire) -
                date = day(dates.stream()
                        .filter(m -> m.at().end() < line.start() + DATELINE && dashBehind(text, m.at().end(), line))
                        .toList());
            }
        }
        return new Imprint(name, date);
    }

    /** The first lines that hold words. */
    private static List<Offsets> lines(Text text) {
        List<Offsets> lines = new ArrayList<>();
        String s = text.string();
        int at = 0;
        while (at < s.length() && lines.size() < HEAD_LINES) {
            int end = s.indexOf('\n', at);
            end = end < 0 ? s.length() : end;
            if (!s.substring(at, end).isBlank()) {
                lines.add(text.offsets(at, end));
            }
            at = end + 1;
        }
        return lines;
    }

    private static boolean dashBehind(Text text, int end, Offsets line) {
        String behind = text.at(new Offsets(end, Math.min(line.end(), end + 40)));
        return behind.matches("(?s)[^.。]*?[)）】电電]?\\s*[-–—:：】）电電].*");
    }

    private static Optional<String> name(Text text, Offsets line, List<Mention> dates, Reading reading) {
        StringBuilder rest = new StringBuilder();
        int at = line.start();
        for (Mention m : dates) {
            if (m.at().start() >= at) {
                rest.append(text.at(new Offsets(at, m.at().start()))).append(" | ");
                at = m.at().end();
            }
        }
        rest.append(text.at(new Offsets(at, line.end())));
        for (String part : PARTS.split(rest.toString())) {
            String name = part.strip().replaceAll("[,.:，。：]+$", "").strip();
            boolean fits = name.length() >= 2
                    && name.length() <= LONGEST_NAME
                    && name.split("\\s+").length <= 5
                    && !name.matches(".*[?!.。？！].*")
                    && name.codePoints().filter(Character::isLetter).count() >= 2
                    && name.codePoints().noneMatch(Character::isDigit)
                    && capital(name)
                    && !BYLINE.matcher(name).matches()
                    && reading.masks().stream().noneMatch(m -> name.contains(m.quote()));
            boolean place = reading.mentions().stream()
                    .anyMatch(m -> m.type() == Mention.Type.PLACE && m.quote().equalsIgnoreCase(name));
            if (fits && !place) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean capital(String name) {
        int c = name.codePointAt(0);
        return Character.isUpperCase(c) || !Character.isLowerCase(c);
    }

    private static @Nullable String day(List<Mention> dates) {
        for (Mention m : dates) {
            if (DatePrecision.DAY.code().equals(m.values().get("precision"))
                    && m.values().get("value") instanceof String value) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String value(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }
}
