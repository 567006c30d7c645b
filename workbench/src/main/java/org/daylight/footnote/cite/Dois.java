// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digital object identifiers (ISO 26324): behind doi:, as an address of doi.org, or bare from 10. on. */
public final class Dois {
    private static final Pattern BARE = Pattern.compile("(?<![\\d./\\w])10\\.\\d{4,9}/[^\\s<>\"“”，。；]{1,200}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)^https?://(?:dx\\.)?(?:www\\.)?doi\\.org/(10\\.\\d{4,9}/\\S+)$");

    private Dois() {}

    /** The identifier that an address of doi.org carries. */
    public static Optional<String> ofAddress(String url) {
        Matcher m = ADDRESS.matcher(url);
        return m.matches() ? Optional.of(m.group(1).replaceAll("(?i)%2f", "/")) : Optional.empty();
    }

    /** The first identifier in a text that is no address. */
    static Optional<Addresses.Found> in(String text) {
        Matcher m = BARE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        String doi = Addresses.trimmed(m.group());
        return Optional.of(new Addresses.Found(m.start(), m.start() + doi.length(), doi, address(doi)));
    }

    /** The address that leads to it. */
    public static String address(String doi) {
        return "https://doi.org/" + doi;
    }

    /** The form by which duplicates are joined: such identifiers know no capital letters. */
    static String key(String doi) {
        return "doi:" + doi.toLowerCase(Locale.ROOT);
    }
}
