// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daylight.Capture;

/** Puts the stored files of captures into one WACZ file, byte for byte, each once. */
@FunctionalInterface
public interface WaczMaker {
    /** Writes {@code out}, which does not exist yet; the same captures give the same bytes. */
    void write(List<Capture> captures, Path out) throws IOException;
}
