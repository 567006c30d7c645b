// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.publish.bundle.BundleBuilder;
import org.daylight.publish.template.bundle.SheetView;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one capture: all that is known of it, masked as everywhere; of a restricted one, nothing but that it
 * exists, since when, and what its event commits to.
 */
public final class CaptureSheets {
    private final Workbench workbench;

    /** Shows captures of this case. */
    public CaptureSheets(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A sheet.
     *
     * @param facts in order, as JSON would hold them
     * @param page self-contained HTML
     */
    public record Sheet(Map<String, @Nullable Object> facts, String page) {}

    /** @throws DaylightException where the case has no such capture, or a name would leak */
    public Sheet sheet(CaptureId id) {
        Capture capture = workbench
                .register()
                .capture(id)
                .orElseThrow(() -> new DaylightException(
                        "the case has no capture " + id + "; `daylight register show` and `verify` print ids"));
        BundleView view = new BundleView(workbench, Veils.afresh(workbench));
        BundleBuilder builder =
                Bundling.builder(workbench, new PlainWacz(workbench.folder().root()), view.forbidden(), line -> {});
        try (Aside aside = Aside.in(workbench, "sheet")) {
            BundleBuilder.Sheet sheet = builder.sheet(view.input(List.of(capture), Set.of(), 0), aside.folder());
            return new Sheet(facts(capture, sheet.view()), sheet.page());
        }
    }

    private static Map<String, @Nullable Object> facts(Capture capture, SheetView s) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("capture", s.id());
        facts.put("title", s.title());
        facts.put("url", s.url());
        facts.put("exhibit", s.exhibit());
        facts.put("received", s.received().toString());
        facts.put("status", s.status());
        facts.put("mediaType", s.mediaType());
        facts.put("restricted", s.restricted());
        facts.put("heldBack", s.heldBack());
        facts.put("file", capture.file());
        facts.put("offset", s.offset());
        facts.put("size", s.size());
        facts.put("fileSha256", s.sha256());
        facts.put("payloadSha256", s.payloadSha256());
        facts.put("documents", s.texts().stream().map(SheetView.Words::id).toList());
        SheetView.Connection connection = s.connection();
        facts.put("peer", connection == null ? null : connection.peer());
        facts.put("tls", connection == null ? null : connection.protocol());
        facts.put("cipher", connection == null ? null : connection.cipher());
        facts.put(
                "certificates",
                connection == null
                        ? List.of()
                        : connection.chain().stream()
                                .map(c -> c.subject() + ", " + c.from() + " to " + c.until())
                                .toList());
        facts.put(
                "records",
                s.records().stream()
                        .map(r -> r.number() + " at " + r.offset() + ": " + r.type() + " " + r.mediaType() + " "
                                + r.target())
                        .toList());
        facts.put(
                "checklist",
                s.checklist().stream()
                        .map(i -> i.grade() + ": " + i.label() + ", " + i.why())
                        .toList());
        facts.put(
                "custody",
                s.custody().stream()
                        .map(c -> "event " + c.event() + ", " + c.time() + ": " + c.what() + " by " + c.by())
                        .toList());
        facts.put("event", s.proof().event());
        facts.put("leaf", s.proof().leaf());
        facts.put("ledgerSize", s.proof().size());
        facts.put("root", s.proof().root());
        facts.put(
                "commitments",
                s.proof().fields().stream()
                        .map(f -> f.name() + " " + f.commitment())
                        .toList());
        return facts;
    }
}
