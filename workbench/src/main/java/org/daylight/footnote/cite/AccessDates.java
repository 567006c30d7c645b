// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daylight.StatedDate;
import org.daylight.read.DatePatterns;

/**
 * When an author looked at a page: "accessed on 5 December 2022", in the languages in which reports are written. A date
 * that could be read in two ways (05/12/2022) is not read.
 */
public final class AccessDates {
    private static final List<String> WORDS = List.of(
            // English
            "(?:last |date |site )?(?:accessed|visited|retrieved|viewed|checked|consulted)(?: (?:on|at))?",
            "(?:date of )?(?:last )?access(?: date)?(?=\\s*:)",
            // German
            "(?:zuletzt |letztmals )?(?:abgerufen|aufgerufen|besucht|eingesehen|geprüft|zugegriffen)(?: am)?",
            "(?:letzter |letzte[rs]? )?(?:zugriff|abruf|aufruf)(?: am)?",
            // French
            "(?:dernière )?(?:page )?consult(?:é|ée|és|ées|ation)(?: le)?",
            "(?:dernier )?accès(?: le)?",
            // Spanish
            "(?:última |fecha de )?consulta(?:d[oa]s?)?(?: el| en)?",
            "(?:visitad|recuperad|accedid)[oa]s?(?: por última vez)?(?: el)?",
            "(?:último |fecha de )?acceso(?: el)?",
            // Italian, Portuguese
            "(?:ultim[oa] )?(?:consultat[oaie]|accesso|visitat[oa])(?: il| l['’])?",
            "(?:acesso|acedido|acessado|consultado)(?: em)?(?=[\\s:])",
            // Dutch, Polish, Czech, Hungarian, Turkish
            "(?:laatst )?(?:geraadpleegd|bezocht|bekeken)(?: op)?",
            "(?:data )?(?:dost[ęe]pu?|odczytu)(?:\\s*z dnia)?",
            "(?:naposledy )?(?:citov[áa]no|navštíveno|přístup)(?: dne)?",
            "(?:letöltés|hozzáférés)(?: dátuma| ideje)?",
            "erişim(?: tarihi)?",
            // Russian, Ukrainian
            "дата (?:обращения|звернення|доступа)",
            // Chinese, Japanese, Korean
            "(?:最[后後]|上次)?(?:访问|訪問|查阅|查閱|浏览|瀏覽|检索|檢索|造访|造訪)(?:日期|时间|時間|日|于|於)?",
            "(?:最終)?(?:閲覧|アクセス|参照)(?:日)?",
            "(?:검색일|접속일|최종 ?접속|확인일|열람일)",
            // Hebrew, Arabic, Persian
            "(?:תאריך )?(?:אוחזר|נצפה|נדלה|גישה|כניסה|נבדק)(?: לאחרונה)?(?: בתאריך| ביום)?",
            "(?:تم )?(?:آخر )?(?:الاطلاع|اطلع|الدخول|الزيارة|زيارة|الوصول|التصفح)(?: عليه(?:ا)?| عليها)?(?: في| بتاريخ| يوم)?",
            "تاريخ (?:الاطلاع|الدخول|الوصول|الزيارة)",
            "(?:تاریخ )?(?:دسترسی|بازدید)(?: در)?");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + String.join("|", WORDS) + ")", FLAGS);
    /** A date in digits of China, Japan or Korea that stands before its word. */
    private static final Pattern BEFORE =
            Pattern.compile("((?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?)\\s?(?:に|最[后後])?"
                    + "(?:访问|訪問|查阅|查閱|浏览|瀏覽|閲覧|アクセス|检索|檢索|参照)");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** So far behind the word a date is looked for. */
    private static final int REACH = 48;

    private static final Map<String, String> MONTHS = months();
    private static final Pattern FOREIGN = Pattern.compile(
            "(\\d{1,2})\\s+("
                    + MONTHS.keySet().stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .collect(Collectors.joining("|"))
                    + ")\\s+((?:19|20)\\d\\d)",
            FLAGS);

    private AccessDates() {}

    /**
     * A date of access in a text.
     *
     * @param start where its words begin
     * @param end behind the date
     */
    record Found(int start, int end, StatedDate date) {}

    /** The first date of access in a text. */
    static Optional<Found> first(String text) {
        String plain = digits(text);
        Matcher before = BEFORE.matcher(plain);
        if (before.find()) {
            StatedDate date = DatePatterns.first(before.group(1));
            if (date != null) {
                return Optional.of(new Found(before.start(), before.end(), said(date, text, before)));
            }
        }
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            int to = Math.min(plain.length(), word.end() + REACH);
            String behind = plain.substring(word.end(), to);
            StatedDate date = DatePatterns.first(numbered(behind));
            String evidence = date == null ? null : date.evidence();
            // Between the word and its date stands no other sentence and no address.
            int at = evidence == null ? -1 : behind.indexOf(evidence);
            at = at < 0 && date != null ? foreign(behind) : at;
            if (date != null && at >= 0 && !behind.substring(0, at).matches("(?s).*(?:[;；]|https?:).*")) {
                int length = evidence == null ? 0 : Math.max(evidence.length(), foreignLength(behind, at));
                int end = word.end() + at + length;
                return Optional.of(new Found(
                        word.start(),
                        Math.min(end, text.length()),
                        new StatedDate(
                                date.value(),
                                date.precision(),
                                text.substring(word.start(), to).strip())));
            }
        }
        return Optional.empty();
    }

    private static StatedDate said(StatedDate date, String text, Matcher at) {
        return new StatedDate(date.value(), date.precision(), text.substring(at.start(), at.end()));
    }

    private static int foreign(String text) {
        Matcher m = FOREIGN.matcher(text);
        Matcher digit = DIGIT.matcher(text);
        return m.find() ? m.start() : digit.find() ? digit.start() : -1;
    }

    private static int foreignLength(String text, int at) {
        Matcher m = FOREIGN.matcher(text);
        return m.find(at) && m.start() == at ? m.end() - m.start() : 0;
    }

    /** Arabic, Persian and wide digits as ASCII digits; every letter keeps its place. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c > 0x7f && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return out.toString();
    }

    /** Months of languages that pages seldom write, as numbers. */
    static String numbered(String text) {
        String korean = digits(text).replaceAll("((?:19|20)\\d\\d)년\\s?(\\d{1,2})월\\s?(\\d{1,2})일", "$1-$2-$3");
        return FOREIGN.matcher(korean)
                .replaceAll(m -> m.group(3) + "-"
                        + MONTHS.getOrDefault(m.group(2).toLowerCase(java.util.Locale.ROOT), "0") + "-" + m.group(1));
    }

    private static Map<String, String> months() {
        return List.of(
                        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
                        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
                        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
                        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
                        "január február március április május június július augusztus szeptember október november december")
                .stream()
                .flatMap(line -> {
                    String[] names = line.split(" ");
                    return java.util.stream.IntStream.range(0, 12)
                            .mapToObj(i -> Map.entry(names[i], String.valueOf(i + 1)));
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
