// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.publish.bundle.Vouchers;
import org.daylight.publish.template.bundle.SheetView;
import org.daylight.run.Aside;
import org.daylight.run.CaptureProofs;
import org.daylight.run.CustodyStep;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** How a capture is proven, who had it in hand, and handing it over to a stranger. */
final class ProofPage {
    private static final int KEPT = 20;

    /** What was made to be handed over and not fetched yet, by person and capture. */
    private final Map<String, Made> made = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > KEPT;
        }
    };

    @SuppressWarnings("ArrayRecordComponent")
    private record Made(String name, String type, byte[] bytes) {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply show(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        CaptureProofs proofs = new CaptureProofs(visit.workbench());
        CaptureProofs.Proof proof = proofs.of(opened.capture());
        SheetView.@Nullable Connection connection = opened.listed().shown()
                ? proofs.connection(opened.capture(), opened.facts().length()).orElse(null)
                : null;
        Vouchers vouched = proofs.vouched(proof);
        boolean ready = has(key(visit, opened.capture()));
        return Reply.html(out -> JteproofGenerated.render(
                out, null, shell, opened.head(visit, "proof"), proof, vouched, connection, ready));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    Reply custody(Visit visit) {
        Opened opened = Opened.of(visit);
        Shell shell = opened.shell(visit);
        List<CustodyStep> steps = new CaptureProofs(visit.workbench()).custody(opened.capture());
        return Reply.html(out -> JtecustodyGenerated.render(out, null, shell, opened.head(visit, "proof"), steps));
    }

    /** Makes a file for a stranger, beside requests. */
    Reply handOver(Visit visit) {
        Opened opened = Opened.of(visit);
        Capture capture = opened.capture();
        boolean wacz = visit.field("as").filter("wacz"::equals).isPresent();
        String key = key(visit, capture);
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        String name = "capture-" + capture.id() + (wacz ? ".wacz" : "-bundle.zip");
        return visit.jobs().begin(visit, visit.say(wacz ? "captures.wacz.job" : "captures.bundle.job"), at -> {
            byte[] bytes = workbench.turns().deciding(() -> written(workbench, capture, wacz, name));
            synchronized (made) {
                made.put(key, new Made(name, wacz ? "application/wacz+zip" : "application/zip", bytes));
            }
            return new Job.Outcome(
                    words.say("captures.handed-over", name), "/captures/" + capture.id() + "/proof#hand-over");
        });
    }

    private static byte[] written(Workbench workbench, Capture capture, boolean wacz, String name) {
        try (Aside aside = Aside.in(workbench, "hand-over")) {
            Path out = aside.folder().resolve(name);
            CaptureProofs proofs = new CaptureProofs(workbench);
            if (wacz) {
                proofs.wacz(capture, out);
            } else {
                proofs.bundle(capture, out);
            }
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new DaylightException(
                    "the file for capture " + capture.id() + " cannot be written: " + e.getMessage()
                            + "; see that the disk has room",
                    e);
        }
    }

    /** Gives the person what was made for them. */
    Reply handedOver(Visit visit) {
        Opened opened = Opened.of(visit);
        Made file;
        synchronized (made) {
            file = made.get(key(visit, opened.capture()));
        }
        return file == null
                ? visit.failed("/captures/" + opened.capture().id() + "/proof", visit.say("captures.handed-over.gone"))
                : new Reply.Download(file.name(), file.type(), file.bytes());
    }

    private boolean has(String key) {
        synchronized (made) {
            return made.containsKey(key);
        }
    }

    private static String key(Visit visit, Capture capture) {
        return visit.person().name() + (visit.may(Right.PROTECT) ? " + " : " - ") + capture.id();
    }
}
