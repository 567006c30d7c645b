// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** Long work: what runs, how far it is, what came of it. */
public final class JobScreen {

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/jobs", Right.READ, JobScreen::list),
                PageRoute.show("/jobs/{id}", Right.READ, JobScreen::one),
                PageRoute.take("/jobs/{id}/stop", Right.READ, JobScreen::stop));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply list(Visit visit) {
        Shell shell = visit.shell("desk", visit.say("desk.jobs"));
        List<JobView> jobs = JobView.of(visit);
        return Reply.html(out -> JtejobsGenerated.render(out, null, shell, jobs));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply one(Visit visit) {
        Job job = job(visit);
        JobView view = JobView.of(visit.words(), job);
        if (visit.partial()) {
            Shell shell = visit.quiet();
            return Reply.html(out -> JtejobboxGenerated.render(out, null, shell, view));
        }
        Shell shell = visit.shell("desk", view.name());
        return Reply.html(out -> JtejobGenerated.render(out, null, shell, view));
    }

    private static Reply stop(Visit visit) {
        Job job = job(visit);
        job.stop();
        return new Reply.SeeOther("/jobs/" + job.id());
    }

    private static Job job(Visit visit) {
        return visit.jobs().of(visit, visit.part("id")).orElseThrow(() -> new Visit.Missing("job"));
    }
}
