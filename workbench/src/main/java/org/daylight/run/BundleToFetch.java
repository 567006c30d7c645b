// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.daylight.DaylightException;

/**
 * An evidence bundle that waits in the case until somebody fetches it with a browser. It is taken for half-made until
 * then: once it is fetched, and at the next start at the latest, nothing of it is left in the case.
 */
public final class BundleToFetch implements AutoCloseable {
    private final HalfMade made;
    private final Path file;
    private final Bundling.Handed handed;

    private BundleToFetch(HalfMade made, Path file, Bundling.Handed handed) {
        this.made = made;
        this.file = file;
        this.handed = handed;
    }

    /**
     * Makes a bundle of captures.
     *
     * @param progress is told what is being done, a line a step
     * @throws DaylightException as {@link Bundling#bundle}
     */
    public static BundleToFetch make(Workbench workbench, Bundling.Choice choice, Consumer<String> progress) {
        Path place = workbench.folder().root().resolve(HalfMade.FOLDER).resolve("bundle-" + UUID.randomUUID());
        HalfMade made = HalfMade.begin(workbench, place, ".building");
        try {
            Path folder = Files.createDirectory(BackupFile.beside(place, ".building"));
            Path file = folder.resolve("bundle.zip");
            return new BundleToFetch(made, file, new Bundling(workbench, progress).bundle(choice, Set.of(), file));
        } catch (IOException e) {
            made.close();
            throw new DaylightException(
                    "cannot write to the case: " + CaseFolder.reason(e) + "; nothing was handed over", e);
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
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
        made.close();
    }
}
