// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.archive.judge.Judged.concat;
import static org.daylight.archive.judge.Judged.faults;
import static org.daylight.archive.judge.Judged.gzip;
import static org.daylight.archive.judge.Judged.record;
import static org.daylight.archive.judge.Judged.response;
import static org.daylight.archive.judge.Judged.tolerated;
import static org.daylight.archive.judge.Judged.utf8;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcJudgeTest {
    private static final String HTTP = "HTTP/1.1 200 OK\r\n\r\nbody";

    @TempDir
    private Path folder;

    private Judgement judge(byte[]... parts) {
        return Judged.judge(folder, "a.warc", concat(parts));
    }

    private Judgement packed(byte[] bytes) {
        return Judged.judge(folder, "a.warc.gz", bytes);
    }

    /** A record of this type with all that it must have, and further lines. */
    private static byte[] of(String type, String more) {
        String target = type.equals("warcinfo") ? "" : "WARC-Target-URI: urn:x:y\n";
        String must = switch (type) {
            case "revisit" -> "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\n";
            case "continuation" -> "WARC-Segment-Number: 2\nWARC-Segment-Origin-ID: <urn:x:1>\n";
            case "warcinfo" -> "Content-Type: application/warc-fields\n";
            default -> "Content-Type: text/plain\n";
        };
        return record(
                "WARC/1.1\nWARC-Type: " + type + "\nWARC-Record-ID: <urn:x:2>\nWARC-Date: 2022\n" + target + must
                        + more,
                "some: text\r\n");
    }

    @Test
    void acceptsWhatIsToTheLetter() {
        Judgement judgement = judge(response(), response("X-More: 1\nx-more: 2\n", utf8(HTTP)));
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.units()).isEqualTo(2);
        assertThat(judgement.format()).isEqualTo(ArchiveFormat.WARC);
        assertThat(packed(concat(gzip(response()), gzip(of("warcinfo", "")))).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warcinfo",
                "response",
                "resource",
                "request",
                "metadata",
                "revisit",
                "conversion",
                "continuation"
            })
    void eachTypeHasWhatItMust(String type) {
        String must = type.equals("revisit") ? "Content-Type: message/http\n" : "";
        assertThat(faults(judge(of(type, must)))).isEmpty();
        for (String field : List.of("WARC-Record-ID", "WARC-Date", "WARC-Type")) {
            String without = new String(of(type, must), StandardCharsets.UTF_8).replaceFirst(field + ": .*\r\n", "");
            assertThat(faults(judge(utf8(without)))).contains(Rule.MISSING);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "warcinfo     | WARC-Target-URI: http://a/",
                "warcinfo     | WARC-IP-Address: 9.9.9.9",
                "warcinfo     | WARC-Warcinfo-ID: <urn:x:1>",
                "warcinfo     | WARC-Concurrent-To: <urn:x:1>",
                "response     | WARC-Refers-To: <urn:x:1>",
                "resource     | WARC-Filename: a.warc",
                "request      | WARC-Segment-Origin-ID: <urn:x:1>",
                "metadata     | WARC-Segment-Total-Length: 12",
                "conversion   | WARC-IP-Address: 9.9.9.9",
                "continuation | WARC-Concurrent-To: <urn:x:1>",
            })
    void noTypeHasWhatItMustNot(String type, String field) {
        assertThat(faults(judge(of(type, field)))).contains(Rule.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WARC-Date: yesterday",
                "WARC-Date: 2022-02-30T00:00:00Z",
                "WARC-Date: 2022-02-03T25:00:00Z",
                "WARC-Date: 2022-02-03 10:00:00",
                "WARC-Record-ID: urn:uuid:1",
                "WARC-Record-ID: <noscheme>",
                "WARC-Target-URI: nowhere",
                "WARC-Target-URI: http://a/b c",
                "WARC-IP-Address: host.example",
                "WARC-IP-Address: 1.2.3.256",
                "WARC-IP-Address: 1::2::3",
                "Content-Type: text",
                "Content-Type: text/plain; charset",
                "WARC-Block-Digest: sha1",
                "WARC-Block-Digest: sha1:AB CD",
                "WARC-Block-Digest: sha1:AAAA",
                "WARC-Segment-Number: one",
                "WARC-Truncated: by length",
                "WARC-Identified-Payload-Type: pdf",
            })
    void aValueHasItsForm(String line) {
        String name = line.substring(0, line.indexOf(':'));
        String bytes = new String(response(), StandardCharsets.UTF_8);
        bytes = bytes.replaceFirst(name + ": .*\r\n", "").replaceFirst("WARC/1.1\r\n", "WARC/1.1\r\n" + line + "\r\n");
        assertThat(faults(judge(utf8(bytes)))).contains(Rule.SYNTAX).doesNotContain(Rule.HEADER, Rule.RECORD_END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARC-IP-Address: 2001:db8::1",
                "WARC-IP-Address: ::ffff:1.2.3.4",
                "WARC-Truncated: length",
                "WARC-Concurrent-To: <urn:x:1>\nWARC-Concurrent-To: <urn:x:2>",
                "WARC-Segment-Number: 1",
                "warc-warcinfo-id:<URN:X:1>",
                "X-Long: one\n two\n\tthree",
                "X-Text: 𠮷 und ü",
                "WARC-Identified-Payload-Type: text/html; charset=\"a\\\"b\"",
            })
    void oddButLegalLinesAreAccepted(String lines) {
        Judgement judgement = judge(response(lines + "\n", utf8(HTTP)));
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.tolerated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARC/1.2", "WARC/0.16", "WARC/1.0.1", "WARC/x", "WARC 1.0", "HTTP/1.1"})
    void aVersionIsOneOfTheKnown(String version) {
        String bytes = new String(response(), StandardCharsets.UTF_8).replaceFirst("WARC/1.1", version);
        assertThat(faults(judge(utf8(bytes)))).contains(Rule.VERSION);
    }

    @Test
    void aTimeOfWarc10HasNoFraction() {
        String bytes = new String(response(), StandardCharsets.UTF_8).replaceFirst("WARC/1.1", "WARC/1.0");
        assertThat(faults(judge(utf8(bytes)))).containsExactly(Rule.SYNTAX);
        assertThat(judge(utf8(bytes.replace(".25Z", "Z"))).faults()).isEmpty();
    }

    @Test
    void aHeaderHasItsForm() {
        String bytes = new String(response(), StandardCharsets.UTF_8);
        String[] wrong = {"NoColon", ": value", "Bad Name: x", "X: a\u0001b", "X: a\rb"};
        for (String line : wrong) {
            assertThat(faults(judge(utf8(bytes.replaceFirst("1.1\r\n", "1.1\r\n" + line + "\r\n")))))
                    .as(line)
                    .contains(Rule.HEADER);
        }
        assertThat(faults(judge(utf8(bytes.replaceFirst("1.1\r\n", "1.1\r\n folded\r\n")))))
                .contains(Rule.HEADER);
        assertThat(faults(judge(
                        bytes.replaceFirst("1.1\r\n", "1.1\r\nX: \u00fc\r\n").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly(Rule.UTF8);
        String twice = bytes.replaceFirst("1.1\r\n", "1.1\r\nwarc-type: request\r\n");
        assertThat(faults(judge(utf8(twice)))).contains(Rule.REPEATED);
    }

    @Test
    void digestsAreRecomputedInEveryAlphabet() throws Exception {
        byte[] block = utf8(HTTP);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            String label = algorithm.replace("-", "").toLowerCase(Locale.ROOT);
            byte[] all = MessageDigest.getInstance(algorithm).digest(block);
            byte[] body = MessageDigest.getInstance(algorithm).digest(utf8("body"));
            for (String[] pair : new String[][] {
                {HexFormat.of().formatHex(all), HexFormat.of().formatHex(body)},
                {Base64.getEncoder().encodeToString(all), Base64.getEncoder().encodeToString(body)},
            }) {
                String fields = "WARC-Block-Digest: " + label + ":" + pair[0] + "\nWARC-Payload-Digest: " + label + ":";
                Judgement judgement = judge(response(fields + pair[1], block));
                assertThat(judgement.faults()).isEmpty();
                assertThat(judgement.digests()).isEqualTo(2);
                assertThat(faults(judge(response(fields + pair[0], block)))).containsExactly(Rule.DIGEST);
            }
        }
        // RFC 4648: SHA-1 of the empty text, in base 32.
        assertThat(judge(response(
                                "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
                                utf8("HTTP/1.1 204 No\r\n\r\n")))
                        .digests())
                .isEqualTo(1);
        assertThat(tolerated(judge(response("WARC-Block-Digest: blake3:AB", block))))
                .containsExactly(Rule.DIGEST_UNCHECKED);
    }

    @Test
    void aPayloadsDigestMayCountOtherwiseAndSaysSo() throws Exception {
        byte[] coded = gzip(utf8("body"));
        byte[] chunks = concat(utf8(Integer.toHexString(coded.length) + "\r\n"), coded, utf8("\r\n0\r\n\r\n"));
        byte[] block =
                concat(utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"), chunks);
        for (byte[] counted : List.of(coded, chunks, utf8("body"))) {
            String hash =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(counted));
            Judgement judgement = judge(response("WARC-Payload-Digest: sha1:" + hash, block));
            assertThat(judgement.faults()).isEmpty();
            assertThat(judgement.digests()).isEqualTo(1);
            assertThat(tolerated(judgement))
                    .isEqualTo(Arrays.equals(counted, coded) ? List.of() : List.of(Rule.DIGEST_SCOPE));
        }
    }

    @Test
    void lengthsAndEndsAreExact() {
        String bytes = new String(response(), StandardCharsets.UTF_8);
        int length = HTTP.length();
        assertThat(faults(judge(utf8(bytes.replace("Length: " + length, "Length: " + (length - 1))))))
                .containsExactly(Rule.RECORD_END);
        assertThat(faults(judge(utf8(bytes.replace("Length: " + length, "Length: " + (length + 9))))))
                .containsExactly(Rule.LENGTH);
        assertThat(faults(judge(utf8(bytes.replace("Length: " + length, "Length: -1")))))
                .contains(Rule.SYNTAX);
        assertThat(faults(judge(utf8(bytes.substring(0, bytes.length() - 2))))).containsExactly(Rule.RECORD_END);
        assertThat(faults(judge(utf8(bytes + "\r\n")))).containsExactly(Rule.RECORD_END);
        Judgement second = judge(response(), utf8(bytes + "junk"));
        assertThat(second.faults().getLast().place().offset()).isEqualTo(2L * response().length - 4);
    }

    @Test
    void contentTypesAreThoseOfTheStandard() {
        String text = new String(response(), StandardCharsets.UTF_8);
        assertThat(faults(judge(utf8(text.replace("msgtype=response", "msgtype=request")))))
                .containsExactly(Rule.CONTENT_TYPE);
        assertThat(faults(judge(utf8(text.replaceFirst("Content-Type: .*\r\n", "")))))
                .containsExactly(Rule.CONTENT_TYPE);
        String info = new String(of("warcinfo", ""), StandardCharsets.UTF_8);
        assertThat(faults(judge(utf8(info.replace("application/warc-fields", "text/plain")))))
                .containsExactly(Rule.CONTENT_TYPE);
        assertThat(tolerated(judge(response("", utf8("not http"))))).containsExactly(Rule.BLOCK);
    }

    @Test
    void segmentsAndProfilesFollowTheirRules() {
        assertThat(faults(judge(response("WARC-Segment-Number: 2\n", utf8(HTTP)))))
                .containsExactly(Rule.SEGMENT);
        String part = new String(of("continuation", ""), StandardCharsets.UTF_8);
        assertThat(faults(judge(utf8(part.replace("Number: 2", "Number: 1"))))).containsExactly(Rule.SEGMENT);
        String revisit = new String(of("revisit", "Content-Type: message/http\n"), StandardCharsets.UTF_8);
        assertThat(faults(judge(utf8(revisit.replace("server-not-modified", "identical-payload-digest")))))
                .containsExactly(Rule.MISSING);
        assertThat(faults(judge(utf8(revisit.replaceFirst("Profile: .*\r\n", "Profile: hello kitty\r\n")))))
                .containsExactly(Rule.SYNTAX);
        assertThat(tolerated(judge(utf8(revisit.replace("server-not-modified", "mine")))))
                .containsExactly(Rule.UNKNOWN);
    }

    @Test
    void whatHarmsNothingIsTolerated() {
        String text = new String(response(), StandardCharsets.UTF_8);
        assertThat(tolerated(judge(utf8(text.replace("http://example.org/", "<http://example.org/>")))))
                .containsExactly(Rule.BRACKETS);
        String head = text.substring(0, text.indexOf("\r\n\r\n") + 4);
        Judgement lineFeeds = judge(utf8(head.replace("\r", "") + HTTP + "\n\n"));
        assertThat(lineFeeds.faults()).isEmpty();
        assertThat(tolerated(lineFeeds)).containsExactly(Rule.LINE_END, Rule.LINE_END);
        assertThat(tolerated(judge(response(), response()))).containsExactly(Rule.IDENTITY);
    }

    @Test
    void eachMemberHoldsOneRecord() {
        byte[] one = response();
        assertThat(faults(packed(gzip(concat(one, one))))).containsExactly(Rule.MEMBER);
        assertThat(faults(packed(concat(gzip(one), gzip(new byte[0]))))).containsExactly(Rule.GZIP_EMPTY);
        assertThat(faults(packed(concat(gzip(one), utf8("junk"))))).containsExactly(Rule.GZIP_TRAIL);
        byte[] head = Arrays.copyOf(one, one.length - 10);
        byte[] tail = Arrays.copyOfRange(one, one.length - 10, one.length);
        Judgement split = packed(concat(gzip(head), gzip(tail), gzip(one)));
        assertThat(faults(split)).containsExactly(Rule.LENGTH, Rule.VERSION);
        assertThat(split.faults().get(1).place()).isEqualTo(new Place(gzip(head).length, 0));
        assertThat(split.units()).isEqualTo(1);
    }
}
