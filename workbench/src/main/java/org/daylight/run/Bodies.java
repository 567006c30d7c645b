// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daylight.Entry;
import org.daylight.EntryKind;
import org.daylight.Mask;
import org.daylight.match.Names;
import org.daylight.match.Parts;

/**
 * Tells names of bodies and offices from all others, for a drawing that may hold nobody else. What is neither masked nor known
 * for a body is held to be a person's name: leaving a body out is a gap, drawing a person is harm.
 */
final class Bodies {
    /** Words that with words for places and bodies make up the name of an office. */
    private static final Set<String> OFFICES = Set.of(
            "ambassador",
            "embajador",
            "embajadora",
            "ambassadeur",
            "ambassadrice",
            "botschafter",
            "botschafterin",
            "consul",
            "cónsul",
            "konsul",
            "minister",
            "ministra",
            "ministro",
            "ministre",
            "ministerin",
            "mayor",
            "alcalde",
            "alcaldesa",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "prosecutor",
            "fiscal",
            "commissioner",
            "president",
            "premier",
            "大使",
            "领事",
            "部长",
            "发言人");
    /** Words of bodies that the table of names does not hold. */
    private static final Set<String> WORDS = Set.of(
            "ministry",
            "ministerio",
            "ministère",
            "ministerium",
            "department",
            "departamento",
            "municipality",
            "municipalidad",
            "municipio",
            "mairie",
            "council",
            "office",
            "external",
            "internal",
            "foreign",
            "interior",
            "relations",
            "affairs",
            "justice",
            "security",
            "home",
            "state",
            "national",
            "federal",
            "city",
            "the",
            "of",
            "and",
            "for",
            "de",
            "del",
            "la",
            "et",
            "und",
            "für");

    /** What a name is of. */
    enum Sort {
        BODY,
        /** No office of a state. */
        ASSOCIATION,
        /** A person in public office, or the office itself. */
        OFFICE,
        /** Perhaps of a private person: never drawn. */
        NOBODY
    }

    private final Workbench workbench;
    private final Map<String, String> lifted = new HashMap<>();
    private final Map<String, Entry> agencies = new HashMap<>();
    private final Map<String, Sort> known = new HashMap<>();

    Bodies(Workbench workbench) {
        this.workbench = workbench;
        workbench.register().liftedMasks().forEach((name, sort) -> lifted.put(Veil.fold(name), sort));
        workbench
                .register()
                .page(EntryKind.AGENCY, 0, 1_000)
                .forEach(l -> agencies.put(Veil.fold(l.entry().label()), l.entry()));
    }

    /** Whether it tells names as the other does, which may know some already. */
    boolean like(Bodies other) {
        return lifted.equals(other.lifted) && agencies.equals(other.agencies);
    }

    /** The registered body of this name. */
    java.util.Optional<Entry> agency(String name) {
        return java.util.Optional.ofNullable(agencies.get(Veil.fold(name)));
    }

    /**
     * What a name is of.
     *
     * @param shown as the masks leave it
     */
    Sort sort(String shown) {
        return known.computeIfAbsent(shown, this::find);
    }

    private Sort find(String shown) {
        if (shown.contains(Mask.BAR) || shown.isBlank() || shown.length() > Names.LONGEST) {
            return Sort.NOBODY;
        }
        String person = lifted.get(Veil.fold(shown));
        if (person != null) {
            return switch (person) {
                case "office-holder" -> Sort.OFFICE;
                case "no-person" -> Sort.BODY;
                default -> Sort.NOBODY;
            };
        }
        if (!workbench.masker().namesIn(shown).isEmpty()) {
            return Sort.NOBODY;
        }
        Parts parts = KnownNames.NAMES.parse(shown);
        boolean office = parts.rest().stream().map(Bodies::lower).anyMatch(OFFICES::contains);
        boolean plain =
                parts.rest().stream().map(Bodies::lower).allMatch(w -> OFFICES.contains(w) || WORDS.contains(w));
        if (parts.unknown() && !agencies.containsKey(Veil.fold(shown))) {
            return plain && !parts.rest().isEmpty() ? office ? Sort.OFFICE : Sort.BODY : Sort.NOBODY;
        }
        if (office) {
            return plain ? Sort.OFFICE : Sort.NOBODY;
        }
        return parts.organisation() && !parts.bodies().isEmpty() ? Sort.ASSOCIATION : Sort.BODY;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
