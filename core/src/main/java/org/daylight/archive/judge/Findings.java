// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found in one file: keeps the first thousand of each sort, counts the rest. */
final class Findings {
    private static final int LONGEST = 100;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> tolerated = new ArrayList<>();
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
        if (tolerated.size() < Judgement.MOST) {
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
