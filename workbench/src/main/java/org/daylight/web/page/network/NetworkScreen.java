// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daylight.protect.Right;
import org.daylight.run.Kept;
import org.daylight.run.NetworkBoard;
import org.daylight.run.Networks;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The network: bodies and sites, drawn by the server, with the same as a table. */
public final class NetworkScreen {
    /** More than these are not seen at one glance. */
    private static final int MOST_DRAWN = 70;

    private static final int MOST_FOUND = 20;

    private final Networks networks;
    private final Kept<NetworkPage> pages = new Kept<>(32);

    /**
     * Begins to load what the first page needs, beside the start of the server.
     *
     * @param networks what ties bodies and sites
     */
    public NetworkScreen(Networks networks) {
        this.networks = networks;
        Thread.ofPlatform().daemon().name("names").start(NetworkBoard::warm);
    }

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(PageRoute.show("/network", Right.READ, this::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        NetworkPage.Asked asked = asked(visit);
        NetworkBoard.Graph graph = networks.graph(visit.workbench());
        NetworkPage page = pages.of(
                visit.workbench(),
                List.of(asked, graph.revision()),
                () -> page(graph, asked, ties -> networks.told(visit.workbench(), ties)));
        Shell shell = visit.shell(
                "network",
                page.at().map(n -> visit.say("network.around", n.label())).orElse(visit.say("network.title")));
        return Reply.html(out -> JtenetworkGenerated.render(out, null, shell, page));
    }

    private static NetworkPage.Asked asked(Visit visit) {
        return new NetworkPage.Asked(
                visit.query("q").orElse(""),
                visit.query("country").orElse(""),
                visit.query("at").orElse(""),
                visit.number("depth", 1, 1, 3),
                visit.query("acts").isPresent());
    }

    /**
     * What is drawn of it.
     *
     * @param told what is said of ties
     */
    private static NetworkPage page(
            NetworkBoard.Graph graph,
            NetworkPage.Asked asked,
            Function<List<NetworkBoard.Tie>, List<NetworkBoard.Told>> told) {
        List<NetworkBoard.Tie> all = graph.ties().stream()
                .filter(t -> asked.acts() || !t.role().equals("acted"))
                .filter(t -> asked.country().isEmpty() || asked.country().equals(t.to().country()))
                .toList();
        List<NetworkBoard.Node> found = found(graph, asked.words());
        String at = found.size() == 1 && asked.at().isEmpty() ? found.getFirst().key() : asked.at();
        Optional<NetworkBoard.Node> middle =
                graph.nodes().stream().filter(n -> n.key().equals(at)).findFirst();
        if (middle.isPresent()) {
            all = around(all, at, asked.depth());
        }
        List<NetworkBoard.Tie> drawn = fitting(all, at);
        int left = nodes(all).size() - nodes(drawn).size();
        return new NetworkPage(asked, middle, found, countries(graph), Drawing.of(told.apply(drawn), at), left, graph);
    }

    private static List<NetworkBoard.Node> found(NetworkBoard.Graph graph, String words) {
        String folded = words.toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? List.of()
                : graph.nodes().stream()
                        .filter(n -> n.label().toLowerCase(Locale.ROOT).contains(folded))
                        .limit(MOST_FOUND)
                        .toList();
    }

    private static List<String> countries(NetworkBoard.Graph graph) {
        return graph.nodes().stream()
                .map(NetworkBoard.Node::country)
                .filter(c -> !c.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The ties that are no further from a node than this. */
    private static List<NetworkBoard.Tie> around(List<NetworkBoard.Tie> ties, String at, int depth) {
        Set<String> near = new HashSet<>(Set.of(at));
        for (int step = 0; step < depth; step++) {
            Set<String> next = new HashSet<>(near);
            for (NetworkBoard.Tie t : ties) {
                if (near.contains(t.from().key()) || near.contains(t.to().key())) {
                    next.add(t.from().key());
                    next.add(t.to().key());
                }
            }
            near = next;
        }
        Set<String> within = near;
        return ties.stream()
                .filter(t -> within.contains(t.from().key()) && within.contains(t.to().key()))
                .toList();
    }

    /** As many as a drawing holds: those first whose body has most ties, and before all those of the node in the middle. */
    private static List<NetworkBoard.Tie> fitting(List<NetworkBoard.Tie> ties, String at) {
        Map<String, Integer> weight = new HashMap<>();
        ties.forEach(t -> weight.merge(t.from().key(), 1, Integer::sum));
        List<NetworkBoard.Tie> ranked = ties.stream()
                .sorted(Comparator.comparing((NetworkBoard.Tie t) ->
                                !t.from().key().equals(at) && !t.to().key().equals(at))
                        .thenComparingInt(t -> -weight.getOrDefault(t.from().key(), 0))
                        .thenComparing(t -> t.from().key()))
                .toList();
        Set<NetworkBoard.Node> held = new HashSet<>();
        return ranked.stream()
                .filter(t -> {
                    int more = (held.contains(t.from()) ? 0 : 1) + (held.contains(t.to()) ? 0 : 1);
                    boolean fits = held.size() + more <= MOST_DRAWN;
                    if (fits) {
                        held.add(t.from());
                        held.add(t.to());
                    }
                    return fits;
                })
                .toList();
    }

    private static Set<NetworkBoard.Node> nodes(List<NetworkBoard.Tie> ties) {
        Set<NetworkBoard.Node> nodes = new HashSet<>();
        ties.forEach(t -> {
            nodes.add(t.from());
            nodes.add(t.to());
        });
        return nodes;
    }
}
