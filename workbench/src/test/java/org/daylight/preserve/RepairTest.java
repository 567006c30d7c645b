// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daylight.preserve.WireServer.crlf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daylight.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
    @TempDir
    Path folder;

    private Preserved preserved;
    private Path finished;
    private Path open;
    private byte[] whole;

    @BeforeEach
    void captureOnePage() throws IOException {
        preserved = WarcStoreTest.capture(folder, crlf("HTTP/1.1 200 OK\n\nbody"));
        finished = folder.resolve(preserved.file());
        open = folder.resolve(preserved.file() + OpenFile.OPEN);
        whole = Files.readAllBytes(finished);
    }

    private Repair repair(String... known) {
        return new WarcStore(folder).repair(Set.of(known));
    }

    @Test
    void allIsWellWhereAnEventNamesTheFile() {
        assertThat(repair(preserved.file())).isEqualTo(new Repair(List.of(), List.of()));
    }

    @Test
    void aFinishedFileWithoutAnEventIsToBeAdopted() {
        Repair repair = repair();
        assertThat(repair.adopt())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("collecting")
                .containsExactly(preserved);
        assertThat(repair.adopt().getFirst().collecting()).isEqualTo(Collecting.UNKNOWN);
        assertThat(repair.sentences())
                .containsExactly("adopted " + preserved.file() + ": it was finished, but no event names it");
    }

    @Test
    void aFileTornAtAnyByteIsCutAtItsLastWholeRecordAndNothingIsLost() throws IOException {
        long response = preserved.records().getFirst().offset();
        Path tail = folder.resolve(preserved.file() + Repairing.TAIL);
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.deleteIfExists(finished);
            Files.deleteIfExists(tail);
            byte[] torn = Arrays.copyOf(whole, cut);
            Files.write(open, torn);
            Repair repair = repair();
            assertThat(open).doesNotExist();
            byte[] kept = Files.exists(finished) ? Files.readAllBytes(finished) : new byte[0];
            byte[] rest = Files.exists(tail) ? Files.readAllBytes(tail) : new byte[0];
            byte[] both = Arrays.copyOf(kept, kept.length + rest.length);
            System.arraycopy(rest, 0, both, kept.length, rest.length);
            assertThat(both).as("cut at %s", cut).isEqualTo(torn);
            if (kept.length == 0) {
                assertThat(repair.adopt()).isEmpty();
                assertThat(cut).isLessThan(whole.length);
            } else {
                assertThat((long) kept.length).isGreaterThan(response);
                Preserved adopted = repair.adopt().getFirst();
                assertThat(adopted.fileDigest()).isEqualTo(Digest.of(kept));
                assertThat(adopted.warnings()).isEmpty();
                assertThat(adopted.records().getFirst().payloadDigest()).isEqualTo(Digest.of("body"));
            }
            assertThat(repair(adoptedFile(repair)).sentences()).isEmpty();
        }
        assertThat(finished).exists();
    }

    private static String adoptedFile(Repair repair) {
        return repair.adopt().isEmpty() ? "none" : repair.adopt().getFirst().file();
    }

    @Test
    void anUnfinishedCopyOfAnArchiveIsTakenAway() throws IOException {
        Path copy = folder.resolve(preserved.file().replace("-capture", "-copy") + OpenFile.COPY);
        Files.write(copy, Arrays.copyOf(whole, 50));
        assertThat(repair(preserved.file()).sentences())
                .singleElement()
                .asString()
                .contains("hand it in again");
        assertThat(copy).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsLeftAndNamed() throws IOException {
        Files.writeString(finished.resolveSibling("x-copy.warc.gz"), "garbage");
        assertThat(repair(preserved.file()).sentences())
                .singleElement()
                .asString()
                .startsWith("left archive/");
        assertThat(finished.resolveSibling("x-copy.warc.gz")).hasContent("garbage");
    }
}
