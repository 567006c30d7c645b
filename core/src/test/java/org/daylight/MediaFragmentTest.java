// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of pictures, pages, sound and film, as the W3C and RFC 8118 write them. */
class MediaFragmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xywh=10,20,300,80             | xywh=10,20,300,80         | a region of 300 by 80 pixels, 10 from the left and 20 from the top",
                "xywh=pixel:0,0,1,1            | xywh=0,0,1,1              | a region of 1 by 1 pixels, 0 from the left and 0 from the top",
                "xywh=percent:5,5,95,95        | xywh=percent:5,5,95,95    | a region of 95 by 95 percent, 5 from the left and 5 from the top",
                "page=3                        | page=3                    | page 3",
                "xywh=percent:0,50,100,50&page=3 | page=3&xywh=percent:0,50,100,50 | page 3, a region of 100 by 50 percent, 0 from the left and 50 from the top",
                "t=12.5,20                     | t=12.5,20                 | from 12.5 to 20 seconds",
                "t=npt:0,0.001                 | t=0,0.001                 | from 0 to 0.001 seconds",
                "t=1.050,2.50&xywh=1,1,1,1     | xywh=1,1,1,1&t=1.05,2.5   | a region of 1 by 1 pixels, 1 from the left and 1 from the top, from 1.05 to 2.5 seconds",
            })
    void areReadWrittenAndSaid(String given, String written, String said) {
        MediaFragment fragment = MediaFragment.parse(given.strip());
        assertThat(fragment.value()).isEqualTo(written);
        assertThat(fragment.inWords()).isEqualTo(said);
        assertThat(MediaFragment.parse(fragment.value())).isEqualTo(fragment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#page=3",
                "page=0",
                "page=-1",
                "page=3&page=4",
                "page=3&t=1,2",
                "xywh=1,2,3",
                "xywh=1,2,0,4",
                "xywh=-1,2,3,4",
                "xywh=percent:50,0,51,10",
                "xywh=1.5,2,3,4",
                "t=5,5",
                "t=5,4",
                "t=5",
                "t=1:00,2:00",
                "t=1.2345,3",
                "xywh=1,2,3,4&",
                "xywh=99999999999,0,1,1",
                "page=3<script>"
            })
    void whatIsNoneIsRefused(String value) {
        assertThatThrownBy(() -> MediaFragment.parse(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachConformsToItsStandard() {
        assertThat(MediaFragment.parse("page=3").conformsTo()).isEqualTo(MediaFragment.PDF);
        assertThat(MediaFragment.parse("t=1,2").conformsTo()).isEqualTo(MediaFragment.MEDIA_FRAGMENTS);
    }
}
