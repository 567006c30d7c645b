// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaczKeyTest {
    @TempDir
    private Path temp;

    /** RFC 6979, A.2.6: P-384, SHA-256, the message "sample". */
    @Test
    void signsAsTheStandardSays() throws IOException {
        WaczKey key = new WaczKey(new BigInteger(
                "6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D8" + "96D5724E4C70A825F872C9EA60D2EDF5",
                16));
        assertThat(HexFormat.of().withUpperCase().formatHex(key.sign("sample".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("21B13D1E013C7FA1392D03C5F99AF8B30C570C6F98D4EA8E354B63A21D3DAA33"
                        + "BDE1E888E63355D92FA2B3C36D8FB2CD"
                        + "F3AA443FB107745BF4BD77CB3891674632068A10CA67E3D45DB2266FA7D1FEEB"
                        + "EFDC63ECCD1AC42EC0CB8668A4FA0AB0");
    }

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path file = temp.resolve("wacz.pem");
        WaczKey made = WaczKey.loadOrCreate(file);
        assertThat(WaczKey.loadOrCreate(file).digest()).isEqualTo(made.digest());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> WaczKey.loadOrCreate(file))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anotherFileIsNoKey() throws IOException {
        Path file = Files.writeString(temp.resolve("wacz.pem"), "words");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> WaczKey.loadOrCreate(file))
                .isInstanceOf(DaylightException.class)
                .hasMessageNotContaining("\n");
    }
}
