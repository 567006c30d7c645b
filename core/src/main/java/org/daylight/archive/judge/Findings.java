// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is found in one file: keeps the first thousand faults, and of each kind of thing that is tolerated the
 * first three, for a program that writes a thing oddly does so in every record. The rest is counted.
 */
final class Findings {
    private static final int LONGEST = 100;
    private static final int OF_A_KIND = 3;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> tolerated = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private long faultCount;
    private long toleratedCount;
    private long units;
    private long digests;

    void fault(Rule rule, String item, Place place, String expected, String found) {
        faultCount++;
        if (faults.size() < Judgement.MOST) {
            faults.add(new Finding(rule, false, shown(item), place, expected, shown(found)));
        }
    }

    void tolerate(Rule rule, String item, Place place, String expected, String found) {
        toleratedCount++;
        if (tolerated.size() < Judgement.MOST && kinds.merge(rule + expected, 1, Integer::sum) <= OF_A_KIND) {
            tolerated.add(new Finding(rule, true, shown(item), place, expected, shown(found)));
        }
    }

    /** A whole record, line or member was read. */
    void unit() {
        units++;
    }

    /** A digest was recomputed and agrees. */
    void digest() {
        digests++;
    }

    long faultCount() {
        return faultCount;
    }

    Judgement judgement(ArchiveFormat format, boolean packed) {
        return new Judgement(format, packed, units, faults, faultCount, tolerated, toleratedCount, digests);
    }

    /** Bytes of strangers on one short line. */
    static String shown(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return line.replaceAll("[\\p{Cntrl}\\p{Cf}\\x{fffd}]", "?");
    }

    /** In quotation marks. */
    static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "\"" + shown(text) + "\"";
    }
}
