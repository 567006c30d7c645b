// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * Decisions written down by page, quote, kind and values instead of ids, as a reviewer would dictate them. Each must
 * match exactly one claim, one with exactly the quoted words before others; a file that does not fit what the reader finds fails, and nothing is guessed.
 */
final class DecisionsFile {

    /** Where an accepted claim goes. */
    record Target(String kind, String label) {}

    /** One decision; {@code sentence} is a piece of the sentence around the quote, where the quote alone is not enough. */
    record Item(
            String page,
            String decision,
            String kind,
            String quote,
            @Nullable String sentence,
            @Nullable Map<String, Object> values,
            @Nullable Target entry,
            String reason) {}

    /** A name whose mask is lifted; {@code page} says where it was read. */
    record Person(
            String name,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String personClass,

            String page) {}

    /** What the accused side is owed: {@code came} and {@code received} where something came of the request. */
    record Asked(
            List<Target> about,
            String whom,
            String how,
            String asked,
            String until,
            @Nullable String came,
            @Nullable String received) {}

    /** Why nobody was asked. */
    record Waived(List<Target> about, String because, String reason) {}

    private record Content(
            List<Item> decisions,
            List<Person> persons,
            @Nullable List<Asked> requests,
            @Nullable List<Waived> waivers) {
        List<Asked> asked() {
            return requests == null ? List.of() : requests;
        }

        List<Waived> waived() {
            return waivers == null ? List.of() : waivers;
        }
    }

    private final Content content;

    DecisionsFile(Path file) {
        try {
            content = new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .readValue(Files.readString(file), Content.class);
        } catch (JsonProcessingException e) {
            throw new DaylightException(
                    file + ": " + e.getOriginalMessage() + " at line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new DaylightException("cannot read " + file + ": " + CaseFolder.reason(e), e);
        }
    }

    /**
     * Decides everything.
     *
     * @return how many decisions were taken
     * @throws DaylightException naming every decision that matches no claim, or more than one; then none was taken
     */
    int apply(Workbench workbench) {
        List<Match> matches = content.decisions().stream()
                .map(item -> new Match(item, matching(workbench, item)))
                .toList();
        List<String> faults = matches.stream()
                .filter(m -> m.claims().size() != 1)
                .map(m -> m.item().page() + " " + m.item().kind() + " \""
                        + m.item().quote() + "\" matches "
                        + (m.claims().isEmpty() ? "no claim" : m.claims().size() + " claims"))
                .toList();
        if (!faults.isEmpty()) {
            throw new DaylightException(
                    faults.size() + " decisions do not fit what the reader found: " + String.join("; ", faults));
        }
        Reviewing reviewing = new Reviewing(workbench);
        content.persons().stream()
                .map(p -> new Person(p.name(), p.personClass(), ""))
                .distinct()
                // An office-holder whom the masker recognised as one needs no decision.
                .filter(p -> reviewing.masked(p.name()))
                .forEach(p -> reviewing.liftMask(p.name(), p.personClass(), "named in office on a public page"));
        for (Match match : matches) {
            Claim claim = match.claims().getFirst();
            Item item = match.item();
            Target target = item.entry();
            switch (item.decision()) {
                case "accept" -> {
                    if (target == null) {
                        throw new DaylightException(item.page() + ": an acceptance needs an entry");
                    }
                    reviewing.accept(claim, EntryKind.of(target.kind()), target.label(), item.reason());
                }
                case "reject" -> reviewing.reject(claim.id(), item.reason());
                default -> throw new DaylightException("expected accept or reject, found " + item.decision());
            }
        }
        due(workbench);
        return matches.size()
                + content.persons().size()
                + content.asked().size()
                + content.waived().size();
    }

    private void due(Workbench workbench) {
        Replying replying = new Replying(workbench);
        for (Asked a : content.asked()) {
            long request = replying.request(
                            ids(workbench, a.about()),
                            a.whom(),
                            a.how(),
                            Replying.day("asked", a.asked()),
                            Replying.day("until", a.until()),
                            null)
                    .seq();
            if (a.came() != null && a.received() != null) {
                replying.came(request, a.came(), Replying.day("received", a.received()), null);
            }
        }
        content.waived().forEach(w -> replying.waive(ids(workbench, w.about()), w.because(), w.reason()));
    }

    private static List<String> ids(Workbench workbench, List<Target> about) {
        return about.stream()
                .map(t -> workbench.register().entries().stream()
                        .filter(e ->
                                e.kind().code().equals(t.kind()) && e.label().equals(t.label()))
                        .findFirst()
                        .orElseThrow(() -> new DaylightException(
                                "no " + t.kind() + " \"" + t.label() + "\" is in the register, to ask about"))
                        .id()
                        .value())
                .toList();
    }

    private record Match(Item item, List<Claim> claims) {}

    private static List<Claim> matching(Workbench workbench, Item item) {
        return workbench.register().captures().stream()
                .filter(c -> c.status() >= 200 && c.status() < 300 && path(c).equals(item.page()))
                .limit(1)
                .flatMap(c -> workbench.readings().documentOf(c.id()).stream())
                .flatMap(d -> workbench.readings().claims(d.id()).stream())
                .filter(claim -> fits(claim, item))
                .collect(Collectors.collectingAndThen(Collectors.toList(), fitting -> exactOr(fitting, item)));
    }

    /** Of several the one whose words are exactly those given. */
    private static List<Claim> exactOr(List<Claim> fitting, Item item) {
        List<Claim> exact = fitting.stream()
                .filter(c -> fold(c.quote()).equals(fold(item.quote())))
                .toList();
        return exact.isEmpty() ? fitting : exact;
    }

    private static String path(Capture capture) {
        try {
            return Objects.requireNonNullElse(URI.create(capture.url()).getPath(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean fits(Claim claim, Item item) {
        if (!claim.kind().code().equals(item.kind())) {
            return false;
        }
        Map<String, @Nullable Object> values = claim.values().toMap();
        if (item.values() != null
                && !item.values().entrySet().stream()
                        .allMatch(e -> Objects.equals(values.get(e.getKey()), e.getValue()))) {
            return false;
        }
        if (item.sentence() != null && !fold(claim.sentence()).contains(fold(item.sentence()))) {
            return false;
        }
        String quote = fold(claim.quote());
        String given = fold(item.quote());
        return quote.contains(given) || given.contains(quote);
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
