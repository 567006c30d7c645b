// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Merkle;
import org.daylight.publish.bundle.Connections;
import org.daylight.publish.bundle.Vouchers;
import org.daylight.publish.template.bundle.SheetView;

/** How a capture is proven: its event, and the way from it to the signed head of the ledger. */
public final class CaptureProofs {
    /** Files of more bytes are not gone through for what the connection showed. */
    private static final long LARGEST = 64_000_000;

    private final Workbench workbench;

    /** Proves captures of this case. */
    public CaptureProofs(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A proof.
     *
     * @param event that says that the capture was preserved; private fields stand in it as commitments
     * @param leaf hash of its bytes
     * @param path hashes from the leaf up
     * @param checkpoint the signed head that it leads to
     * @param key that verifies the head
     * @param holds whether the path does lead there
     */
    public record Proof(Event event, Digest leaf, List<Digest> path, Checkpoint checkpoint, String key, boolean holds) {
        /** Copies the path. */
        public Proof {
            path = List.copyOf(path);
        }
    }

    /** The proof of a capture against the head of today. */
    public Proof of(Capture capture) {
        Checkpoint checkpoint = workbench.ledger().checkpoint();
        Event event = workbench.ledger().event(capture.event());
        Digest leaf = Merkle.leaf(event.json());
        List<Digest> path =
                workbench.ledger().prove(event.seq(), checkpoint.size()).path();
        return new Proof(
                event,
                leaf,
                path,
                checkpoint,
                workbench.ledger().verifier().toString(),
                Merkle.included(event.seq(), checkpoint.size(), leaf, path, checkpoint.root()));
    }

    /** Who else says that a capture existed: of each witness and each authority the first that covers it, and the latest. */
    public Vouchers vouched(Proof proof) {
        long capture = proof.event().seq();
        Vouchers all = new BundleVouchers(workbench.ledger(), proof.checkpoint()).of(List.of(capture));
        return new Vouchers(
                all.witnesses().stream().filter(w -> w.size() > capture).toList(),
                all.timestamps().stream().filter(t -> t.size() > capture).toList(),
                all.earlier());
    }

    /** What the connection showed; empty where nothing is known of it, or the stored file is large or under seal. */
    public Optional<SheetView.Connection> connection(Capture capture, long length) {
        Path file = workbench.folder().root().resolve(capture.file());
        return capture.restricted() || capture.status() == 0 || length < 0 || length > LARGEST
                ? Optional.empty()
                : Connections.of(file, capture.offset());
    }

    /** Who had it in hand. The whole ledger is gone through. */
    public List<CustodyStep> custody(Capture capture) {
        return new Custody(workbench).of(capture.id());
    }

    /** A bundle with this capture alone, written to a place where nothing is yet. */
    public Bundling.Handed bundle(Capture capture, Path out) {
        return new Bundling(workbench, line -> {})
                .bundle(new Bundling.Choice(List.of(capture.id()), false, false), Set.of(), out);
    }

    /** A WACZ file with this capture alone. */
    public ExportingWacz.Exported wacz(Capture capture, Path out) {
        return new ExportingWacz(workbench).export(out, List.of(capture.id()), false, line -> {});
    }
}
