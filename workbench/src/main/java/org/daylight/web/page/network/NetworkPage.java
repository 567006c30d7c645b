// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.run.NetworkBoard;

/**
 * The network, or what is around one node of it.
 *
 * @param asked what was asked for
 * @param at the node in the middle; empty where all is shown
 * @param found nodes that answer the words that were looked for
 * @param countries to choose from
 * @param drawing what is drawn
 * @param left how many bodies and sites are not drawn for want of room
 * @param graph all of it
 */
public record NetworkPage(
        Asked asked,
        Optional<NetworkBoard.Node> at,
        List<NetworkBoard.Node> found,
        List<String> countries,
        Drawing drawing,
        int left,
        NetworkBoard.Graph graph) {
    /** Copies the lists. */
    public NetworkPage {
        found = List.copyOf(found);
        countries = List.copyOf(countries);
    }

    /**
     * What was asked for.
     *
     * @param words part of a name; empty for any
     * @param country of the site; empty for any
     * @param at the key of a node; empty for all
     * @param depth so many ties away from it
     * @param acts whether what states did about sites is drawn too
     */
    public record Asked(String words, String country, String at, int depth, boolean acts) {}

    /** What is drawn, body by body, for windows in which a drawing has no room. */
    public List<List<Drawing.Line>> branches() {
        Map<NetworkBoard.Node, List<Drawing.Line>> branches = drawing.lines().stream()
                .collect(Collectors.groupingBy(l -> l.tie().from(), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(branches.values());
    }

    /** Whether a line of this stance is drawn, for the legend. */
    public boolean shows(String stance) {
        return drawing.lines().stream().anyMatch(l -> l.tie().stance().code().equals(stance));
    }

    /** Whether a box of this kind is drawn, for the legend. */
    public boolean has(NetworkBoard.Kind kind) {
        return drawing.boxes().stream().anyMatch(b -> b.node().kind() == kind);
    }
}
