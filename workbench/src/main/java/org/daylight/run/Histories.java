// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Ledger;
import org.daylight.publish.bundle.BundleInput;

/** What the events say happened to captures, from open fields alone: nothing private is in it. */
final class Histories {
    private Histories() {}

    /** One history each, in the order given; the ledger is read once, up to a position. */
    static List<BundleInput.History> of(Ledger ledger, List<Capture> captures, long size) {
        Map<CaptureId, List<BundleInput.Step>> steps = new HashMap<>();
        captures.forEach(c -> steps.put(c.id(), new ArrayList<>()));
        ledger.forEach(event -> {
            if (event.seq() < size) {
                captures.forEach(c -> step(event, c, steps.get(c.id())));
            }
        });
        return captures.stream()
                .map(c -> new BundleInput.History(c.id(), steps.getOrDefault(c.id(), List.of())))
                .toList();
    }

    private static void step(Event event, Capture capture, List<BundleInput.Step> steps) {
        boolean named = capture.id().value().equals(event.open().get("capture"))
                || (event.open().get("captures") instanceof List<?> all
                        && all.contains(capture.id().value()));
        boolean file = capture.file().equals(event.open().get("file"))
                || (event.kind() == EventKind.SEAL && Sealing.sealedFiles(event).containsKey(capture.file()));
        boolean mine = named || (file && event.kind() != EventKind.CAPTURE);
        if (mine) {
            steps.add(new BundleInput.Step(event.seq(), event.time(), what(event), event.actor(), detail(event)));
        }
    }

    private static String what(Event event) {
        return switch (event.kind()) {
            case CAPTURE ->
                "hand-in".equals(event.open().get("how"))
                        ? "taken in"
                        : "adopted".equals(event.open().get("how")) ? "adopted after a crash" : "captured";
            case HAND_IN -> "handed in";
            case DECISION -> "words accepted, text kept";
            case SEAL -> "sealed";
            case REPAIR -> "found in the archive";
            case EXHIBIT -> "numbered as an exhibit";
            case WORKING_COPY -> "copied to work on";
            case HOLD -> "put under legal hold";
            case RELEASE -> "released from legal hold";
            case ACCESS -> "read under restriction";
            case EXPORT -> "handed over";
            case CASE_OPENED,
                    CONFIGURATION,
                    ERASE,
                    EDITION,
                    CHECKPOINT,
                    SEARCH,
                    COSIGNATURE,
                    TIMESTAMP,
                    VERIFICATION,
                    RESTORE -> event.kind().code();
        };
    }

    private static String detail(Event event) {
        return switch (event.kind()) {
            case CAPTURE, HAND_IN, REPAIR -> "file sha256:" + event.open().getOrDefault("fileSha256", "");
            case DECISION -> event.open().get("textSha256") instanceof String text ? "text sha256:" + text : "";
            case EXPORT -> "manifest sha256:" + event.open().getOrDefault("manifestSha256", "");
            default -> "";
        };
    }
}
