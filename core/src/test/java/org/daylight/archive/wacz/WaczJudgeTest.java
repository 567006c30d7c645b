// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign files: what is right is accepted, what is wrong is named with its member. */
class WaczJudgeTest {
    @TempDir
    private Path temp;

    private WaczReport judged(Forge forge) throws IOException {
        return WaczJudge.judge(forge.write(temp), RecordJudge.NONE);
    }

    private List<String> items(Forge forge) throws IOException {
        return judged(forge).faults().stream().map(WaczFault::item).toList();
    }

    @ParameterizedTest
    @CsvSource({"secp384r1, P1363", "secp384r1, DER", "secp256r1, P1363", "secp256r1, DER"})
    void aSignatureOfAnyUsualFormIsVerifiedAndNamed(String curve, String form) throws IOException {
        WaczReport report = judged(new Forge().sealed().signed(curve, form));
        assertThat(report.faults()).isEmpty();
        assertThat(report.records()).isEqualTo(1);
        assertThat(report.pages()).isEqualTo(1);
        assertThat(report.signature().code())
                .isEqualTo("matched-p-" + curve.substring(4, 7) + "-" + form.toLowerCase(java.util.Locale.ROOT)
                        + "-anonymous");
    }

    @Test
    void aSignatureOfAnotherFileDoesNotHold() throws IOException {
        Forge forge = new Forge().sealed().signed("secp384r1", "P1363");
        String digest = new String(forge.get("datapackage-digest.json"), java.nio.charset.StandardCharsets.UTF_8);
        byte[] other = new Forge()
                .put("pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n")
                .sealed()
                .signed("secp384r1", "P1363")
                .get("datapackage-digest.json");
        String key = new String(other, java.nio.charset.StandardCharsets.UTF_8).replaceAll(".*publicKey\": \"", "");
        WaczReport report = judged(
                forge.put("datapackage-digest.json", digest.replaceAll("publicKey\": \".*", "publicKey\": \"" + key)));
        assertThat(report.signature().state()).isEqualTo(WaczSignature.State.BROKEN);
        assertThat(report.faults()).extracting(WaczFault::item).containsExactly("datapackage-digest.json");
    }

    @Test
    void olderSchemasAreAcceptedAndNamed() throws IOException {
        WaczReport report =
                judged(new Forge().version("1.0.0", "data-package").deflated().sealed());
        assertThat(report.faults()).isEmpty();
        assertThat(report.version()).isEqualTo("1.0.0");
        assertThat(report.signature().code()).isEqualTo("absent");
        assertThat(report.notes()).anyMatch(n -> n.contains("nobody signed"));
    }

    @Test
    void theDraftThatViewersDoNotOpenIsNamed() throws IOException {
        assertThat(judged(new Forge().version("1.2.0", "wacz").sealed()).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.found()).contains("draft 1.2.0"));
    }

    @Test
    void digestsOfBytesFedTwiceAreRecognised() throws IOException {
        assertThat(judged(new Forge().doubled().sealed()).faults())
                .hasSize(3)
                .allMatch(f -> f.hint().contains("fed twice"));
    }

    @ParameterizedTest
    @CsvSource({"indexes/index.cdx", "pages/pages.jsonl"})
    void whatUsualValidatorsDoNotMissIsMissed(String member) throws IOException {
        assertThat(items(new Forge().without(member).sealed())).contains(member);
        assertThat(items(new Forge().sealed().without(member))).contains(member);
    }

    @Test
    void aFileWithoutAListIsNamed() throws IOException {
        assertThat(items(new Forge())).contains("datapackage.json");
        assertThat(judged(new Forge().put("webarchive.yaml", "title: x")).faults())
                .anyMatch(f -> f.found().contains("webarchive.yaml"));
    }

    @Test
    void aCompressedIndexWithoutItsPlacesIsNamed() throws IOException {
        Forge forge = new Forge();
        byte[] packed = Forge.gzip(forge.get("indexes/index.cdx"));
        assertThat(items(forge.without("indexes/index.cdx")
                        .put("indexes/index.cdx.gz", packed)
                        .sealed()))
                .containsExactly("indexes/index.idx");
    }

    @Test
    void aMemberThatNobodyListsIsNamed() throws IOException {
        assertThat(items(new Forge().sealed().put("extra.txt", "more"))).containsExactly("extra.txt");
    }

    @Test
    void indexAndRecordsAreHeldAgainstEachOther() throws IOException {
        byte[] one = Forge.gzip(Forge.record(Forge.URL, "one"));
        byte[] two = Forge.gzip(Forge.record(Forge.URL + "2", "two"));
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        Forge forge = new Forge()
                .put("archive/one.warc.gz", both)
                .put(
                        "indexes/index.cdx",
                        Forge.line(Forge.URL, 0, one.length) + "\n" + Forge.line(Forge.URL, 7, one.length) + "\n")
                .sealed();
        WaczReport report = judged(forge);
        assertThat(report.faults())
                .extracting(WaczFault::item)
                .containsExactly(
                        "archive/one.warc.gz record at 0", // its payload digest is another
                        "archive/one.warc.gz record at " + one.length, // in no line
                        "archive/one.warc.gz record at 7"); // no record
        assertThat(report.faults()).allMatch(f -> f.offset() > 0);
    }

    @Test
    void aPageThatIsNotInTheArchiveIsNamed() throws IOException {
        assertThat(items(new Forge()
                        .put(
                                "pages/pages.jsonl",
                                "{\"format\": \"json-pages-1.0\"}\n{\"url\": \"http://gone.example/\", \"ts\": \"2022-12-05T10:00:00Z\"}\n")
                        .sealed()))
                .containsExactly("pages/pages.jsonl line 2");
    }

    @Test
    void namesGivenTwiceInJsonAreNoJson() throws IOException {
        assertThat(judged(new Forge().put("datapackage.json", "{\"resources\": [], \"resources\": []}"))
                        .faults())
                .anyMatch(f -> f.found().contains("Duplicate"));
    }

    @Test
    void theJudgeOfRecordsIsAskedForEachArchive() throws IOException {
        Path file = new Forge().sealed().write(temp);
        WaczReport report = WaczJudge.judge(file, (member, in, from, to) -> {
            assertThat(in).isEqualTo(file);
            return List.of(new WaczFault(member, from, "a rule", (to - from) + " bytes", ""));
        });
        assertThat(report.faults()).singleElement().extracting(WaczFault::item).isEqualTo("archive/one.warc.gz");
    }
}
