// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.register.Decisions;

/** How the events of custody name captures, and how their private fields are shown. */
final class CustodyFields {
    /** So many captures are named by one event, which holds at most 65,535 bytes. */
    static final int CAPTURES = 2000;

    private CustodyFields() {}

    /** A private field as text, or the word that stands where it was erased. */
    static String shown(Map<String, Object> revealed, String field) {
        Object value = revealed.get(field);
        return value == null ? Decisions.ERASED : String.valueOf(value);
    }

    /** Whether an event names this capture, alone, in a list, or by one of its documents. */
    static boolean names(Event event, CaptureId capture) {
        return capture.value().equals(event.open().get("capture"))
                || (event.open().get("captures") instanceof List<?> list && list.contains(capture.value()))
                || (event.open().get("document") instanceof String document
                        && document.startsWith(capture.value() + "-"));
    }

    /** A capture that must exist. */
    static Capture capture(Workbench workbench, CaptureId id) {
        return workbench
                .register()
                .capture(id)
                .orElseThrow(() -> new DaylightException("no capture " + id + " in this case; `daylight capture` and"
                        + " `daylight import` print the ids of what they keep"));
    }
}
