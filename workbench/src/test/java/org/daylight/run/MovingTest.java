// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.daylight.fixture.Postgres;
import org.daylight.fixture.SampleCase;
import org.daylight.run.Moving.Moved;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case goes to PostgreSQL and comes back, and is the same. */
class MovingTest {
    @TempDir
    Path temp;

    private Path root() {
        return temp.resolve("case");
    }

    /** What a case says of itself, and that its evidence is whole. */
    private List<Object> told(boolean postgres) {
        try (Workbench workbench = Workbench.open(root())) {
            assertThat(workbench.database().isPostgres()).isEqualTo(postgres);
            assertThat(new CaseCheck(workbench.folder(), workbench.database())
                            .check(null)
                            .faults())
                    .isEmpty();
            return List.of(
                    workbench.ledger().checkpoint(),
                    workbench.register().captures(),
                    workbench.register().statements(),
                    workbench.register().entries());
        }
    }

    private static int schemas(String jdbc) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM information_schema.schemata WHERE schema_name LIKE 'daylight%'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aCaseThatMovesToPostgresqlAndBackKeepsItsRootAndAllThatItSays() throws Exception {
        SampleCase.copy("press", root());
        String jdbc = Postgres.database();
        List<Object> before = told(false);

        Moved moved = Moving.move(root(), jdbc, line -> {});
        assertThat(told(true)).isEqualTo(before);
        assertThat(root().resolve("case.db")).doesNotExist();
        assertThatThrownBy(() -> Moving.move(root(), jdbc, line -> {})).hasMessageContaining("lies there already");
        assertThatThrownBy(() -> Moving.move(root(), Postgres.database(), line -> {}))
                .hasMessageContaining("--database sqlite");
        assertThat(told(true)).isEqualTo(before);

        assertThat(Moving.move(root(), "sqlite", line -> {})).isEqualTo(moved);
        assertThat(told(false)).isEqualTo(before);
        assertThat(schemas(jdbc)).isZero();
        assertThat(root().resolve("moving.txt")).doesNotExist();
    }

    @Test
    void aMoveThatWasCutShortLeavesOneDatabaseAfterTheNextStart() throws Exception {
        SampleCase.copy("press", root());
        Path kept = Files.copy(root().resolve("case.db"), temp.resolve("kept.db"));
        String jdbc = Postgres.database();
        List<Object> before = told(false);

        // Killed before case.json named the new one: the half-made copy goes.
        CaseFolder.at(root()).in(jdbc).newDatabase().close();
        note(jdbc);
        assertThat(schemas(jdbc)).isOne();
        assertThat(told(false)).isEqualTo(before);
        assertThat(schemas(jdbc)).isZero();

        // Killed after that: the old one goes.
        Moving.move(root(), jdbc, line -> {});
        Files.copy(kept, root().resolve("case.db"));
        note(jdbc);
        try (Workbench workbench = Workbench.open(root())) {
            assertThat(workbench.repairs()).anyMatch(s -> s.contains("interrupted move"));
        }
        assertThat(root().resolve("case.db")).doesNotExist();
        assertThat(told(true)).isEqualTo(before);
    }

    private void note(String jdbc) throws IOException {
        Files.writeString(root().resolve("moving.txt"), "sqlite\n" + jdbc + "\n");
    }

    @Test
    void aCaseInUseOrADatabaseThatHoldsItIsNotTouched() throws Exception {
        SampleCase.copy("press", root());
        String jdbc = Postgres.database();
        try (Workbench workbench = Workbench.open(root())) {
            assertThatThrownBy(() -> Moving.move(root(), jdbc, line -> {})).hasMessageContaining("in use");
        }
        List<Object> before = told(false);
        SampleCase.copy("press", temp.resolve("other"));
        Moving.move(temp.resolve("other"), jdbc, line -> {});
        assertThatThrownBy(() -> Moving.move(root(), jdbc, line -> {})).hasMessageContaining("holds this case already");
        assertThat(told(false)).isEqualTo(before);
        assertThat(schemas(jdbc)).isOne();
    }
}
