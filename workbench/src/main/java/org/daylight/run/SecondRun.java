// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.preserve.model.ModelClient;
import org.daylight.read.Masker;
import org.daylight.read.second.Answer;
import org.daylight.read.second.Judge;
import org.daylight.read.second.Prompt;
import org.daylight.read.second.Window;
import org.daylight.register.SecondReading;

/**
 * Has the configured model read the documents of a case. What it is sent went through the same masks as what leaves
 * review, unless the person said otherwise of a model on this machine; restricted captures are never sent.
 */
public final class SecondRun {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Workbench workbench;
    private final ModelSetting setting;
    private final Map<String, String> environment;
    private final ModelClient.Limits limits;
    private final ModelClient.Pause pause;

    /** With the usual limits. */
    public SecondRun(Workbench workbench) {
        this(workbench, System.getenv(), ModelClient.Limits.USUAL, SecondRun::pause);
    }

    SecondRun(
            Workbench workbench, Map<String, String> environment, ModelClient.Limits limits, ModelClient.Pause pause) {
        this.workbench = workbench;
        this.environment = environment;
        this.limits = limits;
        this.pause = pause;
        setting = new ModelSetting(workbench);
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean over = NEVER.await(time.toMillis(), TimeUnit.MILLISECONDS);
        if (over) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }

    /**
     * What came of it.
     *
     * @param claims proposals that count, each with its readers, as they stand beside those of the rules; the words in
     *     them are the page's own: mask them before they are shown
     * @param notes what did not count and what was not read, a sentence each
     * @param failed documents that could not be read, with the reason
     */
    public record Report(List<Claim> claims, List<String> notes, List<String> failed) {
        /** Copies the lists. */
        public Report {
            claims = List.copyOf(claims);
            notes = List.copyOf(notes);
            failed = List.copyOf(failed);
        }
    }

    /**
     * Has every document read that this model was not asked about in these words.
     *
     * @param all ask about every document again
     * @throws DaylightException where no model is set, or its key is missing
     */
    public Report read(boolean all, Consumer<String> progress) {
        ModelSetting.Model model = model();
        ModelClient client = client(model);
        Set<String> done = new HashSet<>();
        for (SecondReading r : workbench.readings().secondReadings()) {
            if (!all && r.reader().equals(model.reader()) && r.prompt().equals(Prompt.VERSION)) {
                done.add(r.document().value());
            }
        }
        Veils veils = Veils.afresh(workbench);
        List<Claim> claims = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Document document : workbench.readings().documents()) {
            if (done.contains(document.id().value()) || restricted(document)) {
                continue;
            }
            progress.accept("asking " + model.model() + " about " + document.id());
            String shown = model.masked() ? veils.over(document).text() : document.text();
            try {
                SecondReading asked = ask(client, model, document, shown, claims);
                asked.notes().forEach(n -> notes.add(document.id() + ": " + n));
            } catch (DaylightException e) {
                failed.add(document.id() + ": " + e.getMessage());
            }
        }
        return new Report(claims, notes, failed);
    }

    /**
     * What the model proposes of one text that need not be of the case, such as an annotated passage; nothing is kept.
     *
     * @throws DaylightException where no model is set or it gives no answer
     */
    public List<Claim> propose(Document document) {
        ModelSetting.Model model = model();
        String shown = model.masked()
                ? Masker.masked(document.text(), workbench.masker().masks(document))
                : document.text();
        Judge judge =
                new Judge(document, shown, workbench.reader().read(document).mentions(), model.reader());
        ModelClient client = client(model);
        for (Window window : Window.of(shown)) {
            judge.add(window, Answer.read(client.ask(Prompt.request(model.model(), window))));
        }
        return judge.claims();
    }

    private ModelSetting.Model model() {
        return setting.model()
                .orElseThrow(
                        () -> new DaylightException(
                                "no second reader is set; name a model with `daylight model set http://127.0.0.1:11434/v1 NAME`"));
    }

    private ModelClient client(ModelSetting.Model model) {
        return new ModelClient(
                model.address(),
                setting.key(model, environment),
                Proxying.of(workbench.register().setting("proxy")),
                limits,
                pause);
    }

    private boolean restricted(Document document) {
        return workbench
                .readings()
                .captureOf(document.id())
                .flatMap(workbench.register()::capture)
                .map(Capture::restricted)
                .orElse(true);
    }

    private SecondReading ask(
            ModelClient client, ModelSetting.Model model, Document document, String shown, List<Claim> claims) {
        Judge judge =
                new Judge(document, shown, workbench.reader().read(document).mentions(), model.reader());
        List<String> answers = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int part = 0;
        for (Window window : Window.of(shown)) {
            part++;
            byte[] body = client.ask(Prompt.request(model.model(), window));
            try {
                Answer answer = Answer.read(body);
                answers.add(answer.digest().hex());
                judge.add(window, answer);
            } catch (DaylightException e) {
                answers.add(Digest.of(body).hex());
                notes.add("part " + part + ": " + e.getMessage());
            }
        }
        if (!Window.whole(shown)) {
            notes.add("only the first " + Window.MOST + " parts were asked about");
        }
        judge.dropped().forEach((why, count) -> notes.add(count + " left out: " + why));
        SecondReading asked = new SecondReading(
                document.id(),
                model.reader(),
                Prompt.VERSION,
                model.address().toString(),
                Clock.systemUTC().instant(),
                answers,
                notes);
        // All parts or none: an error above leaves what stood before.
        workbench.readings().second(asked, judge.claims());
        Set<String> ids = judge.claims().stream().map(c -> c.id().value()).collect(Collectors.toSet());
        workbench.readings().claims(document.id()).stream()
                .filter(c -> ids.contains(c.id().value()))
                .forEach(claims::add);
        return asked;
    }
}
