// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daylight.archive.judge.Judged.concat;
import static org.daylight.archive.judge.Judged.faults;
import static org.daylight.archive.judge.Judged.gzip;
import static org.daylight.archive.judge.Judged.tolerated;
import static org.daylight.archive.judge.Judged.utf8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFormatsJudgeTest {
    private static final String VERSION = "1 0 Ours\nURL IP-address Archive-date Content-type Archive-length\n";
    private static final String ARC = "filedesc://a.arc 0.0.0.0 20030101000000 text/plain " + VERSION.length() + "\n"
            + VERSION + "\nhttp://a.example/ 9.9.9.9 20030102030405 text/html 5\nhello\n";
    private static final String LEGEND = " CDX N b a m s k r M S V g\n";
    private static final String LINE =
            "org,example)/ 20140103030321 http://example.org/ text/html 200 B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A - - 10 333 a.warc.gz\n";

    @TempDir
    private Path folder;

    private Judgement judge(String name, byte[] bytes) {
        return Judged.judge(folder, name, bytes);
    }

    private Judgement judge(String text) {
        return judge("file", utf8(text));
    }

    @Test
    void acceptsArcPlainAndPacked() {
        Judgement judgement = judge(ARC);
        assertThat(judgement.format()).isEqualTo(ArchiveFormat.ARC);
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.units()).isEqualTo(2);
        int second = ARC.indexOf("http:");
        byte[] packed = concat(gzip(utf8(ARC.substring(0, second))), gzip(utf8(ARC.substring(second))));
        assertThat(judge("a.arc.gz", packed).faults()).isEmpty();
        assertThat(judge("a.arc.gz", packed).units()).isEqualTo(2);
    }

    @Test
    void acceptsTheTenFieldsOfArc2() {
        String version =
                "2 0 Ours\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename"
                        + " Archive-length\n";
        String arc = "filedesc://a.arc 0.0.0.0 20030101000000 text/plain 200 - - 0 a.arc " + version.length() + "\n"
                + version + "\nhttp://a.example/ 9.9.9.9 20030102030405 text/html 200 ab12 - 209 a.arc 5\nhello\n";
        assertThat(judge(arc).faults()).isEmpty();
        assertThat(faults(judge(arc.replace("200 ab12", "OK ab12")))).containsExactly(Rule.SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html 5   | text/html -5  | SYNTAX",
                "text/html 5   | text/html x   | SYNTAX",
                "text/html 5   | text/html 99  | LENGTH",
                "text/html 5   | text/html 3   | RECORD_END",
                "9.9.9.9       | nobody        | SYNTAX",
                "20030102030405| 2003010203040599 | SYNTAX",
                "20030102030405| 20031302030405 | SYNTAX",
                "http://a      | nowhere       | SYNTAX",
                "1 0 Ours      | 3 0 Ours      | ARC_VERSION",
                "IP-address    | XX-address    | ARC_VERSION",
            })
    void namesWhatIsWrongInAnArc(String right, String wrong, Rule rule) {
        assertThat(faults(judge(ARC.replace(right, wrong)))).contains(rule);
    }

    @Test
    void anArcStartsWithItsVersionAndEndsWithARecord() {
        assertThat(faults(judge(ARC.substring(ARC.indexOf("http:"))))).containsExactly(Rule.ARC_VERSION);
        Judgement garbage = judge(ARC + "http://b.exam");
        assertThat(faults(garbage)).containsExactly(Rule.ARC_LINE);
        assertThat(garbage.faults().getFirst().place().offset()).isEqualTo(ARC.length());
        assertThat(faults(judge(ARC + ARC))).containsExactly(Rule.ARC_VERSION);
        assertThat(tolerated(judge(ARC.replace("text/html", "html")))).containsExactly(Rule.LOOSE);
    }

    @Test
    void acceptsIndexes() {
        assertThat(judge(LEGEND + LINE).faults()).isEmpty();
        assertThat(judge(LEGEND + LINE).format()).isEqualTo(ArchiveFormat.CDX);
        assertThat(tolerated(judge(LINE))).containsExactly(Rule.LEGEND);
        String json =
                "org,example)/ 20140103030321 {\"url\":\"http://example.org/\",\"offset\":\"3\",\"filename\":\"a\"}\n";
        assertThat(judge(json).format()).isEqualTo(ArchiveFormat.CDXJ);
        assertThat(judge(json).faults()).isEmpty();
        byte[] blocks =
                concat(gzip(utf8(json)), gzip(utf8(json.replace("org,", "orh,").replace("3\"", "4\""))));
        assertThat(judge("a.cdxj.gz", blocks).faults()).isEmpty();
        assertThat(judge("a.cdxj.gz", blocks).units()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20140103030321 | 20141303030321 | SYNTAX",
                "http://        | nothing        | SYNTAX",
                "' 200 '        | ' OK '         | SYNTAX",
                "' 333 '        | ' here '       | SYNTAX",
                "' 10 '         | ' '            | FIELDS",
            })
    void namesWhatIsWrongInAnIndex(String right, String wrong, Rule rule) {
        assertThat(faults(judge(LEGEND + LINE.replace(right, wrong)))).containsExactly(rule);
    }

    @Test
    void anIndexIsInOrderAndAgreesWithItself() {
        Judgement order =
                judge(LEGEND + LINE + LINE.replace("org,example", "com,example").replace("333", "334"));
        assertThat(faults(order)).containsExactly(Rule.ORDER);
        assertThat(order.faults().getFirst().item()).isEqualTo("line 3");
        assertThat(order.faults().getFirst().place().offset()).isEqualTo(LEGEND.length() + LINE.length());
        assertThat(faults(judge(LEGEND + LINE + LINE.replace("org,example", "org,other"))))
                .containsExactly(Rule.PLACE);
        assertThat(faults(judge("a.cdxj", utf8("org,a)/ 20140103030321 {\"a\":1,\"a\":2}\n"))))
                .containsExactly(Rule.SYNTAX);
        assertThat(faults(judge("a.cdxj", utf8("org,a)/ 20140103030321 [1]\n"))))
                .containsExactly(Rule.SYNTAX);
        assertThat(faults(judge("a.cdxj", utf8("org,a)/ 20140103030321 " + "[".repeat(200_000) + "\n"))))
                .containsExactly(Rule.SYNTAX);
    }

    @Test
    void gzipIsCheckedToItsLastByte() {
        byte[] sound = gzip(utf8("text that is long enough to be packed, packed, packed"));
        assertThat(judge("a.gz", sound).faults()).isEmpty();
        assertThat(judge("a.gz", concat(sound, sound)).units()).isEqualTo(2);
        int[] places = {2, 3, sound.length - 1, sound.length - 5, 14};
        for (int place : places) {
            byte[] broken = sound.clone();
            broken[place] ^= 0x55;
            assertThat(judge("a.gz", broken).sound()).as("byte %d", place).isFalse();
        }
        assertThat(faults(judge("a.gz", Arrays.copyOf(sound, sound.length - 3))))
                .containsExactly(Rule.GZIP_DATA);
        assertThat(faults(judge("a.gz", concat(sound, new byte[4])))).containsExactly(Rule.GZIP_TRAIL);
        assertThat(faults(judge("a.gz", utf8("plain")))).containsExactly(Rule.FORMAT);
    }

    @Test
    void theOptionalPartsOfAGzipHeaderAreRead() {
        byte[] sound = gzip(utf8("x"));
        byte[] body = Arrays.copyOfRange(sound, 10, sound.length);
        // Flags: header check sum, extra field, name, comment.
        byte[] head = concat(
                new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 6, 0, 'a', 'b', 2, 0, 1, 2},
                utf8("name\0comment\0"));
        CRC32 crc = new CRC32();
        crc.update(head);
        byte[] sum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
        assertThat(judge("a.gz", concat(head, sum, body)).faults()).isEmpty();
        sum[0]++;
        assertThat(faults(judge("a.gz", concat(head, sum, body)))).containsExactly(Rule.GZIP_HEADER);
        sum[0]--;
        head[14] = 9;
        assertThat(faults(judge("a.gz", concat(head, sum, body)))).contains(Rule.GZIP_HEADER);
        byte[] wget = concat(
                new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 10, 0, 's', 'l', 1, 1, 0, 0, 2, 2, 0, 0}, body);
        assertThat(tolerated(judge("a.gz", wget))).containsExactly(Rule.GZIP_ODD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html></html>", "PK\u0003\u0004"})
    void whatIsNoArchiveIsNone(String text) {
        assertThat(faults(judge(text))).containsExactly(Rule.FORMAT);
    }

    @Test
    void aNameThatSaysSomethingElseIsNoted() {
        assertThat(tolerated(judge("a.warc", utf8(ARC)))).containsExactly(Rule.FORMAT);
        assertThat(tolerated(judge("a.arc.gz", utf8(ARC)))).containsExactly(Rule.FORMAT);
        assertThat(tolerated(judge("a.arc", utf8(ARC)))).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        assertThatThrownBy(() -> ArchiveJudge.judge(folder))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> ArchiveJudge.judge(folder.resolve("none")))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("no such file");
    }
}
