// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.daylight.Capture;
import org.daylight.cli.Daylight;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.run.Capturing;
import org.daylight.run.ReadingRun;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a case is found, named, and told with what to do. All persons are invented. */
class DoctorTest {
    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Capture capture;

    @BeforeEach
    void build() {
        root = temp.resolve("kingfisher-case");
        site = new Site().page("/heron.html", "Harbour Watch told Lin Meihua of 54 police stations in 21 countries.");
        try (Workbench workbench = Workbench.init(root, List.of(site.address()), null)) {
            capture = new Capturing(workbench)
                    .capture(site.url("/heron.html"), Transport.Limits.USUAL)
                    .captures()
                    .getFirst();
            new ReadingRun(workbench).read(false, (done, of, c) -> {});
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Doctor.Report look() {
        return new Doctor(Clock.systemUTC()).look(root);
    }

    private static Finding of(Doctor.Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding of " + code + " in " + report.findings()));
    }

    @Test
    void aNewCaseIsWell() {
        Doctor.Report report = look();
        assertThat(report.findings())
                .filteredOn(f -> f.state() == Finding.State.ILL)
                .isEmpty();
        assertThat(of(report, "archive").state()).isEqualTo(Finding.State.WELL);
        assertThat(of(report, "backup").advice()).contains("daylight backup");
        assertThat(report.counts()).containsEntry("events.capture", 1L).containsEntry("texts", 1L);
        assertThat(Daylight.run("--case", root.toString(), "doctor")).isZero();
    }

    @Test
    void aMissingFileIsNamedAndTheExitStatusSaysSo() throws IOException {
        Files.delete(root.resolve(capture.file()));
        Finding found = of(look(), "archive");
        assertThat(found.state()).isEqualTo(Finding.State.ILL);
        assertThat(found.words()).contains("1 preserved file is missing", capture.file());
        assertThat(found.advice()).contains("backup");
        assertThat(Daylight.run("--case", root.toString(), "doctor")).isEqualTo(1);
    }

    @Test
    void keysThatOthersCanReadAreFound() throws IOException {
        assertThat(of(look(), "keys").state()).isEqualTo(Finding.State.WELL);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Finding found = of(look(), "keys");
        assertThat(found.state()).isEqualTo(Finding.State.ILL);
        assertThat(found.advice()).startsWith("chmod -R go-rwx ");
    }

    @Test
    void aCaseInUseIsLeftAloneAndADamagedOneIsTold() throws IOException {
        try (Workbench inUse = Workbench.open(root)) {
            assertThat(inUse.ledger().size()).isPositive();
            Finding found = of(look(), "case");
            assertThat(found.state()).isEqualTo(Finding.State.NOTE);
            assertThat(found.words()).contains("in use by process");
        }
        Files.writeString(root.resolve("case.json"), "{ not JSON");
        Finding damaged = of(look(), "case");
        assertThat(damaged.state()).isEqualTo(Finding.State.ILL);
        assertThat(damaged.advice()).contains("restore");
    }

    @Test
    void aClockThatStandsBeforeTheLedgerIsFound() {
        Doctor early = new Doctor(Clock.offset(Clock.systemUTC(), Duration.ofDays(-30)));
        assertThat(of(early.look(root), "ledger").words()).contains("in the future");
        Doctor never = new Doctor(Clock.offset(Clock.systemUTC(), Duration.ofDays(-20_000)));
        assertThat(of(never.look(root), "clock").state()).isEqualTo(Finding.State.ILL);
    }

    @Test
    void theSupportFileHoldsNothingPrivate() throws IOException {
        Path file = temp.resolve("support.json");
        String[] command = {"--case", root.toString(), "doctor", "--support", file.toString()};
        assertThat(Daylight.run(command)).isZero();
        String text = Files.readString(file);
        assertThat(new ObjectMapper()
                        .readTree(text)
                        .path("counts")
                        .path("events.capture")
                        .asInt())
                .isEqualTo(1);
        assertThat(text)
                .doesNotContain("kingfisher", "heron", "Harbour", "Meihua", site.address(), temp.toString())
                .doesNotContain(System.getProperty("user.home") + "/");
        assertThat(Daylight.run(command))
                .as("what is there is not written over")
                .isEqualTo(1);
    }
}
