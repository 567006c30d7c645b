// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.run.People;

/** How a person reads the pseudonyms of the ledger: "you", a colleague's name where it may be known, else the pseudonym. */
public final class Names {
    private final Map<String, String> known = new LinkedHashMap<>();
    private final String own;
    private final String you;

    private Names(Visit visit, List<String> people) {
        own = visit.workbench().actor();
        you = visit.say("note.you");
        for (String name : people) {
            known.put(visit.workbench().pseudonym(name), name);
        }
    }

    /** Those that this person may know. */
    public static Names of(Visit visit) {
        return new Names(visit, people(visit));
    }

    /** The people of the case to whom work can be given, the person among them. */
    public static List<String> people(Visit visit) {
        Set<String> names = new LinkedHashSet<>(List.of(visit.person().name()));
        new People(visit.workbench()).all().forEach(listed -> names.add(listed.name()));
        return List.copyOf(names);
    }

    /** The word for a pseudonym. */
    public String of(String actor) {
        return actor.equals(own) ? you : known.getOrDefault(actor, actor);
    }
}
