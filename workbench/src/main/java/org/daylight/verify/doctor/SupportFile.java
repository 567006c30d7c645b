// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may be told to a stranger who helps: versions, numbers and the codes of what was found. No sentence of a finding is
 * in it, for sentences name folders, files and addresses.
 */
public final class SupportFile {
    private SupportFile() {}

    /**
     * The file, as an object of JSON.
     *
     * @param version of Daylight
     */
    public static Map<String, Object> of(String version, Doctor.Report report) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name", ""));
        machine.put("release", System.getProperty("os.version", ""));
        machine.put("architecture", System.getProperty("os.arch", ""));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("heapBytes", Runtime.getRuntime().maxMemory());
        List<Map<String, String>> findings = report.findings().stream()
                .<Map<String, String>>map(f ->
                        new TreeMap<>(Map.of("what", f.code(), "is", f.state().code())))
                .toList();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("daylight", version);
        file.put("machine", machine);
        file.put("findings", findings);
        file.put("counts", new TreeMap<>(report.counts()));
        return file;
    }
}
