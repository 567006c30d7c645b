// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An agency that is known by its name, such as the FSB or the Garda Síochána.
 *
 * @param country ISO 3166-1 alpha-2, or {@code IO} for a body of several states
 * @param level national, provincial, municipal, county or international
 * @param body what it does, as a code: police, intelligence, public-security
 * @param name in English
 * @param nativeName in its own language and script
 * @param names all names by which texts call it
 * @param doubtful those that count only where the text names the country: "MIT"
 */
public record NamedAgency(
        String country,
        String level,
        String body,
        String name,
        String nativeName,
        Set<String> names,
        Set<String> doubtful) {
    /** Tags of named agencies begin so; the number of the agency follows. */
    public static final String TAG = "named";

    /** Shorter names are short forms, which must stand exactly so. */
    private static final int SHORT_FORM = 8;

    private static final class Holder {
        static final List<NamedAgency> ALL = load();
    }

    /** Copies the sets. */
    public NamedAgency {
        names = Set.copyOf(names);
        doubtful = Set.copyOf(doubtful);
    }

    /** The agency of a tag. */
    public static NamedAgency of(Tag tag) {
        return Holder.ALL.get(Integer.parseInt(tag.type().substring(TAG.length() + 1)));
    }

    /** All of the table, in its order. */
    public static List<NamedAgency> all() {
        return Holder.ALL;
    }

    private static List<NamedAgency> load() {
        List<NamedAgency> all = new ArrayList<>();
        for (String[] row : Resources.rows("/org/daylight/read/gazetteer/agencies.tsv")) {
            Set<String> names = new HashSet<>(List.of(row[3], row[4]));
            Set<String> doubtful = new HashSet<>();
            for (String cell : row[5].split("\\|")) {
                String name = cell.strip();
                if (name.endsWith("?")) {
                    name = name.substring(0, name.length() - 1);
                    doubtful.add(name);
                }
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            all.add(new NamedAgency(row[0], row[1], row[2], row[3], row[4], names, doubtful));
        }
        return List.copyOf(all);
    }

    /** Whether the words as written are one of the names: long names in any case, short forms letter by letter. */
    public boolean named(String written) {
        if (names.contains(written)) {
            return true;
        }
        int first = written.codePointAt(0);
        return written.length() > SHORT_FORM
                && written.indexOf(' ') > 0
                && !Character.isLowerCase(first)
                && names.stream().anyMatch(name -> name.equalsIgnoreCase(written));
    }
}
