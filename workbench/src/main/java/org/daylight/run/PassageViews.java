// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Merkle;
import org.daylight.publish.PassageView;
import org.daylight.publish.PreservedCopy;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/** The words that statements rest on, as an edition may print them, each with its proof. */
final class PassageViews {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Workbench workbench;
    private final Checkpoint checkpoint;
    private final Function<DocumentId, Veil> veils;
    private final Discretion discretion;
    private final Translating translating;
    private final Map<CaptureId, PreservedCopy> copies = new ConcurrentHashMap<>();

    PassageViews(Workbench workbench, Checkpoint checkpoint, Veils drawn, Function<DocumentId, Veil> veils) {
        this.workbench = workbench;
        this.checkpoint = checkpoint;
        this.veils = veils;
        discretion = new Discretion(workbench);
        translating = new Translating(workbench, drawn);
    }

    /** Claims of one stretch share a passage page. */
    static String id(Statement s) {
        MediaFragment fragment = s.passage().fragment();
        if (fragment != null) {
            // Descriptions all begin at 0: what tells them apart is what they describe and how.
            String named = s.passage().document() + "#" + fragment.value();
            return s.capture().value() + "-m" + Digest.of(named).hex().substring(0, 12);
        }
        return s.capture().value() + "-" + s.passage().at().start() + "-"
                + s.passage().at().end();
    }

    List<PassageView> of(List<Statement> statements) {
        Map<String, Statement> first = new LinkedHashMap<>();
        statements.forEach(s -> first.putIfAbsent(id(s), s));
        // Each asks the database several times: on every processor.
        return List.copyOf(first.entrySet().parallelStream()
                .map(e -> view(e.getKey(), e.getValue()))
                .toList());
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
                Translating.rightToLeft(lang),
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
                s.passage().fragment() == null
                        ? copies.computeIfAbsent(capture.id(), c -> discretion.copy(capture, veil))
                        : new PreservedCopy.Kept(
                                "held by the monitor: no program can say who is to be seen or heard in it"),
                gone(capture),
                archived(capture),
                s.passage().fragment(),
                at,
                translating.of(s.passage()));
    }

    /** Addresses with a masked name in them stay in the ledger. */
    private static @Nullable String address(Capture capture, Veil veil) {
        String url = capture.url();
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        return web && url.equals(veil.hide(url)) ? url : null;
    }

    /** Says whose capture a recovered page is, and when that archive took it by its own word. */
    private @Nullable String archived(Capture capture) {
        return workbench
                .register()
                .archived(capture.id())
                .map(a -> "captured by " + a.archive() + " on " + MINUTE.format(a.time()) + " by that archive's word; "
                        + (a.raw() ? "this copy was fetched there" : "this copy is what it showed"))
                .orElse(null);
    }

    /** Says when the page was last seen and first missed, never that it was deleted. */
    private @Nullable String gone(Capture capture) {
        List<Capture> later = workbench.register().capturesOf(capture.url()).stream()
                .filter(c -> c.event() > capture.event())
                .filter(c -> workbench.register().archived(c.id()).isEmpty())
                .toList();
        Instant present = workbench
                .register()
                .archived(capture.id())
                .map(Register.Archived::time)
                .orElse(capture.time());
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
