// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.codebook.Codebook;
import org.daylight.protect.Right;
import org.daylight.run.Allowing;
import org.daylight.run.Aside;
import org.daylight.run.Authorities;
import org.daylight.run.CodebookSetting;
import org.daylight.run.Imprinting;
import org.daylight.run.ModelSetting;
import org.daylight.run.Proxying;
import org.daylight.run.PublicArchives;
import org.daylight.run.Timestamping;
import org.daylight.run.Witnessing;
import org.daylight.run.Workbench;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** Settings: everybody of the case may read them, who administers it may change them. Each change is an event. */
public final class SettingsScreen {
    private final @Nullable Program program;

    /** @param program null where it was begun by a command */
    public SettingsScreen(@Nullable Program program) {
        this.program = program;
    }

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/settings", Right.READ, this::show),
                PageRoute.show("/settings/codebook", Right.READ, SettingsScreen::codebook),
                PageRoute.take("/settings/codebook", Right.ADMINISTER, SettingsScreen::useCodebook),
                set("allow", visit -> new Allowing(visit.workbench()).allow(List.of(visit.filled("address")))),
                set(
                        "proxy",
                        visit -> new Proxying(visit.workbench())
                                .set(visit.field("proxy").orElse("none"))),
                set("archives", SettingsScreen::archive),
                set("archives/remove", visit -> new PublicArchives(visit.workbench()).remove(visit.filled("name"))),
                set("model", SettingsScreen::model),
                set("model/none", visit -> new ModelSetting(visit.workbench()).none()),
                set("authorities", SettingsScreen::authority),
                set("authorities/remove", visit -> new Authorities(visit.workbench()).remove(visit.filled("name"))),
                set("imprint", visit -> new Imprinting(visit.workbench()).contact(visit.filled("contact"))),
                set("imprint/licence", visit -> new Imprinting(visit.workbench()).licence(visit.filled("licence"))),
                set("witnesses", visit -> new Witnessing(visit.workbench()).add(visit.filled("key"))),
                set("witnesses/remove", visit -> new Witnessing(visit.workbench()).remove(visit.filled("name"))),
                PageRoute.take("/settings/timestamp", Right.ADMINISTER, SettingsScreen::stamp));
    }

    /** A change that is made at once. */
    @FunctionalInterface
    private interface Change {
        void in(Visit visit);
    }

    private static PageRoute set(String what, Change change) {
        String back = "/settings#" + what.replaceFirst("/.*", "");
        return PageRoute.take("/settings/" + what, Right.ADMINISTER, visit -> {
            try {
                change.in(visit);
                return visit.done(back, visit.say("settings.kept"));
            } catch (DaylightException e) {
                return visit.failed(back, String.valueOf(e.getMessage()));
            }
        });
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply show(Visit visit) {
        SettingsPage page = SettingsPage.of(visit);
        Shell shell = visit.shell("settings", visit.say("settings.title"));
        List<String> cases = program == null ? List.of() : program.cases();
        boolean own = program != null;
        return Reply.html(out -> JtesettingsGenerated.render(out, null, shell, page, own, cases));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply codebook(Visit visit) {
        Codebook book = visit.workbench().codebook();
        Shell shell = visit.shell("settings", visit.say("settings.codebook.title"));
        String language = visit.words().language();
        return Reply.html(out -> JtecodebookGenerated.render(out, null, shell, book, language));
    }

    private static Reply useCodebook(Visit visit) {
        UploadedFile file = visit.files("codebook").stream().findFirst().orElse(null);
        if (file == null) {
            return visit.failed("/settings/codebook", visit.say("settings.codebook.nofile"));
        }
        try (Aside aside = Aside.in(visit.workbench(), "codebook")) {
            Path kept = aside.folder().resolve("codebook.yaml");
            try (var in = file.content()) {
                Files.copy(in, kept);
            }
            new CodebookSetting(visit.workbench()).use(kept);
            return visit.done("/settings/codebook", visit.say("settings.kept"));
        } catch (IOException e) {
            return visit.failed("/settings/codebook", visit.say("settings.codebook.nofile"));
        } catch (DaylightException e) {
            return visit.failed("/settings/codebook", String.valueOf(e.getMessage()));
        }
    }

    private static void archive(Visit visit) {
        new PublicArchives(visit.workbench())
                .add(
                        visit.filled("name"),
                        visit.field("timemap").orElse(null),
                        visit.field("timegate").orElse(null),
                        visit.field("cdx").orElse(null),
                        visit.field("replay").orElse(null));
    }

    private static void model(Visit visit) {
        String variable = visit.field("variable").orElse("");
        new ModelSetting(visit.workbench())
                .set(
                        ModelSetting.Model.of(
                                visit.filled("address"),
                                visit.filled("model"),
                                visit.field("unmasked").isEmpty(),
                                variable.isEmpty() ? "none" : "env:" + variable),
                        visit.field("elsewhere").isPresent());
    }

    private static void authority(Visit visit) {
        new Authorities(visit.workbench())
                .add(
                        visit.filled("name"),
                        visit.field("url").orElse(null),
                        visit.filled("roots").getBytes(StandardCharsets.US_ASCII),
                        visit.field("policy").orElse(null));
    }

    private static Reply stamp(Visit visit) {
        Workbench workbench = visit.workbench();
        String words = visit.say("settings.stamp.done");
        return visit.jobs().begin(visit, visit.say("settings.stamp.job"), at -> {
            Timestamping.Outcome outcome = new Timestamping(workbench).stamp();
            if (!outcome.failed().isEmpty()) {
                throw new DaylightException(String.join("; ", outcome.failed()));
            }
            return new Job.Outcome(words, "/settings#authorities");
        });
    }
}
