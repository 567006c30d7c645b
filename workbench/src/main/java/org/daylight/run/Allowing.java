// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daylight.DaylightException;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;

/** Which private addresses a case may ask: none, unless a person names them. */
public final class Allowing {
    private static final Pattern HOST_PORT = Pattern.compile("[^\\s/:]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}");

    private final Workbench workbench;

    /** For this case. */
    public Allowing(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Adds names and notes it in the ledger; none to add changes nothing.
     *
     * @return all that may be asked now, sorted
     * @throws DaylightException where a name is not HOST:PORT
     */
    public List<String> allow(List<String> names) {
        Set<String> all = new TreeSet<>(workbench.register().setting("allow"));
        if (all.addAll(checked(names))) {
            workbench.append(List.of(draft(List.copyOf(all))));
        }
        return List.copyOf(all);
    }

    /** The event that sets the list. */
    static Draft draft(List<String> names) {
        return new Draft(EventKind.CONFIGURATION, Map.of(), Map.of("allow", checked(names)));
    }

    private static List<String> checked(List<String> names) {
        for (String name : names) {
            if (!HOST_PORT.matcher(name).matches()) {
                throw new DaylightException("expected HOST:PORT, such as localhost:8080; found \"" + name + "\"");
            }
        }
        return names;
    }
}
