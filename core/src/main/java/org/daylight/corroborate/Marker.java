// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.List;
import org.daylight.Document;
import org.daylight.corroborate.likeness.Mark;

/** Finds the {@link Mark}s of a document; pure, called from several threads. */
public interface Marker {
    /** The marks, in order of the text. */
    List<Mark> marks(Document document);
}
