// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daylight.DaylightException;
import org.daylight.ledger.Fault;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.EditionCheck;
import org.daylight.verify.Verdict;
import org.daylight.verify.Vouching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code verify}: says what still holds, and names what does not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a case, an edition or a bundle. Names each fault; exit 1 on any. Changes nothing.",
        footer = {
            "",
            "A checkpoint that somebody else holds (the file ledger/checkpoint of an earlier day) shows what nothing inside",
            "the case can: a rollback, or a rewrite by whoever has the key."
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Daylight daylight;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "A case, an edition or a bundle (default: the case).")
    private @Nullable Path path;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint that was held elsewhere.")
    private @Nullable Path checkpoint;

    @Option(names = "--key", paramLabel = "KEY", description = "A bundle's verifier key, as you got it another way.")
    private @Nullable String key;

    @Option(names = "--json", description = "Print one JSON object a fault.")
    private boolean json;

    @Override
    public Integer call() {
        Path what = path == null ? Cases.folder(daylight) : path;
        String held = held();
        Verdict verdict;
        if (Files.exists(what.resolve("case.json"))) {
            verdict = CaseCheck.of(what, held);
        } else if (Files.exists(what.resolve("edition.json"))) {
            verdict = new EditionCheck(what).check(held);
        } else if (BundleCheck.isBundle(what)) {
            verdict = BundleCheck.of(what, key, held, Vouching.NOT_CHECKED);
        } else {
            throw new DaylightException(what + " is neither a case nor an edition nor a bundle; name a folder with"
                    + " case.json, edition.json or bundle.json in it, or a bundle's ZIP file");
        }
        print(what, verdict);
        return verdict.sound() ? 0 : 1;
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

    private void print(Path what, Verdict verdict) {
        if (json) {
            for (Fault f : verdict.faults()) {
                Output.json(Output.object(
                        "item", f.item(), "expected", f.expected(), "found", f.found(), "hint", f.hint()));
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
        verdict.notProven().forEach(n -> Output.line(n.startsWith("not checked: ") ? "  " + n : "  not shown " + n));
    }
}
