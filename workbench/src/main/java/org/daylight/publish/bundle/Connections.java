// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daylight.publish.template.bundle.SheetView;

/** What the connection showed over which a capture came: the address of the server, TLS, certificates. */
public final class Connections {
    private Connections() {}

    /**
     * The connection of the answer that stands at this place of a WARC file; empty where no answer stands there, or the file
     * says nothing of how it came.
     */
    public static Optional<SheetView.Connection> of(Path file, long offset) {
        try {
            List<WarcRecords.Entry> all = WarcRecords.all(file);
            CaptureRecords records = new CaptureRecords(file, all, offset, true);
            String peer = records.main().map(m -> m.field("WARC-IP-Address")).orElse("");
            Optional<WarcRecords.Entry> notes = records.notes();
            byte[] block =
                    notes.isEmpty() ? null : records.withBlock(notes.get()).block();
            SheetView.Connection connection = ConnectionNotes.of(peer, block);
            return connection.peer() == null
                            && connection.protocol() == null
                            && connection.chain().isEmpty()
                    ? Optional.empty()
                    : Optional.of(connection);
        } catch (IOException e) {
            return Optional.empty(); // `verify` names a file that cannot be read
        }
    }
}
