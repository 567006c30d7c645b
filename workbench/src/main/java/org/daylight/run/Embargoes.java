// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.publish.Notice;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

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

    /** The hour before which an edition is not to be made public, where it has not come yet and nobody released it. */
    public Optional<OffsetDateTime> of(Register.MadeEdition edition) {
        return of(workbench.ledger().event(edition.event()))
                .filter(hour -> since(edition).isAfter(clock.instant()));
    }

    /** From when on an edition may be made public: its hour, or when a steward released it, and not before it was made. */
    Instant since(Register.MadeEdition edition) {
        Event made = workbench.ledger().event(edition.event());
        Instant hour = of(made).map(OffsetDateTime::toInstant).orElse(made.time());
        Instant open = notices(edition, Notice.Kind.RELEASED)
                .map(n -> n.event().time())
                .filter(released -> released.isBefore(hour))
                .findFirst()
                .orElse(hour);
        return open.isAfter(made.time()) ? open : made.time();
    }

    private Stream<Notices.Given> notices(Register.MadeEdition edition, Notice.Kind kind) {
        return new Notices(workbench).of(edition.number()).stream().filter(n -> n.kind() == kind);
    }

    /**
     * Refuses to let anything out while an edition waits for its hour: it would say what the edition says. What is encrypted
     * to one recipient, whom a steward names with a reason, is no publication.
     *
     * @param what is about to leave, as the subject of a sentence
     * @throws DaylightException naming edition and hour
     */
    void refuse(String what) {
        waiting().forEach((edition, hour) -> {
            throw new DaylightException("edition " + edition + " is not to be made public before " + hour + ", and "
                    + what + " would say what it says; wait until then, or " + release(edition));
        });
    }

    /**
     * Refuses an edition that would be public before one that waits.
     *
     * @param own hour of the edition that is to be made; null for none
     * @throws DaylightException naming the edition that waits, and its hour
     */
    void refuseEarlier(@Nullable OffsetDateTime own) {
        waiting().forEach((edition, hour) -> {
            if (own == null || own.isBefore(hour)) {
                throw new DaylightException("edition " + edition + " is not to be made public before " + hour
                        + ", and a later one would say what it says; publish with --embargo " + hour + ", or "
                        + release(edition) + "; nothing was published");
            }
        });
    }

    private static String release(int edition) {
        return "let a steward end the embargo with a reason: `daylight notice " + edition + " --released --text WHY`";
    }

    /** The hour of the last edition that waits; until then nothing that it says leaves. Empty where none waits. */
    public Optional<OffsetDateTime> last() {
        return waiting().values().stream().max(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /** The editions that wait for their hour and were not withdrawn, by number. */
    private Map<Integer, OffsetDateTime> waiting() {
        Map<Integer, OffsetDateTime> waiting = new TreeMap<>();
        for (Register.MadeEdition edition : workbench.register().editions()) {
            of(edition)
                    .filter(hour ->
                            notices(edition, Notice.Kind.WITHDRAWN).findAny().isEmpty())
                    .ifPresent(hour -> waiting.put(edition.number(), hour));
        }
        return waiting;
    }
}
