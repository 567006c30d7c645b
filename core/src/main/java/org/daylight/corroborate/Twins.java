// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Because;
import org.daylight.Ground;
import org.daylight.corroborate.likeness.Profile;

/**
 * Documents of the very same words, found without comparing: the first of each is compared with others, the rest are linked
 * to it.
 *
 * @param different the first of each text, in the order of the documents
 * @param links of each further one to its first
 */
record Twins(List<Profile> different, List<Link> links) {

    static Twins of(List<Profile> profiles) {
        Map<Long, List<Profile>> byText = new HashMap<>();
        List<Profile> different = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Profile p : profiles) {
            List<Profile> alike = byText.computeIfAbsent(p.whole(), w -> new ArrayList<>(1));
            Profile first = alike.stream().filter(p::sameWords).findFirst().orElse(null);
            // Two pages without a word have nothing in common.
            if (first == null || p.size() == 0) {
                alike.add(p);
                different.add(p);
            } else {
                links.add(new Link(p.id(), first.id(), Link.Bond.SAME_ORIGIN, 1, Because.of(Ground.SAME_WORDS)));
            }
        }
        return new Twins(different, links);
    }
}
