// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/** A reference in the tree of a text. */
public final class ReferenceNode extends CustomNode {
    private final String source;
    private final @Nullable Reference reference;
    private final @Nullable Wrong wrong;

    ReferenceNode(String source) {
        this.source = source;
        Reference read = null;
        Wrong fault = null;
        try {
            read = ReferenceReader.read(source);
        } catch (Wrong e) {
            fault = e;
        }
        reference = read;
        wrong = fault;
    }

    /** What stands between the braces. */
    public String source() {
        return source;
    }

    /** What it refers to; null where it fits no form. */
    public @Nullable Reference reference() {
        return reference;
    }

    @Nullable
    Wrong wrong() {
        return wrong;
    }
}
