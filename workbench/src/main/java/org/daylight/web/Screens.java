// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.run.Chronology;
import org.daylight.run.Networks;
import org.daylight.run.Places;
import org.daylight.run.Workbench;
import org.daylight.web.page.FrameForms;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.alerts.AlertsScreen;
import org.daylight.web.page.capture.CaptureScreen;
import org.daylight.web.page.desk.DeskScreen;
import org.daylight.web.page.desk.JobScreen;
import org.daylight.web.page.desk.TaskScreen;
import org.daylight.web.page.edition.CompareScreen;
import org.daylight.web.page.edition.EditionScreen;
import org.daylight.web.page.edition.NarrativeScreen;
import org.daylight.web.page.edition.ReadyScreen;
import org.daylight.web.page.figures.FiguresScreen;
import org.daylight.web.page.footnote.FootnotesScreen;
import org.daylight.web.page.footnote.JudgingScreen;
import org.daylight.web.page.ledger.LedgerScreen;
import org.daylight.web.page.map.MapScreen;
import org.daylight.web.page.network.NetworkScreen;
import org.daylight.web.page.people.AccountScreen;
import org.daylight.web.page.people.PeopleScreen;
import org.daylight.web.page.register.RegisterScreens;
import org.daylight.web.page.room.RoomScreen;
import org.daylight.web.page.search.SearchScreen;
import org.daylight.web.page.settings.BackupScreen;
import org.daylight.web.page.settings.MasksScreen;
import org.daylight.web.page.settings.Program;
import org.daylight.web.page.settings.ProgramScreen;
import org.daylight.web.page.settings.SealNameScreen;
import org.daylight.web.page.settings.SealsScreen;
import org.daylight.web.page.settings.SettingsScreen;
import org.daylight.web.page.source.SourceScreen;
import org.daylight.web.page.stories.StoriesScreen;
import org.daylight.web.page.timeline.TimelineScreen;
import org.daylight.web.page.watch.WatchScreen;
import org.daylight.web.session.Sessions;
import org.jspecify.annotations.Nullable;

/** The routing table of the workbench: every screen with its pages and forms. */
final class Screens {
    private Screens() {}

    static List<PageRoute> routes(Workbench workbench, Guard guard, Sessions sessions, @Nullable Program program) {
        Places places = new Places();
        Chronology chronology = new Chronology(places);
        Networks networks = new Networks();
        workbench.drawings().then(() -> {
            chronology.of(workbench, true);
            networks.graph(workbench);
        });
        return Stream.of(
                        new FrameForms().routes(),
                        new AccountScreen(guard.people().orElse(null), sessions).routes(),
                        new PeopleScreen(
                                        workbench,
                                        guard.people().orElse(null),
                                        sessions,
                                        guard.site().tls())
                                .routes(),
                        new DeskScreen(workbench).routes(),
                        new TaskScreen().routes(),
                        new CaptureScreen().routes(),
                        new FootnotesScreen().routes(),
                        new JudgingScreen().routes(),
                        new RegisterScreens().routes(),
                        new CompareScreen().routes(),
                        new ReadyScreen().routes(),
                        new NarrativeScreen().routes(),
                        new EditionScreen().routes(),
                        new SourceScreen().routes(),
                        new WatchScreen().routes(),
                        new AlertsScreen().routes(),
                        new JobScreen().routes(),
                        new NetworkScreen(networks).routes(),
                        new FiguresScreen().routes(),
                        new RoomScreen().routes(),
                        new SearchScreen().routes(),
                        new StoriesScreen().routes(),
                        new LedgerScreen(workbench).routes(),
                        new SettingsScreen(program).routes(),
                        new ProgramScreen(program).routes(),
                        new BackupScreen(workbench).routes(),
                        new SealsScreen().routes(),
                        new SealNameScreen().routes(),
                        new MasksScreen().routes(),
                        new MapScreen(places).routes(),
                        new TimelineScreen(chronology).routes())
                .flatMap(List::stream)
                .toList();
    }
}
