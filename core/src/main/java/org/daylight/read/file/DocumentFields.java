// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The fields of a file of properties: the text of each element by its local name, the first of several. */
final class DocumentFields implements Xml.Handler {
    private static final int MOST = 200;
    private static final int LONGEST = 2_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void start(XMLStreamReader at, String name) {
        text.setLength(0);
    }

    @Override
    public void text(String more) {
        if (text.length() < LONGEST) {
            text.append(more, 0, Math.min(more.length(), LONGEST));
        }
    }

    @Override
    public void end(String name) {
        if (!text.toString().isBlank() && fields.size() < MOST) {
            fields.putIfAbsent(name, text.toString().strip());
        }
        text.setLength(0);
    }

    /** Empty where there is none. */
    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    List<String> values() {
        return new ArrayList<>(fields.values());
    }
}
