// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.ledger.Folders;

/**
 * An evidence bundle that waits in the case until somebody fetches it with a browser. It is taken for half-made until
 * then: once it is fetched, and at the next start at the latest, nothing of it is left in the case.
 */
public final class BundleToFetch implements AutoCloseable {
    private static final String WAITS = "bundle";

    private final Aside aside;
    private final Path file;
    private final Bundling.Handed handed;

    /** The names that could be read in it because their masks were lifted. */
    private final Set<String> lifted;

    private BundleToFetch(Aside aside, Path file, Bundling.Handed handed, Set<String> lifted) {
        this.aside = aside;
        this.file = file;
        this.handed = handed;
        this.lifted = Set.copyOf(lifted);
    }

    /**
     * Makes a bundle of captures.
     *
     * @param progress is told what is being done, a line a step
     * @throws DaylightException as {@link Bundling#bundle}
     */
    public static BundleToFetch make(Workbench workbench, Bundling.Choice choice, Consumer<String> progress) {
        Aside aside = Aside.in(workbench, WAITS);
        try {
            Path file = aside.folder().resolve("bundle.zip");
            Set<String> lifted = workbench.register().liftedMasks().keySet();
            return new BundleToFetch(
                    aside, file, new Bundling(workbench, progress).bundle(choice, Set.of(), file), lifted);
        } catch (RuntimeException e) {
            aside.close();
            throw e;
        }
    }

    /**
     * Takes away all that wait in a case: a person was sealed or erased whom they may name.
     *
     * @throws DaylightException where one cannot be removed
     */
    static void forget(Workbench workbench) {
        Path folder = workbench.folder().root().resolve(HalfMade.FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> waiting = Files.list(folder)) {
            for (Path bundle : waiting.filter(
                            p -> String.valueOf(p.getFileName()).startsWith("." + WAITS + "-"))
                    .toList()) {
                Folders.remove(bundle);
            }
        } catch (IOException e) {
            throw new DaylightException(
                    "a bundle that waits to be fetched cannot be removed: " + CaseFolder.reason(e)
                            + "; remove it by hand from " + folder,
                    e);
        }
    }

    /** Whether it may still be fetched: nobody was sealed or erased since, and no name was masked anew that stands open in it. */
    public boolean stands(Workbench workbench) {
        return Files.isRegularFile(file)
                && workbench.register().liftedMasks().keySet().containsAll(lifted);
    }

    /** What is in it. */
    public Bundling.Handed handed() {
        return handed;
    }

    /** Hands its bytes out. @throws IOException where whoever fetches it went away; it can be fetched again */
    public void to(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    /** Removes it. */
    @Override
    public void close() {
        aside.close();
    }
}
