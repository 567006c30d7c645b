// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.Document;
import org.daylight.read.evaluate.Decided;
import org.daylight.register.Register;

/** The claims that people of a case decided on, with who proposed them. */
public final class DecidedClaims {
    private final Workbench workbench;

    /** Of this case. */
    public DecidedClaims(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The latest decision on each claim that still stands beside its text. A claim that a newer reader no longer proposes
     * says nothing of that reader, so it is left out; what a person described has no reader.
     */
    public Decided decided() {
        Map<ClaimId, Claim> proposed = new HashMap<>();
        for (Document document : workbench.readings().allDocuments()) {
            workbench.readings().claims(document.id()).forEach(c -> proposed.put(c.id(), c));
        }
        Map<ClaimId, Register.Decision> latest = new LinkedHashMap<>();
        workbench.register().decisions().forEach(d -> latest.put(d.claim(), d));
        List<Decided.Verdict> verdicts = new ArrayList<>();
        latest.forEach((id, decision) -> {
            Claim claim = proposed.get(id);
            if (claim != null && !claim.reader().startsWith("person")) {
                List<String> readers = new ArrayList<>(claim.alsoBy());
                readers.add(claim.reader());
                verdicts.add(new Decided.Verdict(
                        claim.kind().code(),
                        claim.lang().split("-", 2)[0],
                        readers,
                        !decision.verdict().equals("reject"),
                        decision.reason()));
            }
        });
        return new Decided(verdicts);
    }
}
