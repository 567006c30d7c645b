// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.daylight.fixture.Commands;
import org.daylight.fixture.Java;
import org.daylight.fixture.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line as a person meets it: a process of its own, its two streams and its exit status. */
class DaylightTest {
    private record Answer(int status, String out, String err) {}

    @TempDir
    private Path folder;

    /** The exit status, the words after {@code daylight}, and what is complained of. */
    private static final String WRONG = """
            2 | bogus                             | Unmatched argument
            2 |                                   | name a command
            2 | claims reject k0123456789abcdef   | Missing required option: '--reason
            1 | read                              | no case in
            1 | verify nowhere                    | no such file or folder
            1 | verify occupied                   | neither a case nor an edition
            1 | verify --all occupied             | --all and --due are for a case
            2 | verify --due 0                    | a number of days from 1
            2 | backup                            | name a FILE to back up to
            1 | verify --key nonsense bundle      | a verifier key of the form
            1 | read --json nowhere.html          | cannot read nowhere.html: no such file
            1 | read --layers colours x.html      | --layers
            1 | init occupied                     | not empty
            1 | init new --allow nonsense         | expected HOST:PORT
            1 | register show nonsense            | expected an entry such as IE-1
            1 | erase nonsense --reason x         | expected a pseudonym such as
            """;

    @Test
    void sayWhatIsWrongInOneLine() throws Exception {
        Files.createDirectories(folder.resolve("occupied/x"));
        Files.writeString(Files.createDirectories(folder.resolve("bundle")).resolve("bundle.json"), "{}");
        List<String[]> rows = WRONG.lines().map(line -> line.split("[|]")).toList();
        List<Commands.Answer> answers = Commands.run(
                folder,
                rows.stream()
                        .map(row -> row[1].isBlank()
                                ? List.<String>of()
                                : List.of(row[1].strip().split(" ")))
                        .toList());
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < rows.size(); i++) {
            String words = rows.get(i)[1].strip();
            Commands.Answer answer = answers.get(i);
            all.assertThat(answer.status()).as(words).isEqualTo(Integer.parseInt(rows.get(i)[0].strip()));
            all.assertThat(answer.err())
                    .as(words)
                    .contains(rows.get(i)[2].strip())
                    .doesNotContain("\tat ");
            if (answer.status() == 1) {
                all.assertThat(answer.err().lines()).as(words).hasSize(1);
            }
            all.assertThat(answer.out()).as(words).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void theStatusOfTheProcessIsThatOfTheCommand() throws Exception {
        assertThat(daylight("bogus").status()).isEqualTo(2);
        assertThat(daylight("read").status()).isEqualTo(1);
    }

    @Test
    void aLoneFileIsCheckedAndItsFaultsAreNamedWithTheirOffset() throws Exception {
        String record = """
                WARC/1.1
                WARC-Type: metadata
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
                WARC-Date: 2022-12-05T10:00:00Z
                WARC-Target-URI: <http://example.org/>
                Content-Type: text/plain
                WARC-Block-Digest: sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d
                Content-Length: 5

                hello

                """.replace("\n", "\r\n");
        Files.writeString(folder.resolve("a.warc"), record);
        Answer sound = daylight("verify", "a.warc");
        assertThat(sound.status()).isZero();
        assertThat(sound.out()).startsWith("SOUND: a.warc").contains("1 whole record", "1 declared digest", "note ");
        assertThat(daylight("verify", "--json", "a.warc")).isEqualTo(new Answer(0, "", ""));
        Files.writeString(folder.resolve("a.warc"), record + record.replace("hello", "hallo"));
        Answer faulty = daylight("verify", "--json", "a.warc");
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.out().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\"item\":\"record 2 <urn:uuid:00000000-0000-4000-8000-000000000001>\"")
                        .contains("\"offset\":" + (record.length() + record.indexOf("WARC-Block-Digest")))
                        .contains("\"expected\":\"WARC-Block-Digest sha1:aaf4c61d", "\"found\":\"sha1:", "\"hint\":"));
        assertThat(daylight("verify", "a.warc").out()).startsWith("FAULTY: a.warc, 1 fault");
        Files.writeString(folder.resolve("none"), "");
        assertThat(daylight("verify", "none").out()).startsWith("FAULTY: none, 1 fault");
    }

    @Test
    void looseFilesGiveClaimsWhoseOffsetsCountCodePoints() throws Exception {
        String text = "😀 𠮷 A report counted 54 Chinese police stations in 21 countries.";
        Files.writeString(folder.resolve("notes.txt"), text);
        Answer answer = daylight("read", "--json", "notes.txt");
        assertThat(answer.status()).isZero();
        assertThat(answer.out().lines()).isNotEmpty().allSatisfy(line -> {
            var claim = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
            int start = text.offsetByCodePoints(0, claim.get("start").asInt());
            int end = text.offsetByCodePoints(0, claim.get("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(claim.get("quote").asText());
            assertThat(claim.get("doc").asText()).isEqualTo("notes.txt");
        });
    }

    @Test
    void eachClaimIsExplainedWhenAsked() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "The group counted 54 Chinese police stations in 21 countries.");
        assertThat(daylight("read", "--explain", "notes.txt").out())
                .contains("why: a number stands with what it counts: \"54\" (a number), \"stations\" (what is counted)")
                .contains("rule: figure.unit  (rules/");
        assertThat(daylight("read", "--explain", "--json", "notes.txt").out().lines())
                .allMatch(line -> line.contains("\"explanation\":{\"rule\":"));
        assertThat(daylight("read", "--explain", "--layers", "claims", "notes.txt")
                        .out()
                        .lines())
                .allMatch(line -> line.contains("\"explanation\":{\"rule\":"));
    }

    @Test
    void layersAreNamedOnEachLine() throws Exception {
        Files.writeString(
                folder.resolve("notes.txt"),
                "The group said on 5 December 2022 that 54 Chinese police stations exist in Italy.");
        Answer answer = daylight("read", "--layers", "document,mentions,attributions,claims", "notes.txt");
        assertThat(answer.out().lines().map(l -> l.substring(0, 20)).distinct())
                .anyMatch(l -> l.startsWith("{\"layer\":\"document"))
                .anyMatch(l -> l.startsWith("{\"layer\":\"mention\""))
                .anyMatch(l -> l.startsWith("{\"layer\":\"claim\""));
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (CommandLine command : Daylight.line().getSubcommands().values()) {
            List<CommandLine> all = new ArrayList<>(command.getSubcommands().values());
            all.add(command);
            for (CommandLine c : all) {
                assertThat(c.getUsageMessage())
                        .as(c.getCommandName())
                        .contains("Usage: daylight")
                        .contains("--help");
                assertThat(c.getCommandSpec().usageMessage().description())
                        .as(c.getCommandName())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void withoutABrowserThePageIsPreservedAsItIsServed() throws Exception {
        try (Site site = new Site().page("/", "Words.")) {
            daylight("init", "case", "--allow", site.address());
            Answer answer = daylight("--case", "case", "capture", "--browser", site.url("/"));
            assertThat(answer.err()).contains("no browser was found: install one (apt install chromium");
            assertThat(answer.out()).contains("HTTP 200");
            assertThat(answer.status()).isZero();
            Answer attended = daylight("--case", "case", "capture", "--attended", site.url("/"));
            assertThat(attended.err()).contains("no browser was found");
            assertThat(attended.status()).isEqualTo(1);
        }
    }

    private Answer daylight(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        ProcessBuilder builder =
                new ProcessBuilder(Java.command(List.of(), Daylight.class, words)).directory(folder.toFile());
        builder.environment().remove("DAYLIGHT_CASE");
        builder.environment().remove("DAYLIGHT_DEBUG");
        builder.environment().put("DAYLIGHT_BROWSER", "/nowhere/browser");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Answer answer = new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return answer;
    }
}
