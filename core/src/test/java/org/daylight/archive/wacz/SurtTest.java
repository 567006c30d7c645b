// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as the viewers in browsers compute them from the same addresses. */
class SurtTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://example.org/ org,example)/",
                "https://www.example.org:443/A?b=2&a=1 org,example)/a?a=1&b=2",
                "http://www2.example.org:8080 org,example:8080)/",
                "http://127.0.0.1:42337/a.html 1,0,0,127:42337)/a.html",
                "http://user:pass@example.org/x#part org,example)/x",
                "http://example.org/a/./b/../c/ org,example)/a/c/",
                "http://example.org/%E5%8D%97?q=%E5%8D%97 org,example)/%e5%8d%97?q=%e5%8d%97",
                "http://example.org/南 org,example)/%E5%8D%97",
                "http://münchen.example/ example,xn--mnchen-3ya)/",
                "http://example.org/?&b&a org,example)/?&a&b",
                "urn:sha256:ab urn:sha256:ab"
            })
    void keys(String url, String key) {
        assertThat(Surt.of(url)).isEqualTo(key);
    }
}
