// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.nio.file.Path;
import java.util.List;
import org.daylight.EventKind;
import org.daylight.codebook.Codebook;
import org.daylight.ledger.Sought;
import org.daylight.protect.Right;
import org.daylight.run.Authorities;
import org.daylight.run.Health;
import org.daylight.run.Holds;
import org.daylight.run.Imprinting;
import org.daylight.run.ModelSetting;
import org.daylight.run.Proxying;
import org.daylight.run.PublicArchives;
import org.daylight.run.Witnessing;
import org.daylight.run.Workbench;
import org.daylight.web.page.Visit;

/**
 * What the settings say.
 *
 * @param name of the case
 * @param origin of its ledger
 * @param verifier public half of the key that signs
 * @param folder where it lies on the machine that serves it; empty for who may not administer
 * @param store SQLite or PostgreSQL
 * @param opened when, in words
 * @param events how many
 * @param codebook what is registered
 * @param kinds how many kinds it has
 * @param codes how many codes
 * @param allowed private addresses that may be asked
 * @param proxy through which the web is asked; empty for directly
 * @param archives public archives that are asked for what is gone
 * @param model the second reader; empty where there is none
 * @param authorities that timestamp, a line each
 * @param witnesses who vouches and whom this case follows, a line each
 * @param seals how many seals the ledger has
 * @param erased how many erasures
 * @param holds legal holds in force
 * @param restricted captures under seal; negative where the person may not know
 * @param backup when the case was last backed up, in words; empty where never
 * @param keys when the keys were
 * @param backups a folder outside the case that is offered for backups
 * @param contact whom editions name to write to; empty for nobody
 * @param licence of the data of editions; empty for none
 */
public record SettingsPage(
        String name,
        String origin,
        String verifier,
        String folder,
        String store,
        String opened,
        long events,
        String codebook,
        int kinds,
        int codes,
        List<String> allowed,
        String proxy,
        List<String> archives,
        String model,
        List<String> authorities,
        List<String> witnesses,
        long seals,
        long erased,
        int holds,
        long restricted,
        String backup,
        String keys,
        String backups,
        String contact,
        String licence) {
    /** Copies the lists. */
    public SettingsPage {
        allowed = List.copyOf(allowed);
        archives = List.copyOf(archives);
        authorities = List.copyOf(authorities);
        witnesses = List.copyOf(witnesses);
    }

    static SettingsPage of(Visit visit) {
        Workbench w = visit.workbench();
        Codebook book = w.codebook();
        Health health = Health.of(w);
        return new SettingsPage(
                w.folder().name(),
                w.folder().origin(),
                w.folder().verifierKey(),
                visit.may(Right.ADMINISTER)
                        ? w.folder().root().toAbsolutePath().normalize().toString()
                        : "",
                w.folder().store().equals("sqlite") ? "SQLite" : "PostgreSQL",
                visit.words().moment(w.ledger().event(0).time()),
                health.events(),
                book.title().in(visit.words().language()) + " " + book.version(),
                book.kinds().size(),
                book.vocabularies().stream().mapToInt(v -> v.codes().size()).sum(),
                w.register().setting("allow"),
                new Proxying(w).shown().orElse(""),
                new PublicArchives(w).list(),
                new ModelSetting(w).model().map(ModelSetting.Model::inWords).orElse(""),
                new Authorities(w).list(),
                new Witnessing(w).list(),
                w.ledger().count(Sought.of(EventKind.SEAL)),
                w.ledger().count(Sought.of(EventKind.ERASE)),
                (int) new Holds(w).all().stream().filter(Holds.Hold::inForce).count(),
                visit.may(Right.PROTECT) ? w.register().restricted().size() : -1,
                health.backup().map(visit.words()::moment).orElse(""),
                health.keys().map(visit.words()::moment).orElse(""),
                Path.of(System.getProperty("user.home", "/"), "daylight-backups")
                        .toString(),
                new Imprinting(w).contact().orElse(""),
                new Imprinting(w).licence().orElse(""));
    }
}
