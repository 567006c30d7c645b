// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;
import org.daylight.DaylightException;
import org.daylight.ledger.Fault;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.EditionCheck;
import org.daylight.verify.FileCheck;
import org.daylight.verify.Fixity;
import org.daylight.verify.RestrictedCheck;
import org.daylight.verify.Verdict;
import org.daylight.verify.WaczCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code verify}: says what still holds, and names what does not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check a case, an edition, a bundle, or a WACZ, WARC, ARC, CDX or gzip file. Names each fault; exit 1 on any."
                        + " Changes nothing, but --all.",
        footer = {
            "",
            "A checkpoint that somebody else holds (the file ledger/checkpoint of an earlier day) shows what nothing inside "
                    + "the case can: a rollback, or a rewrite by whoever has the key."
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "A case, an edition, a bundle or a file (default: the case).")
    private @Nullable Path path;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint that was held elsewhere.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--all",
            description = "Of a case: compare its second copies too, and write the outcome into the ledger.")
    private boolean all;

    @Option(
            names = "--due",
            paramLabel = "DAYS",
            description = "As --all, unless the case was found sound less than so many days ago: for a daily timer.")
    private @Nullable Integer due;

    @Option(names = "--key", paramLabel = "KEY", description = "A bundle's verifier key, as you got it another way.")
    private @Nullable String key;

    @Option(names = "--json", description = "Print one JSON object a fault.")
    private boolean json;

    @Override
    public Integer call() {
        if (due != null && due < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--due takes a number of days from 1, not " + due);
        }
        Path what = path == null ? Cases.folder(daylight) : path;
        String held = held();
        if (all || due != null) {
            return full(what, held);
        }
        Verdict verdict;
        if (Files.notExists(what)) {
            throw new DaylightException("no such file or folder: " + what);
        } else if (BundleCheck.isBundle(what)) {
            verdict = BundleCheck.of(what, key, held, Instant.now());
        } else if (isWacz(what)) {
            verdict = WaczCheck.of(what);
        } else if (!Files.isDirectory(what)) {
            verdict = FileCheck.of(what);
        } else if (Files.exists(what.resolve("case.json"))) {
            verdict = CaseCheck.of(what, held);
        } else if (Files.exists(what.resolve("edition.json"))) {
            verdict = new EditionCheck(what).check(held);
        } else if (RestrictedCheck.isOne(what)) {
            verdict = RestrictedCheck.of(what);
        } else {
            throw new DaylightException(what + " is neither a case nor an edition nor a bundle; name a folder with"
                    + " case.json, edition.json, bundle.json or manifest.json in it, or a bundle's ZIP file");
        }
        print(what, verdict, json);
        return verdict.sound() ? 0 : 1;
    }

    private int full(Path what, @Nullable String held) {
        if (Files.exists(what) && Files.notExists(what.resolve("case.json"))) {
            throw new DaylightException("--all and --due are for a case, and " + what + " is none; leave them out");
        }
        Fixity fixity = new Fixity(what, Clock.systemUTC());
        Instant last = due == null ? null : fixity.notDue(due);
        if (last != null) {
            Output.line("not due: " + what + " was verified whole and found sound at " + last);
            return 0;
        }
        Fixity.Full full = fixity.run(held);
        print(what, full.verdict(), json);
        Output.progress("read " + full.bytes() + " bytes in " + full.took().toMillis() + " ms; "
                + (full.event() == null
                        ? "NOT RECORDED: " + full.unrecorded()
                        : "recorded by event " + full.event().seq()));
        return full.verdict().sound() && full.event() != null ? 0 : 1;
    }

    /** By its name, or, as with other files, by its bytes: a ZIP file that has what every WACZ file has. */
    private static boolean isWacz(Path what) {
        if (!Files.isRegularFile(what)) {
            return false;
        }
        if (what.toString().toLowerCase(Locale.ROOT).endsWith(".wacz")) {
            return true;
        }
        try (ZipFile zip = new ZipFile(what.toFile())) {
            if (zip.getEntry("datapackage.json") == null && zip.getEntry("manifest-sha256.txt") != null) {
                throw new DaylightException(what + " is a backup: `daylight restore " + what
                        + " NEWDIR` checks each part of it, and the case that it makes");
            }
            return zip.getEntry("datapackage.json") != null;
        } catch (IOException e) {
            return false; // no ZIP file, or not a whole one
        }
    }

    private @Nullable String held() {
        if (checkpoint == null) {
            return null;
        }
        try {
            return Files.readString(checkpoint);
        } catch (IOException e) {
            throw new DaylightException("cannot read the checkpoint " + checkpoint + ": " + Failures.reason(e), e);
        }
    }

    static void print(Path what, Verdict verdict, boolean json) {
        if (json) {
            for (Fault f : verdict.faults()) {
                Map<String, @Nullable Object> object = Output.object("item", f.item());
                if (f.offset() != null) {
                    object.put("offset", f.offset());
                }
                object.putAll(Output.object("expected", f.expected(), "found", f.found(), "hint", f.hint()));
                Output.json(object);
            }
            return;
        }
        Output.line(
                verdict.sound()
                        ? "SOUND: " + what
                        : "FAULTY: " + what + ", " + verdict.faults().size()
                                + (verdict.faults().size() == 1 ? " fault" : " faults"));
        verdict.checked().forEach(c -> Output.line("  checked   " + c));
        verdict.faults().forEach(f -> Output.line("  FAULT     " + f));
        verdict.notes().forEach(n -> Output.line("  note      " + n));
        verdict.notProven().forEach(n -> Output.line(n.startsWith("not checked: ") ? "  " + n : "  not shown " + n));
    }
}
