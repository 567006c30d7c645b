// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Merkle;
import org.daylight.publish.PassageView;
import org.daylight.publish.PreservedCopy;
import org.jspecify.annotations.Nullable;

/** The words that statements rest on, as an edition may print them, each with its proof. */
final class PassageViews {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> RIGHT_TO_LEFT = Set.of("he", "ar", "fa", "ug", "ur", "yi");

    private final Workbench workbench;
    private final Checkpoint checkpoint;
    private final Function<DocumentId, Veil> veils;
    private final HandingOut handingOut;
    private final Map<CaptureId, PreservedCopy> copies = new HashMap<>();

    PassageViews(Workbench workbench, Checkpoint checkpoint, Function<DocumentId, Veil> veils) {
        this.workbench = workbench;
        this.checkpoint = checkpoint;
        this.veils = veils;
        handingOut = new HandingOut(workbench);
    }

    /** Claims of one stretch share a passage page. */
    static String id(Statement s) {
        return s.capture().value() + "-" + s.passage().at().start() + "-"
                + s.passage().at().end();
    }

    List<PassageView> of(List<Statement> statements) {
        Map<String, PassageView> views = new LinkedHashMap<>();
        statements.forEach(s -> views.computeIfAbsent(id(s), id -> view(id, s)));
        return List.copyOf(views.values());
    }

    private PassageView view(String id, Statement s) {
        Capture capture = workbench
                .register()
                .capture(s.capture())
                .orElseThrow(() -> new DaylightException("capture " + s.capture() + " is not in the register"));
        Veil veil = veils.apply(s.passage().document());
        Offsets at = s.passage().at();
        Offsets paragraph = veil.paragraph(at);
        Event event = workbench.ledger().event(capture.event());
        String lang = s.lang();
        return new PassageView(
                id,
                veil.hide(veil.document().title()),
                veil.hide(veil.document().publisher()),
                veil.document().published(),
                lang,
                RIGHT_TO_LEFT.contains(lang.split("-")[0]),
                address(capture, veil),
                veil.at(new Offsets(paragraph.start(), at.start())),
                veil.at(at),
                veil.at(new Offsets(at.end(), paragraph.end())),
                capture.id(),
                capture.time(),
                capture.status(),
                capture.payloadDigest(),
                capture.fileDigest(),
                capture.event(),
                Merkle.leaf(event.json()),
                workbench.ledger().prove(capture.event(), checkpoint.size()).path(),
                copies.computeIfAbsent(capture.id(), c -> handingOut.copy(capture, veil)),
                gone(capture));
    }

    /** Addresses with a masked name in them stay in the ledger. */
    private static @Nullable String address(Capture capture, Veil veil) {
        String url = capture.url();
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        return web && url.equals(veil.hide(url)) ? url : null;
    }

    /** Says when the page was last seen and first missed, never that it was deleted. */
    private @Nullable String gone(Capture capture) {
        List<Capture> later = workbench.register().capturesOf(capture.url()).stream()
                .filter(c -> c.event() > capture.event())
                .toList();
        Instant present = capture.time();
        for (Capture c : later) {
            if (c.status() == 404 || c.status() == 410) {
                return "present on " + MINUTE.format(present) + ", absent on " + MINUTE.format(c.time());
            }
            if (c.status() >= 200 && c.status() < 300) {
                present = c.time();
            }
        }
        return null;
    }
}
