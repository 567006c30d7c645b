// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static AddressGuard answering(String... addresses) {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.ofLiteral(addresses[i]);
        }
        return new AddressGuard(List.of(), host -> found);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.9.9.9, loopback",
        "::1, loopback",
        "0.0.0.0, unspecified",
        "::, unspecified",
        "10.0.0.5, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "100.64.0.1, CGNAT",
        "100.127.255.255, CGNAT",
        "169.254.1.1, link-local",
        "169.254.169.254, cloud metadata",
        "fd00:ec2::254, cloud metadata",
        "fd12::1, private",
        "fe80::1, link-local",
        "ff02::1, multicast",
        "224.0.0.1, multicast",
        "239.1.1.1, multicast",
        "255.255.255.255, broadcast",
        "240.0.0.1, reserved",
        "192.0.2.1, documentation",
        "198.51.100.1, documentation",
        "203.0.113.9, documentation",
        "2001:db8::1, documentation",
        "198.18.0.1, benchmark",
        "198.19.255.255, benchmark",
        "2001:2::1, benchmark",
        "::ffff:10.0.0.1, private",
        "64:ff9b::7f00:1, loopback",
        "64:ff9b::a9fe:a9fe, cloud metadata",
        "2002:7f00:1::, loopback",
        "2002:a00:5::1, private",
        "::7f00:1, loopback",
        "2001:0:1::1, Teredo",
        "4000::1, reserved",
        "64:ff9b:1::1, reserved"
    })
    void refusesWhatIsNoPublicAddressAndSaysWhatItIs(String address, String what) {
        assertThatThrownBy(() -> answering(address).admit("news.example", 443))
                .isInstanceOf(DaylightException.class)
                .hasMessageStartingWith("not asked: news.example is ")
                .hasMessageContaining(what)
                .hasMessageEndingWith("say `daylight allow news.example:443` if this case may ask it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "11.0.0.1",
                "192.167.0.1",
                "223.255.255.255"
            })
    void admitsPublicAddresses(String address) {
        assertThat(answering(address).admit("news.example", 443)).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void leavesThePrivateAnswersOfANameOut() {
        assertThat(answering("10.0.0.1", "1.1.1.1", "::1").admit("news.example", 80))
                .containsExactly(InetAddress.ofLiteral("1.1.1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0x7f.1/",
                "http://127.0.0.1./", "http://１２７.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0/",
                "http://[0:0:0:0:0:ffff:7f00:1]/"
            })
    void judgesEveryWayToWriteAnAddress(String url) {
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            throw new AssertionError("asked a resolver for " + host);
        });
        WebAddress address = WebAddress.parse(url);
        assertThatThrownBy(() -> guard.admit(address.host(), address.port())).hasMessageContaining("not asked: ");
    }

    @Test
    void anEntryOpensItsOwnPortAlone() {
        AddressGuard guard = new AddressGuard(List.of("Intranet.example:8080", "[::1]:9000"), host ->
                new InetAddress[] {InetAddress.ofLiteral("10.0.0.5")});
        assertThat(guard.admit("intranet.example", 8080)).containsExactly(InetAddress.ofLiteral("10.0.0.5"));
        assertThat(guard.admit("[::1]", 9000)).containsExactly(InetAddress.ofLiteral("::1"));
        assertThatThrownBy(() -> guard.admit("intranet.example", 8081)).hasMessageContaining("a private address");
        assertThatThrownBy(() -> guard.admit("10.0.0.5", 8080))
                .hasMessage("not asked: 10.0.0.5 is a private address; say `daylight allow 10.0.0.5:8080` if"
                        + " this case may ask it");
    }

    @Test
    void looksANameUpOnce() {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard guard = new AddressGuard(List.of(), host ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1")});
        assertThat(guard.admit("rebind.example", 80)).containsExactly(InetAddress.ofLiteral("1.1.1.1"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        AddressGuard guard = new AddressGuard(List.of(), host -> {
            throw new UnknownHostException(host);
        });
        assertThatThrownBy(() -> guard.admit("no.example", 80)).hasMessageStartingWith("unknown host no.example");
        assertThatThrownBy(() -> new AddressGuard(List.of("localhost"))).hasMessageContaining("expected HOST:PORT");
    }
}
