// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A public archive and where it answers. An address that is asked for is put behind a prefix as it is.
 *
 * @param name as people of this case call it: lower-case letters, digits, hyphens and dots
 * @param timemap prefix of its TimeMaps in {@code application/link-format}
 * @param timegate prefix of its TimeGates
 * @param cdx its index server, of the Wayback or the pywb kind
 * @param replay prefix of its replay, before the fourteen digits of a time; it is taken to know the form {@code id_},
 *     which gives a page as it was received
 */
public record PublicArchive(
        String name,
        @Nullable String timemap,
        @Nullable String timegate,
        @Nullable String cdx,
        @Nullable String replay) {
    private static final List<PublicArchive> PRESETS = List.of(new PublicArchive(
            "internet-archive",
            "https://web.archive.org/web/timemap/link/",
            null,
            "https://web.archive.org/cdx/search/cdx?filter=statuscode:200",
            "https://web.archive.org/web/"));

    /** Checks name and addresses. @throws DaylightException where one is not as it must be */
    public PublicArchive {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,40}")) {
            throw new DaylightException(
                    "expected a name of lower-case letters, digits, dots and hyphens, found \"" + name + "\"");
        }
        timemap = prefix(timemap);
        timegate = prefix(timegate);
        cdx = prefix(cdx);
        replay = prefix(replay);
        if (timemap == null && timegate == null && cdx == null) {
            throw new DaylightException("say where " + name + " is asked: --timemap, --timegate or --cdx");
        }
        if (cdx != null && replay == null) {
            throw new DaylightException("say with --replay where " + name + " shows what its index lists");
        }
    }

    private static @Nullable String prefix(@Nullable String url) {
        return url == null ? null : WebAddress.parse(url).toString();
    }

    /** An archive whose addresses are known here; it is asked only where a case names it. */
    public static Optional<PublicArchive> preset(String name) {
        return PRESETS.stream().filter(archive -> archive.name().equals(name)).findFirst();
    }

    /** One line, as a setting of a case keeps it: the name, then {@code kind=address} behind blanks. */
    public String line() {
        Map<String, @Nullable String> places = new LinkedHashMap<>();
        places.put("timemap", timemap);
        places.put("timegate", timegate);
        places.put("cdx", cdx);
        places.put("replay", replay);
        StringBuilder line = new StringBuilder(name);
        places.forEach((kind, place) -> {
            if (place != null) {
                line.append(' ').append(kind).append('=').append(place);
            }
        });
        return line.toString();
    }

    /** Reads {@link #line}. @throws DaylightException where it is none */
    public static PublicArchive parse(String line) {
        String[] parts = line.split(" ");
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                places.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
        }
        return new PublicArchive(
                parts[0], places.get("timemap"), places.get("timegate"), places.get("cdx"), places.get("replay"));
    }
}
