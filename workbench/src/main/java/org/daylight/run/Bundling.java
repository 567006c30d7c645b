// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Fault;
import org.daylight.publish.bundle.BundleBuilder;
import org.daylight.publish.bundle.BundleInput;
import org.daylight.publish.bundle.VerifyPage;
import org.daylight.publish.bundle.WaczMaker;
import org.daylight.publish.leak.Forbidden;

/** Hands evidence over: a bundle that a stranger can check, and the event that says so. */
public final class Bundling {
    /** So many captures are named by one event, which holds at most 65,535 bytes. */
    private static final int NAMED = 2000;

    private final Workbench workbench;
    private final Consumer<String> progress;

    /**
     * Hands over from this case.
     *
     * @param progress is told what is being done, a line a step
     */
    public Bundling(Workbench workbench, Consumer<String> progress) {
        this.workbench = workbench;
        this.progress = progress;
    }

    /**
     * Which captures.
     *
     * @param named these, whatever else
     * @param cited those that an accepted statement rests on
     * @param all every capture of the case
     */
    public record Choice(List<CaptureId> named, boolean cited, boolean all) {
        /** Copies the list. */
        public Choice {
            named = List.copyOf(named);
        }
    }

    /**
     * A bundle that was handed over.
     *
     * @param place the folder or ZIP file
     * @param manifest digest of its {@code bundle.json}
     * @param captures how many are in it
     * @param heldBack how many of them without their stored file, because it may name private persons
     * @param restricted how many were left out because they are under seal
     * @param passages cited words in it
     * @param files how many it has
     * @param bytes of all files
     * @param size events of the ledger at its position
     * @param event first event that says so
     */
    public record Handed(
            Path place,
            Digest manifest,
            int captures,
            int heldBack,
            int restricted,
            int passages,
            int files,
            long bytes,
            long size,
            long event) {}

    /**
     * Builds a bundle and notes it in the ledger.
     *
     * @param disclose private fields that are opened beside those that a check needs, by name
     * @param out a folder, or a ZIP file where the name ends so, that is not there yet
     * @throws DaylightException where the case does not verify, a capture is unknown, or a name would leak; nothing is
     *     left behind then
     */
    public Handed bundle(Choice choice, Set<String> disclose, Path out) {
        new Embargoes(workbench, Clock.systemUTC()).refuse("an evidence bundle");
        List<Fault> faults = workbench.ledger().verify();
        if (!faults.isEmpty()) {
            throw new DaylightException("the case does not verify, so nothing was handed over: "
                    + faults.getFirst().item() + "; run `daylight verify`");
        }
        new Anchors(workbench).check();
        List<Capture> chosen = chosen(choice);
        List<Capture> open = chosen.stream().filter(c -> !c.restricted()).toList();
        if (open.isEmpty()) {
            throw new DaylightException(
                    chosen.isEmpty()
                            ? "there is nothing to hand over: no accepted statement rests on a capture; name captures, or use --all"
                            : "there is nothing to hand over: every capture that was chosen is under seal");
        }
        whole(open);
        progress.accept("going through " + open.size() + " captures for what may be shown");
        BundleView view = new BundleView(workbench, Veils.afresh(workbench));
        BundleInput input = view.input(open, disclose, chosen.size() - open.size());
        view.notes().forEach(n -> progress.accept("note: " + n));
        // 1. The bundle, built beside its place, leak-tested, renamed. A crash after it leaves a bundle that no event
        //    names: it holds nothing that was not handed over on purpose, and making it again writes the event.
        BundleWacz wacz = new BundleWacz(workbench, input.asOf(), progress);
        BundleBuilder.Built built;
        try (HalfMade made = HalfMade.begin(workbench, out, ".building", ".packed")) {
            built = new LeakTests(workbench)
                    .stopped(
                            "bundle",
                            () -> builder(workbench, wacz, view.forbidden(), progress)
                                    .build(input, out));
        }
        // 2. The event. The bundle's own checkpoint is the one before it.
        long event = record(open, built, input.checkpoint().size());
        return new Handed(
                built.place(),
                built.manifest(),
                open.size(),
                built.heldBack(),
                chosen.size() - open.size(),
                input.passages().size(),
                built.files(),
                built.bytes(),
                input.checkpoint().size(),
                event);
    }

    /** Nothing goes out that differs from what the ledger says, and nothing is held back for that reason unsaid. */
    private void whole(List<Capture> captures) {
        Set<String> seen = new HashSet<>();
        for (Capture c : captures) {
            Path file = workbench.folder().root().resolve(c.file());
            try {
                if (seen.add(c.file()) && !Archives.digest(file).equals(c.fileDigest())) {
                    throw new DaylightException("the stored file of capture " + c.id()
                            + " is not the one that its event names; nothing was handed over, run `daylight verify`");
                }
            } catch (IOException e) {
                throw new DaylightException(
                        "the stored file of capture " + c.id() + " cannot be read (" + CaseFolder.reason(e)
                                + "); nothing was handed over, run `daylight verify`",
                        e);
            }
        }
    }

    static BundleBuilder builder(Workbench workbench, WaczMaker wacz, Forbidden forbidden, Consumer<String> progress) {
        return new BundleBuilder(
                text -> workbench.ledger().signatureLine(text),
                wacz,
                forbidden,
                VerifyPage.html().getBytes(StandardCharsets.UTF_8),
                progress);
    }

    private List<Capture> chosen(Choice choice) {
        Set<CaptureId> wanted = new LinkedHashSet<>(choice.named());
        List<Capture> captures = workbench.register().captures();
        for (CaptureId id : wanted) {
            if (captures.stream().noneMatch(c -> c.id().equals(id))) {
                throw new DaylightException("the case has no capture " + id + "; nothing was handed over");
            }
        }
        if (choice.cited()) {
            workbench.register().statements().forEach(s -> wanted.add(s.capture()));
        }
        return captures.stream()
                .filter(c -> choice.all() || wanted.contains(c.id()))
                .toList();
    }

    private long record(List<Capture> captures, BundleBuilder.Built built, long size) {
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < captures.size(); from += NAMED) {
            List<Capture> part = captures.subList(from, Math.min(captures.size(), from + NAMED));
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("what", "bundle");
            open.put("manifestSha256", built.manifest().hex());
            open.put("size", size);
            open.put("keySha256", new ExportingWacz(workbench).key().digest().hex());
            open.put("captures", part.stream().map(c -> c.id().value()).toList());
            drafts.add(Draft.open(EventKind.EXPORT, open));
        }
        drafts.add(LeakTests.draft("bundle", built.leakTest(), Map.of()));
        return workbench.append(drafts).getFirst().seq();
    }
}
