// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.daylight.fixture.LocalAuthority;
import org.daylight.ledger.Database;
import org.daylight.ledger.Events;
import org.daylight.run.Authorities;
import org.daylight.run.CaseFolder;
import org.daylight.run.Timestamping;
import org.daylight.run.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says of one timestamp as the years go by. */
class TimestampCheckTest {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    @TempDir
    Path temp;

    @Test
    void aTimestampStandsThenIsDueThenHasEnded() {
        Instant now = Instant.now();
        Path root = temp.resolve("case");
        try (LocalAuthority authority = new LocalAuthority(
                temp.resolve("tsa"), "Authority", DAY.format(now), DAY.format(now.plus(Duration.ofDays(300))))) {
            try (Workbench workbench = Workbench.init(root, List.of(authority.address()), null)) {
                new Authorities(workbench).add("local", authority.url(), authority.roots(), null);
                assertThat(new Timestamping(workbench).stamp().failed()).isEmpty();
            }
            CaseFolder folder = CaseFolder.at(root);
            try (Database database = folder.database()) {
                Events log = new Events(database, folder.origin());
                assertThat(at(log, now).checked())
                        .anyMatch(c -> c.contains("says local (CN=Authority)") && !c.contains("renew"));
                assertThat(at(log, now.plus(Duration.ofDays(250))).checked())
                        .anyMatch(c -> c.contains("renew it before"));
                TimestampCheck ended = at(log, now.plus(Duration.ofDays(400)));
                assertThat(ended.checked()).noneMatch(c -> c.contains("existed by"));
                assertThat(ended.notProven()).anyMatch(n -> n.contains("nothing renewed it before"));
            }
        }
    }

    private static TimestampCheck at(Events log, Instant moment) {
        TimestampCheck check = new TimestampCheck(log, log.readable(), moment);
        assertThat(check.check()).isEmpty();
        return check;
    }
}
