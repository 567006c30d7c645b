// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.publish.leak.Forbidden;

/**
 * What must not leave the case: names that are masked, and of each sealed person the spellings, the e-mail addresses and
 * telephone numbers that stand in what is sealed for the person, and the towns of the statements in which it is.
 */
final class SealedDetails {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    /** With its country or with the zero that calls inside one: a bare row of digits may be anything. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\d.,/-])(?:\\+|0)\\d[\\d ()./-]{6,20}\\d(?!\\d)");

    private static final Set<String> TOWNS = Set.of("hostCity", "city", "name");

    private final Workbench workbench;
    private final SealedNames names;
    private final SealedFields fields;

    SealedDetails(Workbench workbench) {
        this.workbench = workbench;
        names = workbench.sealedNames();
        fields = new SealedFields(workbench);
    }

    /** What is known of one person beside the spellings. */
    private record Known(Set<String> details, Set<String> places) {
        Known() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    /**
     * All that must not leave.
     *
     * @param masked full names that are masked somewhere
     * @param otherwise what does not happen where the seals are locked
     * @throws org.daylight.protect.SealsLocked where a name cannot be known
     */
    Forbidden forbidden(Collection<String> masked, String otherwise) {
        Map<PersonId, Spellings> persons = names.all(otherwise);
        Map<PersonId, Known> known = persons.isEmpty() ? Map.of() : known();
        List<String> cleared = List.copyOf(workbench.register().liftedMasks().keySet());
        String contact = new Imprinting(workbench).contact().orElse("");
        List<Forbidden.Person> all = new ArrayList<>();
        persons.forEach((person, spellings) -> {
            Known more = known.getOrDefault(person, new Known());
            List<String> values = new ArrayList<>(spellings.all());
            more.details().stream()
                    .filter(d -> !contact.contains(d) && !cleared.contains(d))
                    .forEach(values::add);
            all.add(new Forbidden.Person(values, List.copyOf(more.places()), cleared));
        });
        return new Forbidden(List.copyOf(masked), all);
    }

    private Map<PersonId, Known> known() {
        Map<PersonId, Known> known = new LinkedHashMap<>();
        for (long seq : workbench.ledger().sealedEvents()) {
            List<PrivateValue> values = workbench.ledger().privateValues(seq);
            Set<String> places = new TreeSet<>();
            Set<PersonId> of = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
            for (PrivateValue value : values) {
                value.sealedFor().forEach(p -> of.add(new PersonId(p)));
                if ((value.field().equals("values") || value.field().equals("place")) && fields.readable(value)) {
                    fields.clear(value).ifPresent(v -> towns(v, places));
                }
            }
            for (PersonId person : of) {
                Known one = known.computeIfAbsent(person, p -> new Known());
                one.places().addAll(places);
                for (PrivateValue value : values) {
                    if (value.sealedFor().contains(person.value())
                            && !value.field().equals("texts")
                            && fields.readable(value)) {
                        fields.clear(value).ifPresent(v -> details(v instanceof String t ? t : Jcs.write(v), one));
                    }
                }
            }
        }
        return known;
    }

    private static void towns(Object value, Set<String> places) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, town) -> {
                if (TOWNS.contains(String.valueOf(key)) && town instanceof String name && name.length() > 1) {
                    places.add(name);
                }
            });
        }
    }

    private static void details(String text, Known known) {
        for (Pattern pattern : List.of(MAIL, TELEPHONE)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                known.details().add(m.group());
            }
        }
    }
}
