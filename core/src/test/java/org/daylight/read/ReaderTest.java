// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.daylight.Reading;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Resource PAGE = Resource.file(
            "a.html",
            "<html><body><h1>林志远在荷兰接到电话</h1><p>The activist Marek Oldfield said that 54 stations exist.</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void theSameBytesGiveTheSameReadingInEveryThread() {
        Reader reader = new Reader();
        Reading first = reader.read(PAGE);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> reader.read(PAGE)))
                .allMatch(first::equals);
        assertThat(first.masks()).isNotEmpty();
    }

    @Test
    void anotherExtractorMayBeGiven() {
        Extractor extractor = new Extractor();
        Reader reader = new Reader(
                r -> extractor.extract(Resource.file("b.txt", "Other words.".getBytes(StandardCharsets.UTF_8))),
                "odd/2");
        assertThat(reader.version()).startsWith("odd/2");
        assertThat(reader.read(PAGE).document().text()).isEqualTo("Other words.");
    }
}
