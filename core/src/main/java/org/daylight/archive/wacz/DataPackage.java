// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code datapackage.json} (Frictionless Data Package): what a WACZ file says is in it.
 *
 * @param version {@code wacz_version}, such as {@code 1.1.1}; empty where it is not said
 * @param profile as written; empty where there is none
 * @param resources what is listed
 * @param complaints what the schema does not allow, a sentence each
 */
record DataPackage(String version, String profile, List<Resource> resources, List<String> complaints) {
    static final String NAME = "datapackage.json";
    static final String DIGEST = "datapackage-digest.json";

    private static final List<String> KNOWN = List.of("1.0.0", "1.1.0", "1.1.1");
    private static final int MOST_RESOURCES = 200_000;

    DataPackage {
        resources = List.copyOf(resources);
        complaints = List.copyOf(complaints);
    }

    /**
     * One listed file.
     *
     * @param path in the archive
     * @param hash labelled, lower case; empty where there is none
     * @param bytes -1 where they are not said
     */
    record Resource(String path, String hash, long bytes) {}

    static DataPackage parse(String json) throws ProtocolException {
        JsonNode root = Json.object(json);
        List<String> complaints = new ArrayList<>();
        String version = root.path("wacz_version").asText("");
        String profile = root.path("profile").asText("");
        if (version.startsWith("1.2") || profile.equals("wacz") || profile.contains("1.2.0")) {
            complaints.add("wacz_version 1.1.1 or earlier|the draft 1.2.0"
                    + (profile.isEmpty() ? "" : " (profile \"" + profile + "\")")
                    + ", which viewers of today do not open");
        } else {
            if (!KNOWN.contains(version)) {
                complaints.add(
                        "wacz_version 1.0.0, 1.1.0 or 1.1.1|" + (version.isEmpty() ? "none" : "\"" + version + "\""));
            }
            if (profile.equals("multi-wacz-package")) {
                complaints.add("one archive|a list of several (profile \"multi-wacz-package\"): name each of them");
            } else if (!profile.isEmpty() && !profile.equals("data-package") && !profile.equals("wacz-package")) {
                complaints.add("profile data-package|\"" + profile + "\"");
            }
        }
        JsonNode list = root.path("resources");
        if (!list.isArray() || list.isEmpty()) {
            complaints.add("a list \"resources\"|none");
        }
        List<Resource> resources = new ArrayList<>();
        for (JsonNode node : list) {
            if (resources.size() == MOST_RESOURCES) {
                complaints.add("at most " + MOST_RESOURCES + " resources|more");
                break;
            }
            resources.add(resource(node, version, complaints));
        }
        return new DataPackage(version, profile, resources, complaints);
    }

    /** Version 1.0.0 kept hash and bytes under "stats", and the name of the algorithm beside it. */
    private static Resource resource(JsonNode node, String version, List<String> complaints) {
        String path = node.path("path").asText("");
        JsonNode stats = node.has("hash") || !node.has("stats") ? node : node.path("stats");
        String hash = stats.path("hash").asText("").toLowerCase(Locale.ROOT);
        String algorithm = node.path("hashing").asText("sha256").toLowerCase(Locale.ROOT);
        String labelled = hash.isEmpty() || hash.contains(":") ? hash : algorithm + ":" + hash;
        JsonNode bytes = stats.path("bytes");
        if (path.isEmpty()) {
            complaints.add("a path for every resource|none");
        }
        if (hash.isEmpty() || !bytes.isIntegralNumber()) {
            complaints.add("hash and bytes of " + path + "|" + (hash.isEmpty() ? "no hash" : "no bytes"));
        }
        if (!version.equals("1.0.0") && node.path("name").asText("").isEmpty()) {
            complaints.add("a name for " + path + "|none");
        }
        return new Resource(path, labelled, bytes.isIntegralNumber() ? bytes.asLong() : -1);
    }
}
