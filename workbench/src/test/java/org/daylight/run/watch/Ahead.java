// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daylight.preserve.Transport;
import org.daylight.run.Workbench;

/** Polls what is due at moments that have not come: a watcher whose waits end at once. */
public final class Ahead {
    private static final Transport.Limits SHORT =
            new Transport.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 5_000_000, 10);

    private final Workbench workbench;
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.now();

    /** In this case; it begins now. */
    public Ahead(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Lets so much time pass, then polls all that is due. */
    public Ahead poll(Duration later) {
        Instant begun = Instant.now();
        now = (now.isBefore(begun) ? begun : now).plus(later);
        JumpingPulse pulse = new JumpingPulse(now);
        try (Watching watching = new Watching(workbench, WatchSettings.USUAL, pulse, SHORT, said::add)) {
            watching.once();
        }
        now = pulse.now();
        return this;
    }

    /** What the watcher said. */
    public List<String> said() {
        return List.copyOf(said);
    }
}
