// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.alert.Raise;
import org.daylight.alert.Rule;
import org.daylight.register.Alerts.Matter;
import org.daylight.run.Arrivals;
import org.daylight.run.Arrivals.Page;

/**
 * Holds a page that was read against the rules. What stood at its address before is looked at too: a rule tells when a page
 * begins to answer, and when it says something that it did not say before; not again each time it is captured.
 */
final class ByPage {
    private final Arrivals arrivals;
    private final Raising.Held held;

    ByPage(Arrivals arrivals, Raising.Held held) {
        this.arrivals = arrivals;
        this.held = held;
    }

    List<Finding> of(CaptureId capture) {
        Optional<Page> page = arrivals.page(capture);
        if (page.isEmpty()) {
            return List.of();
        }
        Before before = new Before(page.get());
        List<Finding> found = new ArrayList<>();
        for (Rule rule : held.rules()) {
            if ((rule.raises().contains(Raise.PAGE) || rule.raises().contains(Raise.CLAIM))
                    && held.answers(rule, page.get().item())) {
                find(rule, page.get(), before).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Finding> find(Rule rule, Page page, Before before) {
        List<Claim> taken =
                page.claims().stream().filter(c -> rule.takes(about(c))).toList();
        if (rule.raises().contains(Raise.PAGE) && (!rule.choosy() || !taken.isEmpty()) && !before.answered(rule)) {
            return Optional.of(finding(rule, Raise.PAGE, page, taken.size()));
        }
        if (rule.raises().contains(Raise.CLAIM)) {
            Set<String> said = before.said();
            long fresh = taken.stream()
                    .map(ByPage::says)
                    .distinct()
                    .filter(c -> !said.contains(c))
                    .count();
            if (fresh > 0) {
                return Optional.of(finding(rule, Raise.CLAIM, page, (int) fresh));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(Rule rule, Raise raise, Page page, int many) {
        Matter matter = new Matter(
                page.capture().event(), page.capture().id(), page.document().value(), null, null, null, many);
        return new Finding(rule, "page " + page.document().value(), raise, matter, false, false);
    }

    private static String says(Claim claim) {
        return claim.kind().code() + " " + claim.values().toMap();
    }

    static Rule.About about(Claim claim) {
        return new Rule.About(claim.kind().code(), Arrivals.countries(claim.values()), Arrivals.codes(claim.values()));
    }

    /** What stood at the address before; looked up when somebody asks. */
    private final class Before {
        private final Page page;
        private Optional<Page> earlier = Optional.empty();
        private boolean sought;

        Before(Page page) {
            this.page = page;
        }

        private Optional<Page> get() {
            if (!sought) {
                earlier = arrivals.before(page);
                sought = true;
            }
            return earlier;
        }

        boolean answered(Rule rule) {
            return get().filter(p -> held.answers(rule, p.item()))
                    .filter(p -> !rule.choosy() || p.claims().stream().anyMatch(c -> rule.takes(about(c))))
                    .isPresent();
        }

        Set<String> said() {
            Set<String> said = new HashSet<>();
            get().ifPresent(p -> p.claims().forEach(c -> said.add(says(c))));
            return said;
        }
    }
}
