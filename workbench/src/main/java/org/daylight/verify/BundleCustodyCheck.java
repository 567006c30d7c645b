// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.publish.bundle.BundleFiles;
import org.daylight.publish.bundle.BundleJson;
import org.daylight.run.CustodyWords;

/** The chains of custody of a bundle, told anew from its events: nothing left out, nothing added, nothing put otherwise. */
final class BundleCustodyCheck {
    private static final int LARGE = 256 << 20;

    private final BundleFiles files;
    private final JsonNode manifest;
    private final BundleLedgerCheck ledger;
    private final BundleFindings found;
    private int steps;

    BundleCustodyCheck(BundleFiles files, JsonNode manifest, BundleLedgerCheck ledger, BundleFindings found) {
        this.files = files;
        this.manifest = manifest;
        this.ledger = ledger;
        this.found = found;
    }

    void check() throws IOException {
        JsonNode histories = BundleJson.read(files.bytes("custody.json", LARGE));
        Set<String> told = new TreeSet<>();
        for (JsonNode history : histories) {
            String capture = history.path("capture").asText();
            found.expect(
                    told.add(capture), "custody.json " + capture, "one chain of custody of this capture", "two", "");
        }
        for (JsonNode capture : manifest.path("captures")) {
            String id = capture.path("id").asText();
            String item = "custody.json " + id;
            if (found.expect(told.remove(id), item, "the chain of custody of this capture", "none", "")) {
                for (JsonNode history : histories) {
                    if (history.path("capture").asText().equals(id)) {
                        found.part(item, () -> steps(history, capture, item));
                    }
                }
            }
        }
        told.forEach(id -> found.fault("custody.json " + id, "a capture of bundle.json", "none", "it was added"));
        found.checked.add(
                steps + " steps of custody, each told anew from its event, and none of the events here left out");
    }

    private record Step(long event, String time, String by, String what) {
        static Step of(JsonNode step) {
            return new Step(
                    step.path("event").asLong(-1),
                    step.path("time").asText(),
                    step.path("by").asText(),
                    step.path("what").asText());
        }
    }

    private void steps(JsonNode history, JsonNode capture, String item) {
        Event own = ledger.parsed().get(capture.path("event").asLong(-1));
        if (own == null) {
            return; // its missing event is a fault already
        }
        List<Step> told = new ArrayList<>();
        history.path("steps").forEach(s -> told.add(Step.of(s)));
        List<Step> anew = anew(capture, own);
        steps += anew.size();
        for (Step step : anew) {
            if (!told.contains(step)) {
                Step other = told.stream()
                        .filter(s -> s.event() == step.event())
                        .findFirst()
                        .orElse(null);
                found.fault(
                        item + " event " + step.event(),
                        step.what() + ", by " + step.by() + " at " + step.time(),
                        other == null ? "no such step" : other.what() + ", by " + other.by() + " at " + other.time(),
                        other == null ? "a step was left out" : "the step says another thing than its event");
            }
        }
        Set<Long> known = new TreeSet<>();
        anew.forEach(s -> known.add(s.event()));
        for (Step step : told) {
            if (!known.contains(step.event())) {
                found.fault(
                        item + " event " + step.event(),
                        "an event that concerns this capture",
                        ledger.event(step.event()) == null ? "no such event" : "one that does not",
                        "the step was added");
            }
        }
        found.expect(
                told.size() == new TreeSet<>(told.stream().map(Step::event).toList()).size(),
                item,
                "each step once",
                "steps twice",
                "the list was altered");
    }

    private List<Step> anew(JsonNode manifest, Event own) {
        Capture capture = new Capture(
                new CaptureId(manifest.path("id").asText()),
                own.seq(),
                "",
                own.time(),
                0,
                null,
                own.text("file"),
                0,
                new Digest(own.text("fileSha256")),
                new Digest(own.text("payloadSha256")),
                false);
        CustodyWords words = new CustodyWords(capture);
        List<Step> steps = new ArrayList<>();
        for (Event event : ledger.parsed().values()) {
            try {
                words.sentence(event)
                        .ifPresent(what ->
                                steps.add(new Step(event.seq(), event.time().toString(), event.actor(), what)));
            } catch (DaylightException e) {
                found.fault(
                        "ledger/events/" + event.seq() + ".json",
                        "an event of its kind",
                        String.valueOf(e.getMessage()),
                        "it was not written by Daylight");
            }
        }
        return steps;
    }
}
