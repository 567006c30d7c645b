// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.footnote.Citation.Archived;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of public web archives: the original address and the moment are taken out of them where they carry them.
 * Most archives write them as the Wayback Machine does: fourteen digits, then the whole address.
 */
public final class Archives {
    private static final Set<String> HOSTS = Set.of(
            "web.archive.org",
            "wayback.archive.org",
            "archive.today",
            "archive.is",
            "archive.ph",
            "archive.fo",
            "archive.li",
            "archive.md",
            "archive.vn",
            "perma.cc",
            "webcitation.org",
            "timetravel.mementoweb.org",
            "wayback.archive-it.org",
            "webarchive.org.uk",
            "webarchive.nationalarchives.gov.uk",
            "arquivo.pt",
            "webarchive.loc.gov",
            "ghostarchive.org",
            "archivebox.io",
            "megalodon.jp",
            "webcache.googleusercontent.com",
            "wayback.vefsafn.is",
            "vefsafn.is",
            "haw.nsk.hr",
            "web.archive.bibalex.org",
            "swap.stanford.edu",
            "conifer.rhizome.org",
            "archive-it.org");

    private static final Pattern MEMENTO = Pattern.compile(
            "/(\\d{4,14}|\\*|\\d{4}\\.\\d\\d\\.\\d\\d-\\d{6})(?:[a-z]{2}_)?\\*?/+((?:https?:/{0,2}|www\\.).+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHOUT_MOMENT =
            Pattern.compile("/(?:web|o/[A-Za-z0-9]+)/+((?:https?:/{1,2}|www\\.).+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("[?&](?:url|q=cache(?::[^:]+)?)[=:]([^&]+)");
    private static final Pattern DATE = Pattern.compile("[?&]date=(\\d{4})-(\\d\\d)-(\\d\\d)");

    private Archives() {}

    /** What an address of an archive says; empty where it is none. */
    public static Optional<Archived> of(String url) {
        String host = url.replaceFirst("(?i)^https?://", "")
                .replaceAll("[:/?#].*", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "");
        if (!HOSTS.contains(host)) {
            return Optional.empty();
        }
        String rest = url.replaceFirst("(?i)^https?://[^/]*", "");
        if (rest.matches("/?")) {
            return Optional.empty(); // the archive itself is cited
        }
        Matcher memento = MEMENTO.matcher(rest);
        if (memento.find()) {
            String moment = memento.group(1).replaceAll("[^0-9]", "");
            return Optional.of(new Archived(host, url, original(memento.group(2)), moment.isEmpty() ? null : moment));
        }
        Matcher plain = WITHOUT_MOMENT.matcher(rest);
        if (plain.find()) {
            return Optional.of(new Archived(host, url, original(plain.group(1)), null));
        }
        Matcher query = QUERY.matcher(rest);
        Matcher date = DATE.matcher(rest);
        return Optional.of(new Archived(
                host,
                url,
                query.find() ? original(decoded(query.group(1))) : null,
                date.find() ? date.group(1) + date.group(2) + date.group(3) : null));
    }

    /** One stroke is lost where a server folds them. */
    private static String original(String address) {
        return Addresses.openable(address.replaceFirst("(?i)^(https?):/{0,2}", "$1://"));
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return String.valueOf(text);
        }
    }
}
