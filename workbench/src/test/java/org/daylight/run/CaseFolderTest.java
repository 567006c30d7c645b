// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daylight.DaylightException;
import org.daylight.cli.Daylight;
import org.daylight.fixture.Folders;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files that are not what they should be: one clear line, and nothing half-made. */
class CaseFolderTest {
    @TempDir
    private Path temp;

    private Path made() {
        Path root = temp.resolve("case");
        Workbench.init(root, List.of(), null).close();
        return root;
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOf(DaylightException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aFileWhereTheCaseShouldBe() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");
        refused(() -> Workbench.init(file, List.of(), null)).hasMessageContaining("file");
        refused(() -> Workbench.init(file.resolve("below"), List.of(), null)).hasMessageContaining("cannot make");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aFileWhereTheArchiveShouldBe() throws IOException {
        Path root = made();
        Files.delete(root.resolve("archive"));
        Files.writeString(root.resolve("archive"), "not a folder");
        Path page = Files.writeString(temp.resolve("page.html"), "<p>words");
        try (Workbench workbench = Workbench.open(root)) {
            long before = workbench.ledger().size();
            refused(() -> new Capturing(workbench).handIn(page, null)).hasMessageContaining("archive");
            assertThat(workbench.ledger().size()).isEqualTo(before);
        }
    }

    @Test
    void aFolderThatHoldsNoCase() {
        refused(() -> Workbench.open(temp)).hasMessageContaining("no case in").hasMessageContaining("daylight init");
    }

    @Test
    void aFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "mine");
        refused(() -> Workbench.init(temp, List.of(), null)).hasMessageContaining("not empty");
        assertThat(Folders.files(temp, "")).hasSize(1);
    }

    @Test
    void aCaseOfANewerVersion() throws IOException {
        Path root = made();
        Path json = root.resolve("case.json");
        Files.writeString(json, Files.readString(json).replaceFirst("\"format\" *: *1", "\"format\" : 2"));
        refused(() -> Workbench.open(root)).hasMessageContaining("format 2").hasMessageContaining("newer");
    }

    @Test
    void aCaseFileThatIsGarbledAndADatabaseThatIsMissing() throws IOException {
        Path root = made();
        Path copy = Folders.copy(root, temp.resolve("copy"));
        Files.writeString(root.resolve("case.json"), "{");
        refused(() -> Workbench.open(root)).hasMessageContaining("case.json");
        Files.delete(copy.resolve("case.db"));
        refused(() -> Workbench.open(copy)).hasMessageContaining("case.db is missing");
        assertThat(copy.resolve("case.db")).doesNotExist();
    }

    @Test
    void aCaseThatAnotherProcessHolds() throws Exception {
        Path root = made();
        Process holder = KillTest.child(Holder.class, List.of(root.toString()));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("held");
            refused(() -> Workbench.open(root)).hasMessageContaining("process " + holder.pid());
            refused(() -> CaseCheck.of(root, null)).hasMessageContaining("process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        Workbench.open(root).close();
    }

    /** Holds a case until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (Workbench workbench = Workbench.open(Path.of(arguments[0]))) {
                System.out.println(workbench.repairs().isEmpty() ? "held" : "repaired");
                Thread.sleep(60_000);
            }
        }
    }

    private static byte[] warc(int records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < records; i++) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page " + i;
            String record =
                    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
                            + i + ">\r\nWARC-Date: 2022-12-05T00:00:00Z\r\nWARC-Target-URI: http://site.example/" + i
                            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                            + "\r\n\r\n" + http + "\r\n\r\n";
            try (OutputStream member = new GZIPOutputStream(new java.io.FilterOutputStream(all) {
                @Override
                public void close() {}
            })) {
                member.write(record.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return all.toByteArray();
    }

    private static int importing(Path root, Path file) {
        return Daylight.run("--case", root.toString(), "import", file.toString());
    }

    private static void sound(Path root, int captures) {
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).isEmpty();
            assertThat(workbench.register().captures()).hasSize(captures);
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }

    @Test
    void theSameArchiveTwiceIsKeptOnce() throws IOException {
        Path root = made();
        Path file = Files.write(temp.resolve("pages.warc.gz"), warc(3));
        Path page = Files.writeString(temp.resolve("page.html"), "<p>words");
        try (Workbench workbench = Workbench.open(root)) {
            Capturing capturing = new Capturing(workbench);
            var first = capturing.handIn(file, null);
            long events = workbench.ledger().size();
            var second = capturing.handIn(file, null);
            assertThat(second.captures()).isEqualTo(first.captures()).hasSize(3);
            assertThat(second.warnings()).singleElement().asString().contains("in the case already");
            capturing.handIn(page, null);
            assertThat(capturing.handIn(page, null).warnings()).hasSize(1);
            assertThat(capturing.handIn(page, "https://site.example/page").warnings())
                    .isEmpty();
            assertThat(workbench.ledger().size()).isEqualTo(events + 4);
        }
        sound(root, 5);
    }

    @Test
    void aSecondCopyThatACrashLeftIsTakenAway() throws IOException {
        Path root = made();
        Path file = Files.write(temp.resolve("pages.warc.gz"), warc(2));
        assertThat(importing(root, file)).isZero();
        Path kept = Folders.files(root.resolve("archive"), "-copy.warc.gz").getFirst();
        Path second = kept.resolveSibling("20991231T000000000Z-12345678-copy.warc.gz");
        Files.copy(kept, second);
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).anyMatch(s -> s.contains("a second copy of"));
        }
        assertThat(second).doesNotExist();
        sound(root, 2);
    }

    @Test
    void aWarcCutInTheMiddleKeepsItsWholeRecords() throws IOException {
        Path root = made();
        byte[] whole = warc(3);
        Path file = Files.write(temp.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length - 20));
        assertThat(importing(root, file)).isNotZero();
        sound(root, 2);
    }

    @Test
    void whatHoldsNothingIsRefusedAndLeavesNothing() throws IOException {
        Path root = made();
        Path empty = Files.write(temp.resolve("empty.warc.gz"), new byte[0]);
        Path torn = Files.write(temp.resolve("torn.warc.gz"), Arrays.copyOf(warc(1), 60));
        assertThat(importing(root, empty)).isNotZero();
        importing(root, torn);
        try (Workbench workbench = Workbench.open(root)) {
            assertThat(workbench.repairs()).isEmpty();
            assertThat(workbench.register().captures()).hasSizeLessThan(2);
        }
        assertThat(CaseCheck.of(root, null).faults()).isEmpty();
    }

    @Test
    void aPageInAnotherCharsetThanItSaysIsKeptAndRead() throws IOException {
        Path root = made();
        byte[] page = "<!doctype html><meta charset=utf-8><p>El embajador negó la acusación en público."
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(importing(root, Files.write(temp.resolve("wrong.html"), page)))
                .isZero();
        try (Workbench workbench = Workbench.open(root)) {
            var report = new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            assertThat(report.readings().size() + report.unread().size()).isEqualTo(1);
        }
        sound(root, 1);
    }
}
