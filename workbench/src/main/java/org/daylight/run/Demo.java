// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.preserve.Transport;
import org.daylight.publish.EditionPart;
import org.daylight.publish.leak.LeakTest;

/** All stages in their order on the sample press: the main job, on real connections and real files. */
public final class Demo {
    private final Path samples;
    private final Consumer<String> progress;
    private final boolean pdf;

    /** One whose edition has no PDF file. */
    public Demo(Path samples, Consumer<String> progress) {
        this(samples, false, progress);
    }

    /**
     * @param samples the folder {@code samples/press}
     * @param pdf whether the report is to be printed, where a browser is installed
     * @param progress is told what is being done, a line a step
     */
    public Demo(Path samples, boolean pdf, Consumer<String> progress) {
        this.samples = samples;
        this.pdf = pdf;
        this.progress = progress;
    }

    /**
     * Makes the sample case.
     *
     * @param root of the case; must be new or empty
     * @param check verifies the case and returns the faults found
     * @return the edition's folder
     * @throws DaylightException where a decision fits no claim, a name leaks or the case does not verify
     */
    public Path run(Path root, Function<Workbench, List<String>> check) {
        try (SamplePress press = new SamplePress(samples);
                Workbench workbench = Workbench.init(root, List.of(press.address()), null)) {
            capture(workbench, press);
            ReadingRun.Report read = new ReadingRun(workbench).read(false, (done, of, capture) -> {});
            progress.accept("read " + read.readings().size() + " pages: "
                    + ClaimTally.of(workbench).proposed() + " claims proposed");
            int decided = new DecisionsFile(samples.resolve("decisions.yaml")).apply(workbench);
            progress.accept("decided " + decided + " times, as the sample's reviewer did: "
                    + workbench.register().entries().size() + " entries, "
                    + workbench.register().statements().size() + " statements");
            Imprinting imprinting = new Imprinting(workbench);
            imprinting.contact("Sample monitor, corrections@monitor.example");
            imprinting.licence("CC-BY-4.0");
            Publishing.Published published = new Publishing(workbench)
                    .publish(new Publishing.Order(
                            "Reported overseas service stations and what became of them",
                            EditionPart.ALL,
                            pdf,
                            null,
                            null));
            progress.accept("published edition " + published.number() + ": "
                    + published.edition().passages() + " passages" + withheld(published) + printed(published));
            namesStayPrivate(published.edition().folder());
            List<String> faults = check.apply(workbench);
            if (!faults.isEmpty()) {
                throw new DaylightException("the sample case does not verify: " + String.join("; ", faults));
            }
            progress.accept("verified: ledger of " + workbench.ledger().size()
                    + " events, archive, register, passages and edition");
            return published.edition().folder();
        }
    }

    /** How much of what was decided stands in it without its words. */
    private static String withheld(Publishing.Published published) {
        return published.withdrawn() == 0
                ? ""
                : ", " + published.withdrawn() + " statements withheld to protect somebody";
    }

    /** Whether there is a PDF file, and how there will be one. */
    private String printed(Publishing.Published published) {
        if (!pdf) {
            return "";
        }
        return published.printed()
                ? ", and the report as a PDF file"
                : "; no PDF file, for no browser was found: install Chromium, and `daylight publish` prints the next one";
    }

    private void capture(Workbench workbench, SamplePress press) {
        Capturing capturing = new Capturing(workbench);
        List<String> pages = press.pages();
        for (int i = 0; i < pages.size(); i++) {
            progress.accept("capturing " + (i + 1) + " of " + pages.size() + ": " + pages.get(i));
            capturing.capture(pages.get(i), Transport.Limits.USUAL);
        }
        press.vanish();
        for (String page : press.vanishing()) {
            progress.accept("asking again: " + page);
            capturing.capture(page, Transport.Limits.USUAL);
        }
    }

    /** The sample says which names are private; the edition may hold none of them, in any spelling. */
    private void namesStayPrivate(Path edition) {
        try {
            List<String> names = Files.readAllLines(samples.resolve("private-names.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            var leaks = new LeakTest(names).scan(edition);
            if (!leaks.isEmpty()) {
                throw new DaylightException("the edition names private persons: " + leaks.size()
                        + " places, the first is " + leaks.getFirst().file() + " at byte "
                        + leaks.getFirst().offset());
            }
            progress.accept("none of the " + names.size() + " private names of the sample stands in the edition");
        } catch (IOException e) {
            throw new DaylightException("cannot read the private names of the sample: " + CaseFolder.reason(e), e);
        }
    }
}
