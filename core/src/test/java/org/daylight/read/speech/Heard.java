// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.Attribution;
import org.daylight.Document;
import org.daylight.read.ClaimReader;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;

/** Reads English texts of the tests. */
final class Heard {
    private static final ClaimReader READER = new ClaimReader();
    private static final Extractor EXTRACTOR = new Extractor();

    private Heard() {}

    static List<Attribution> in(String text) {
        Document d =
                EXTRACTOR.extract(Resource.file("t.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain", null));
        Document english = new Document(d.id(), d.textDigest(), d.extractor(), d.about(), "en", d.text(), d.blocks());
        return READER.find(english).attributions();
    }

    /** Each attribution as "speaker | cue | content", "-" for who or what the text does not name. */
    static List<String> rows(String text) {
        return in(text).stream().map(Heard::row).toList();
    }

    private static String row(Attribution a) {
        Attribution.Quoted speaker = a.speaker();
        Attribution.Quoted cue = a.cue();
        return (speaker == null ? "-" : speaker.quote()) + " | " + (cue == null ? "-" : cue.quote()) + " | "
                + a.content().quote();
    }
}
