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
            "meta[property=article:published_time], meta[name=article:published_time]",
            "meta[property=og:published_time], meta[property=og:article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name~=(?i)^(pubdate|publishdate|publish[-_]date|publication[-_]date|datepublished|dc\\.date\\.issued|"
                    + "dcterms\\.issued|parsely-pub-date|sailthru\\.date|article\\.published|citation_publication_date)$]",
            "meta[name~=(?i)^(date|dc\\.date|dc\\.date\\.created|dcterms\\.date|dcterms\\.created)$]");
    private static final List<String> TIMES = List.of(
            "[itemprop=datePublished][datetime], time[pubdate][datetime]",
            "time[class~=(?i)publish|entry-date|posted|created][datetime]",
            "article time[datetime], main time[datetime], header time[datetime]");
    /** Elements named for the date that they show. */
    private static final String SHOWN =
            "[itemprop=datePublished], abbr.published, [class~=(?i)(publish|posted|pub)[-_]?"
                    + "(date|time|on)], [class~=(?i)(date|time)[-_]?publish], [class~=(?i)(entry|article|post|story|news|author|"
                    + "blog|header|meta)[-_a-z]*date], [class~=(?i)^date$|^(date)[\\s_-]|[\\s]date$]";
    /** What lists or advertises other pages, whose dates are not this page's. */
    private static final String OTHERS = "nav, aside, li, a, [class*=related], [class*=card], [class*=teaser]";

    private static final List<String> CHANGED = List.of(
            "meta[property=article:modified_time], meta[name=article:modified_time], meta[property=og:updated_time]",
            "meta[itemprop=dateModified], meta[name~=(?i)^(last-modified|lastmod|dcterms\\.modified|dc\\.date\\.modified|"
                    + "revised|article\\.updated)$]");
    private static final Pattern CHANGED_LABEL = Pattern.compile(
            "(?i)(last updated|last modified|last edited|last reviewed|updated on|updated|modified|edited|"
                    + "actualizado|actualización|mis à jour|modifié|aktualisiert|zuletzt geändert|bijgewerkt|gewijzigd|"
                    + "aggiornato|atualizado|zaktualizowano|aktualizacja|aktualizováno|更新时间|更新時間|更新|最終更新|"
                    + "수정|입력|עודכן)[^\\d\\p{L}]{0,4}.{0,60}");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(发布时间|发布日期|发表时间|发稿时间|日期|时间|發布時間|發佈日期|發布日期|發稿時間|時間|published|posted|publicado|publicación|"
                    + "veröffentlicht|stand|publié|paru|gepubliceerd|geplaatst|pubblicato|opublikowano|data publikacji|"
                    + "publikováno|zveřejněno|vydáno|פורסם|公開日|掲載日|発表日|配信|게시일|등록일|작성일|입력|승인)[^\\d\\p{L}]{0,4}.{0,60}");
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
            date = labelled(blocks, LABEL);
        }
        if (date == null) {
            date = shown(dom);
        }
        if (date == null && url != null) {
            date = address(url, ADDRESS_DAY);
        }
        if (date == null) {
            date = nearHeading(blocks, heading);
        }
        if (date == null) {
            date = only(blocks);
        }
        return date == null && url != null ? address(url, ADDRESS_MONTH) : date;
    }

    /** When this page says it was last changed. */
    static @Nullable StatedDate modified(Document dom, JsonLd data, List<Blocks.Raw> blocks) {
        String stated = data.text("dateModified");
        StatedDate date = stated == null ? null : withEvidence(stated, "dateModified: " + stated);
        for (int i = 0; date == null && i < CHANGED.size(); i++) {
            date = attribute(dom, CHANGED.get(i), "content");
        }
        if (date == null) {
            date = attribute(
                    dom, "[itemprop=dateModified][datetime], time[class~=(?i)updated|modified][datetime]", "datetime");
        }
        return date == null ? labelled(blocks, CHANGED_LABEL) : date;
    }

    /** The first element that is named for a date and shows one, outside what lists other pages. */
    private static @Nullable StatedDate shown(Document dom) {
        for (Element e : dom.select(SHOWN)) {
            String words = e.hasAttr("title") && e.normalName().equals("abbr") ? e.attr("title") : e.text();
            if (words.length() > SHORT
                    || LATER.matcher(words).find()
                    || e.closest(OTHERS) != null
                    || (e.closest("footer") != null && e.closest("article, main") == null)) {
                continue;
            }
            StatedDate date = withEvidence(words, brief(words));
            if (date != null) {
                return date;
            }
        }
        return null;
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

    private static @Nullable StatedDate labelled(List<Blocks.Raw> blocks, Pattern label) {
        for (int i = 0; i < blocks.size(); i++) {
            String words = blocks.get(i).text();
            // "Published" and the date may stand in boxes of their own.
            boolean alone = words.length() < FRONT && i + 1 < blocks.size() && DatePatterns.first(words) == null;
            String line = alone && blocks.get(i + 1).text().length() < FRONT
                    ? words + ' ' + blocks.get(i + 1).text()
                    : words;
            if (line.length() <= SHORT * 2 && line.chars().anyMatch(Character::isDigit)) {
                Matcher m = label.matcher(line);
                if (m.find() && m.start() < (alone ? 1 : FRONT)) {
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

    /** The one line of the page that is a date and nothing else. */
    private static @Nullable StatedDate only(List<Blocks.Raw> blocks) {
        StatedDate only = null;
        for (Blocks.Raw block : blocks) {
            StatedDate date = block.text().length() <= FRONT / 2 ? DatePatterns.first(block.text()) : null;
            if (date != null && only != null && !date.value().equals(only.value())) {
                return null;
            }
            only = date == null ? only : withEvidence(block.text(), brief(block.text()));
        }
        return only;
    }

    private static @Nullable StatedDate address(String url, Pattern pattern) {
        Matcher m = pattern.matcher(url);
        return m.find() ? DatePatterns.of(m.group(1), m.group(2), m.groupCount() > 2 ? m.group(3) : null, url) : null;
    }

    private static String brief(String evidence) {
        return evidence.length() <= 200 ? evidence : evidence.substring(0, 200);
    }
}
