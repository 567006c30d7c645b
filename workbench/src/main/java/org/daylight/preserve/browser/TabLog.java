// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.devtools.Devtools;

/**
 * What the browser tells of one page while it is open: what it asked for, where it went, what it complained of. Written
 * by the thread of the connection, read by others; every method is synchronised.
 */
final class TabLog {
    private static final int MOST = 20_000;

    /** One request of the page, in its last state. */
    static final class Asked {
        private final String method;
        private final String url;
        private final Instant time;
        private String failure = "";

        Asked(String method, String url, Instant time) {
            this.method = method;
            this.url = url;
            this.time = time;
        }

        String method() {
            return method;
        }

        /** As the archive writes addresses. */
        String url() {
            return url;
        }

        Instant time() {
            return time;
        }

        /** What the browser says went wrong; empty where it says nothing. */
        String failure() {
            return failure;
        }
    }

    private final String mainFrame;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Asked> byId = new LinkedHashMap<>();
    /** The addresses of each main document's request, redirects first, by loader. */
    private final Map<String, List<String>> documents = new LinkedHashMap<>();

    private final Map<String, Integer> firstOf = new LinkedHashMap<>();
    private String loader = "";
    private String url = "about:blank";
    private int documentsSeen;
    private boolean loaded;
    private boolean crashed;
    private int complaints;
    private int dialogs;

    TabLog(String mainFrame) {
        this.mainFrame = mainFrame;
    }

    synchronized void note(Devtools.Event event, boolean main) {
        switch (event.method()) {
            case "Network.requestWillBeSent" -> asked(event, main);
            case "Network.loadingFailed" -> failed(event);
            case "Page.frameNavigated" -> {
                if (main && event.params().at("/frame/parentId").isMissingNode()) {
                    loader = event.text("/frame/loaderId");
                    url = event.text("/frame/url");
                    loaded = false;
                    documentsSeen++;
                }
            }
            case "Page.loadEventFired" -> loaded |= main;
            case "Page.javascriptDialogOpening" -> dialogs++;
            case "Inspector.targetCrashed" -> crashed = true;
            case "Runtime.exceptionThrown" -> complaints++;
            case "Runtime.consoleAPICalled" -> {
                if (event.text("/type").equals("error")) {
                    complaints++;
                }
            }
            case "Log.entryAdded" -> {
                if (event.text("/entry/level").equals("error")) {
                    complaints++;
                }
            }
            default -> {
                // Nothing that the report asks.
            }
        }
    }

    private void asked(Devtools.Event event, boolean main) {
        String address = spelled(event.text("/request/url"));
        if (address.isEmpty() || asked.size() >= MOST) {
            return;
        }
        Asked one = new Asked(event.text("/request/method"), address, Instant.now());
        boolean document = main
                && event.text("/type").equals("Document")
                && event.text("/frameId").equals(mainFrame);
        if (document) {
            String by = event.text("/loaderId");
            documents.computeIfAbsent(by, k -> new ArrayList<>()).add(address);
            firstOf.putIfAbsent(by, asked.size());
        }
        asked.add(one);
        byId.put(event.session() + event.text("/requestId"), one);
    }

    private void failed(Devtools.Event event) {
        Asked one = byId.get(event.session() + event.text("/requestId"));
        if (one != null) {
            String blocked = event.text("/blockedReason");
            String error = event.text("/errorText");
            one.failure = (blocked.isEmpty() ? error : "blocked by the browser: " + blocked).replaceAll("[^ -~]", "?");
        }
    }

    /** The address as the archive writes it, without fragment; empty for what is not of the web. */
    static String spelled(String url) {
        if (!url.regionMatches(true, 0, "http", 0, 4)) {
            return "";
        }
        try {
            return WebAddress.parse(url).toString();
        } catch (DaylightException e) {
            return url.length() > WebAddress.LONGEST ? url.substring(0, WebAddress.LONGEST) : url;
        }
    }

    /** What the page that is shown asked for, its own request included. */
    synchronized List<Asked> askedByShown() {
        return List.copyOf(asked.subList(Math.min(firstOf.getOrDefault(loader, 0), asked.size()), asked.size()));
    }

    /** Everything that was asked for since the beginning. */
    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The addresses that led to the shown document, itself last; none where it is not of the web. */
    synchronized List<String> shownDocument() {
        return List.copyOf(documents.getOrDefault(loader, List.of()));
    }

    /** The addresses that led to each document that was asked for, shown or not, in order. */
    synchronized List<List<String>> documents() {
        return documents.values().stream().map(List::copyOf).toList();
    }

    /** What the browser shows as the address. */
    synchronized String url() {
        return url;
    }

    synchronized int documentsSeen() {
        return documentsSeen;
    }

    synchronized boolean loaded() {
        return loaded;
    }

    synchronized boolean crashed() {
        return crashed;
    }

    synchronized int complaints() {
        return complaints;
    }

    synchronized int dialogs() {
        return dialogs;
    }
}
