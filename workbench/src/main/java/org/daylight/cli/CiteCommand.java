// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daylight.CaptureId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.MediaFragment;
import org.daylight.Stance;
import org.daylight.run.Citing;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cite}: a statement that rests on a part of a picture, a PDF file, sound or film. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description = "Accept a claim that rests on a region of a picture, a page of a PDF file, or a stretch of time.",
        footer = {
            "",
            "You say what is to be seen or heard there; it is printed as a description, never as a quotation. Describe "
                    + "signs, documents and buildings. Do not describe private persons' faces, clothes or voices.",
            "",
            "  cite c0123456789abcdef --region xywh=10,20,300,80 \\",
            "       --description \"A sign beside the door\" --claim presence \\",
            "       --value hostCountry=ES --value hostCity=Zaragoza --stance reports"
        })
final class CiteCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(paramLabel = "CAPTURE", description = "A picture, PDF file, sound or film that was handed in.")
    private String capture = "";

    @Option(
            names = "--region",
            paramLabel = "XYWH",
            description = "xywh=10,20,300,80 in pixels from the upper left, or xywh=percent:5,5,50,20.")
    private @Nullable String region;

    @Option(names = "--page", paramLabel = "N", description = "A page of a PDF file, from 1.")
    private @Nullable Integer page;

    @Option(names = "--time", paramLabel = "START,END", description = "Seconds of sound or film, such as 12.5,20.")
    private @Nullable String time;

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            required = true,
            description = "What is to be seen or heard there; kept as a private field.")
    private String description = "";

    @Option(
            names = "--claim",
            paramLabel = "KIND",
            required = true,
            description = "figure, presence, response, stance, method, incident or agreement.")
    private String claim = "";

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            description = "A value of the claim, as spec/claims.md names them; may be given several times.")
    private List<String> values = List.of();

    @Option(names = "--speaker", paramLabel = "TEXT", description = "Who says so in it, if anybody does.")
    private @Nullable String speaker;

    @Option(
            names = "--stance",
            paramLabel = "CODE",
            defaultValue = "reports",
            description = "alleges, confirms, denies, declines or reports (default: ${DEFAULT-VALUE}).")
    private String stance = "";

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of the description (default: ${DEFAULT-VALUE}).")
    private String lang = "";

    @Option(names = "--entry", paramLabel = "ENTRY", description = "An entry that exists, such as ES-1.")
    private @Nullable String entry;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept as a private field.")
    private String reason = "";

    @Override
    public Integer call() {
        CaptureId id = Kinds.of(capture, CaptureId::new);
        Citing.Citation citation = new Citing.Citation(
                Kinds.of(fragment(), MediaFragment::parse),
                description,
                Kinds.of(claim, this::claimed),
                speaker,
                Kinds.of(stance, Stance::of),
                lang);
        EntryId on = entry == null ? null : Kinds.of(entry, EntryId::new);
        try (Workbench workbench = Cases.open(daylight)) {
            Event event = new Citing(workbench).cite(id, citation, on, reason);
            Output.line("cited " + citation.fragment() + " of " + id + " on " + event.text("entry") + ", event "
                    + event.seq());
        }
        return 0;
    }

    private String fragment() {
        List<String> parts = new ArrayList<>();
        if (page != null) {
            parts.add("page=" + page);
        }
        if (region != null) {
            parts.add(region.startsWith("xywh=") ? region : "xywh=" + region);
        }
        if (time != null) {
            parts.add(time.startsWith("t=") ? time : "t=" + time);
        }
        if (parts.isEmpty()) {
            throw new DaylightException("say which part: --region, --page or --time");
        }
        return String.join("&", parts);
    }

    private ClaimValues claimed(String word) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (String pair : values) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw new DaylightException("expected --value NAME=VALUE, found \"" + pair + "\"");
            }
            String name = pair.substring(0, at);
            String value = pair.substring(at + 1);
            named.put(
                    name,
                    switch (name) {
                        case "value" -> number(value);
                        case "countries" -> List.of(value.split(","));
                        default -> value;
                    });
        }
        return ClaimValues.of(ClaimKind.of(word), named);
    }

    private static Long number(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new DaylightException("expected a whole number in value=" + value, e);
        }
    }
}
