// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.StatedDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says it was published, with the markup or words that say so. What the publisher states for machines goes
 * before what it states for readers, a labelled date before a bare one, the address last.
 */
final class PublishedDate {
    private static final List<String> META = List.of(
            "meta[property=article:published_time]",
            "meta[property=og:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name~=(?i)^(pubdate|publishdate|publish[-_]date|publication[-_]date|datepublished|dc\\.date\\.issued|"
                    + "dcterms\\.issued|parsely-pub-date|sailthru\\.date|article\\.published|citation_publication_date)$]",
            "meta[name~=(?i)^(date|dc\\.date|dc\\.date\\.created|dcterms\\.date|dcterms\\.created)$]");
    private static final List<String> TIMES = List.of(
            "[itemprop=datePublished][datetime], time[pubdate][datetime]",
            "time[class~=(?i)publish|entry-date|posted|created][datetime]",
            "article time[datetime], main time[datetime], header time[datetime]");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(发布时间|发布日期|发表时间|发稿时间|更新时间|日期|時間|發布時間|發佈日期|發布日期|時間|published|posted|publicado|veröffentlicht|"
                    + "פורסם|publié)[^\\d\\p{L}]{0,4}.{0,60}");
    private static final Pattern ADDRESS_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?([0-2]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");
    private static final Pattern ADDRESS_MONTH = Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])/");
    private static final int SHORT = 160;
    private static final int FRONT = 40;
    private static final Pattern LATER = Pattern.compile("(?i)\\b(updated|edited|modified|reviewed)\\b");
    private static final int NEAR = 40;

    private PublishedDate() {}

    /** The date of this page, asked for at this address. */
    static @Nullable StatedDate of(
            Document dom, JsonLd data, List<Blocks.Raw> blocks, @Nullable String heading, @Nullable String url) {
        String stated = data.text("datePublished");
        StatedDate date = stated == null ? null : withEvidence(stated, "datePublished: " + stated);
        for (int i = 0; date == null && i < META.size(); i++) {
            date = attribute(dom, META.get(i), "content");
        }
        for (int i = 0; date == null && i < TIMES.size(); i++) {
            date = attribute(dom, TIMES.get(i), "datetime");
        }
        if (date == null) {
            date = labelled(blocks);
        }
        if (date == null && url != null) {
            date = address(url, ADDRESS_DAY);
        }
        if (date == null) {
            date = nearHeading(blocks, heading);
        }
        return date == null && url != null ? address(url, ADDRESS_MONTH) : date;
    }

    private static @Nullable StatedDate attribute(Document dom, String query, String name) {
        for (Element e : dom.select(query)) {
            StatedDate date = withEvidence(e.attr(name), brief(e.clone().empty().outerHtml()));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable StatedDate withEvidence(String words, String evidence) {
        // 20221205 and 20221205T0900 are ISO 8601 too.
        String spread = words.strip().replaceFirst("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)", "$1-$2-$3");
        StatedDate date = DatePatterns.first(spread);
        return date == null ? null : new StatedDate(date.value(), date.precision(), evidence);
    }

    private static @Nullable StatedDate labelled(List<Blocks.Raw> blocks) {
        for (Blocks.Raw block : blocks) {
            if (block.text().length() <= SHORT * 2) {
                Matcher m = LABEL.matcher(block.text());
                if (m.find() && m.start() < FRONT) {
                    StatedDate date = DatePatterns.first(m.group());
                    if (date != null) {
                        return withEvidence(m.group(), brief(m.group()));
                    }
                }
            }
        }
        return null;
    }

    /** The first short line behind the heading that holds a date. */
    private static @Nullable StatedDate nearHeading(List<Blocks.Raw> blocks, @Nullable String heading) {
        int from = 0;
        for (int i = 0; heading != null && i < blocks.size(); i++) {
            if (blocks.get(i).text().equals(heading)) {
                from = i;
                break;
            }
        }
        for (int i = from; i < Math.min(blocks.size(), from + NEAR); i++) {
            if (i > from
                    && blocks.get(i).text().length() <= SHORT
                    && !LATER.matcher(blocks.get(i).text()).find()) {
                StatedDate date = DatePatterns.first(blocks.get(i).text());
                if (date != null) {
                    return withEvidence(
                            blocks.get(i).text(), brief(blocks.get(i).text()));
                }
            }
        }
        return null;
    }

    private static @Nullable StatedDate address(String url, Pattern pattern) {
        Matcher m = pattern.matcher(url);
        return m.find() ? DatePatterns.of(m.group(1), m.group(2), m.groupCount() > 2 ? m.group(3) : null, url) : null;
    }

    private static String brief(String evidence) {
        return evidence.length() <= 200 ? evidence : evidence.substring(0, 200);
    }
}
