// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Database;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Events;
import org.daylight.ledger.Ledger;
import org.daylight.ledger.SigningKey;
import org.daylight.register.RegisterProjection;
import org.daylight.run.CaseFolder;

/** What the holder of the key could do: write another past, sign it, and leave a case that is sound in itself. */
final class Forgery {
    private Forgery() {}

    /** The same case with the same key and origin, in which no page was ever rejected or published. */
    static void rewrite(Path root) throws IOException {
        CaseFolder folder = CaseFolder.at(root);
        List<Draft> past = new ArrayList<>();
        try (Database database = folder.database()) {
            Events events = new Events(database, folder.origin());
            for (Event event : events.readable()) {
                boolean hidden = event.kind() == EventKind.EDITION
                        || (event.kind() == EventKind.DECISION
                                && !event.text("decision").equals("accept"));
                if (!hidden) {
                    Map<String, Object> secret = new LinkedHashMap<>(events.revealed(event.seq()));
                    past.add(new Draft(event.kind(), event.open(), secret));
                }
            }
        }
        for (String gone : List.of("case.db", "case.db-wal", "case.db-shm", "ledger", "editions")) {
            delete(root.resolve(gone));
        }
        try (Database database = Database.sqlite(root.resolve("case.db"));
                Ledger forged = Ledger.create(
                        database,
                        SigningKey.load(root.resolve("keys/ledger.pem"), folder.origin()),
                        folder.origin(),
                        folder.tiles(),
                        List.of(new RegisterProjection()),
                        Clock.systemUTC())) {
            past.forEach(draft -> forged.append("forger", List.of(draft)));
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
