// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;

/**
 * Exhibit numbers: how a court or a committee calls a capture. A number is given once and never again, even by mistake;
 * a capture may have several. They are open fields, so their form leaves no room for a name.
 */
public final class Exhibits {
    private static final Pattern FORM = Pattern.compile("[A-Z]{0,4}[-/.]?[0-9]{1,6}[a-z]?");

    private final Workbench workbench;

    /** The exhibits of this case. */
    public Exhibits(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A number that was given.
     *
     * @param event where
     * @param time when
     * @param number such as {@code A-12}
     * @param capture to what
     */
    public record Exhibit(long event, Instant time, String number, CaptureId capture) {}

    /** Gives a capture a number. @throws DaylightException where the number is taken or has another form */
    public Event assign(CaptureId capture, String number) {
        CustodyFields.capture(workbench, capture);
        if (!FORM.matcher(number).matches()) {
            throw new DaylightException("expected an exhibit number such as A-12 or 7 (up to four capital letters, a"
                    + " number, perhaps a small letter), found \"" + number + "\"");
        }
        all().stream().filter(e -> e.number().equals(number)).findFirst().ifPresent(e -> {
            throw new DaylightException("exhibit " + number + " is capture " + e.capture() + " since event " + e.event()
                    + "; a number is never used again, take another");
        });
        return workbench
                .append(List.of(Draft.open(EventKind.EXHIBIT, Map.of("capture", capture.value(), "number", number))))
                .getFirst();
    }

    /** All numbers, in the order in which they were given. */
    public List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>();
        workbench.ledger().forEach(event -> {
            if (event.kind() == EventKind.EXHIBIT) {
                all.add(new Exhibit(
                        event.seq(), event.time(), event.text("number"), new CaptureId(event.text("capture"))));
            }
        });
        return all;
    }
}
