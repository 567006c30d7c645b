// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG, http://example.org/",
        "https://example.org:443/a#part, https://example.org/a",
        "http://example.org:8080/a b?q=南|x, http://example.org:8080/a%20b?q=%E5%8D%97%7Cx",
        "http://bücher.example/, http://xn--bcher-kva.example/",
        "http://0x7f.1:81/, http://127.0.0.1:81/",
        "http://example.org/a/../b/./c, http://example.org/b/c",
        "http://example.org?x, http://example.org/?x",
        "http://[2001:DB8::1]/, http://[2001:db8::1]/"
    })
    void writesAnAddressOneWay(String url, String expected) {
        assertThat(WebAddress.parse(url)).hasToString(expected);
        assertThat(WebAddress.parse(expected)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g", "./g, http://a/b/c/g", "g/, http://a/b/c/g/", "/g, http://a/g", "//g, http://g/",
        "?y, http://a/b/c/d?y", "g?y, http://a/b/c/g?y", "'', http://a/b/c/d?q", "#s, http://a/b/c/d?q",
                "., http://a/b/c/",
        "../g, http://a/b/g", "../../../g, http://a/g", "https://x/y, https://x/y", "g;x=1/../y, http://a/b/c/y"
    })
    void followsReferencesAsRfc3986Does(String reference, String expected) {
        assertThat(WebAddress.parse("http://a/b/c/d?q").resolve(reference)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "example.org", "http:///x",
                        "http://",
                "http://a:99999/", "http://a:0/", "http://a b/", "http://1.2.3.4.5/", "http://256.1.1.1/",
                        "http://08.1/",
                "http://[::1/", "http://a..b/", "http://[fe80::1%25eth0]/", "http://a/\r\nX: y", ""
            })
    void refusesWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> WebAddress.parse(url)).isInstanceOf(DaylightException.class);
    }

    @Test
    void refusesUsersWithoutRepeatingTheirPassword() {
        assertThatThrownBy(() -> WebAddress.parse("http://user:secret@example.org/x"))
                .hasMessageContaining("user or password")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> WebAddress.parse("http://a/").resolve("//u:secret@127.0.0.1/"))
                .hasMessageNotContaining("secret");
    }
}
