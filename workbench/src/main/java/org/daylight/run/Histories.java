// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Capture;
import org.daylight.ledger.Ledger;
import org.daylight.publish.bundle.BundleInput;

/** The chains of custody of many captures, from open fields alone: nothing private is in them. */
final class Histories {
    private Histories() {}

    /** One each, in the order given; the ledger is read once, up to a position. */
    static List<BundleInput.History> of(Ledger ledger, List<Capture> captures, long size) {
        List<CustodyWords> words = captures.stream().map(CustodyWords::new).toList();
        List<List<BundleInput.Step>> steps = new ArrayList<>();
        captures.forEach(c -> steps.add(new ArrayList<>()));
        ledger.forEach(event -> {
            if (event.seq() >= size) {
                return;
            }
            for (int i = 0; i < captures.size(); i++) {
                List<BundleInput.Step> own = steps.get(i);
                words.get(i)
                        .sentence(event)
                        .ifPresent(sentence ->
                                own.add(new BundleInput.Step(event.seq(), event.time(), sentence, event.actor(), "")));
            }
        });
        List<BundleInput.History> histories = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) {
            histories.add(new BundleInput.History(captures.get(i).id(), steps.get(i)));
        }
        return histories;
    }
}
