// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.publish.Notice;
import org.daylight.register.Register;

/** Until which hour editions of a case are not to be made public. */
public final class Embargoes {
    private final Workbench workbench;
    private final Clock clock;

    /** Of this case, by this clock. */
    public Embargoes(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * An hour with its zone, such as {@code 2026-12-01T09:00+01:00}.
     *
     * @throws DaylightException where it is none, or has no zone
     */
    public static OffsetDateTime parse(String text) {
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new DaylightException(
                    "an embargo ends at an hour with its zone, such as 2026-12-01T09:00+01:00 or 2026-12-01T08:00Z; found \""
                            + text + "\"",
                    e);
        }
    }

    /** The hour that an edition's event names. */
    static Optional<OffsetDateTime> of(Event event) {
        return event.open().get("embargo") instanceof String hour ? Optional.of(parse(hour)) : Optional.empty();
    }

    /** The hour before which an edition is not to be made public, where it has not come yet. */
    public Optional<OffsetDateTime> of(Register.MadeEdition edition) {
        return of(workbench.ledger().event(edition.event()))
                .filter(hour -> hour.toInstant().isAfter(now()));
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * Refuses to let data out while an edition waits for its hour: they would say what it says.
     *
     * @throws DaylightException naming edition and hour
     */
    void refuse(String what) {
        for (Register.MadeEdition edition : workbench.register().editions()) {
            boolean withdrawn = new Notices(workbench)
                    .of(edition.number()).stream().anyMatch(n -> n.kind() == Notice.Kind.WITHDRAWN);
            Optional<OffsetDateTime> hour = of(edition);
            if (hour.isPresent() && !withdrawn) {
                throw new DaylightException("edition " + edition.number() + " is not to be made public before "
                        + hour.get() + ", and " + what
                        + " would say what it says; wait until then, or withdraw the edition"
                        + " with `daylight notice " + edition.number() + " --withdrawn`");
            }
        }
    }
}
