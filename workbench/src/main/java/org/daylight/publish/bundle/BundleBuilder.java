// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.Folders;
import org.daylight.publish.bundle.BundleInput.Item;
import org.daylight.publish.leak.Forbidden;
import org.daylight.publish.leak.LeakTest;
import org.daylight.publish.leak.Outcome;
import org.daylight.publish.template.bundle.BundlePages;
import org.daylight.publish.template.bundle.CoverView;
import org.daylight.publish.template.bundle.SheetView;
import org.jspecify.annotations.Nullable;

/**
 * Builds evidence bundles (spec/bundle.md). The same input gives the same bytes.
 *
 * <p>A bundle is written to a hidden folder beside its final place, tested there for leaks, and renamed, or packed into
 * one ZIP file that is renamed: what stands at the final place is whole and has passed.
 */
public final class BundleBuilder {
    static final String FORMAT = "daylight-bundle/1";
    private static final String MEND = "seal it (`daylight seal`) or leave that capture out; nothing was written";
    private final Function<byte[], String> signer;
    private final WaczMaker wacz;
    private final LeakTest leakTest;
    private final byte @Nullable [] verifyPage;
    private final Consumer<String> progress;

    /**
     * A bundle that was built.
     *
     * @param place the folder or ZIP file
     * @param manifest digest of its {@code bundle.json}
     * @param files how many files it has
     * @param bytes of all files together
     * @param heldBack captures whose stored file stays with the maker
     * @param leakTest what the leak test went through
     */
    public record Built(Path place, Digest manifest, int files, long bytes, int heldBack, Outcome leakTest) {}

    private record Listed(Digest digest, long size) {}

    /**
     * @param signer given the text of a signed note (UTF-8, ends with a line feed), answers its signature lines
     * @param wacz packs the stored files of captures
     * @param forbidden what must not stand anywhere in the bundle
     * @param verifyPage {@code verify.html}; null leaves it out
     * @param progress is told what is being done, a line a step
     */
    public BundleBuilder(
            Function<byte[], String> signer,
            WaczMaker wacz,
            Forbidden forbidden,
            byte @Nullable [] verifyPage,
            Consumer<String> progress) {
        this.signer = signer;
        this.wacz = wacz;
        this.leakTest = new LeakTest(forbidden);
        this.verifyPage = verifyPage;
        this.progress = progress;
    }

    /**
     * Writes a bundle to a place where nothing is yet: a ZIP file where its name ends so, else a folder.
     *
     * @throws DaylightException where a stored file has not the digest of its event, a name would leak (naming file and
     *     offset), or the disk refuses; nothing is left behind
     */
    public Built build(BundleInput input, Path out) {
        Path place = out.toAbsolutePath().normalize();
        Path name = place.getFileName();
        if (name == null || Files.exists(place)) {
            throw new DaylightException("bundle: " + out + " is there already; nothing is overwritten, name another");
        }
        Path building = place.resolveSibling("." + name + ".building");
        Path packed = place.resolveSibling("." + name + ".packed");
        try {
            Folders.remove(building);
            Files.deleteIfExists(packed);
            Files.createDirectories(building);
            Built built = write(input, building, place);
            if (name.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                progress.accept("packing " + name);
                StoredZip.pack(building, order(building), packed);
                Files.move(packed, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return built;
        } catch (IOException e) {
            throw new DaylightException(
                    "bundle: " + out + " cannot be written (" + e.getMessage() + "); see that the disk has room and the"
                            + " folder may be written",
                    e);
        } finally {
            removeQuietly(building);
            removeQuietly(packed);
        }
    }

    /**
     * A sheet by itself.
     *
     * @param view what it says
     * @param page as HTML
     */
    public record Sheet(SheetView view, String page) {}

    /**
     * Draws the sheet of a bundle's only capture; nothing of it is read afterwards.
     *
     * @param folder empty, where the parts are laid out; whoever gives it removes it
     * @throws DaylightException where a name would leak, or the stored file has not the digest of its event
     */
    public Sheet sheet(BundleInput input, Path folder) {
        try {
            Map<String, Listed> files = new TreeMap<>();
            SheetView view = laid(
                    input,
                    folder,
                    files,
                    (checklist, manifest, json) -> new SheetMaker(input, checklist)
                            .sheet(
                                    input.captures().getFirst(),
                                    json.path("captures").get(0),
                                    checklist.grade().getFirst()));
            byte[] page = BundlePages.sheet(view);
            Path tested = Files.createDirectories(folder.resolve("tested"));
            Files.write(tested.resolve("sheet.html"), page);
            refuseLeaks(tested);
            return new Sheet(view, new String(page, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DaylightException(
                    "the sheet cannot be drawn: " + e.getMessage() + "; see that the disk has room", e);
        }
    }

    /** What is done with a bundle whose parts are laid out but for its pages. */
    @FunctionalInterface
    private interface Drawing<T> {
        T draw(Checklist checklist, Map<String, @Nullable Object> manifest, JsonNode json) throws IOException;
    }

    private Built write(BundleInput input, Path folder, Path place) throws IOException {
        Map<String, Listed> files = new TreeMap<>();
        Map<String, @Nullable Object> manifest = laid(input, folder, files, (checklist, known, json) -> {
            pages(input, folder, checklist, json, files);
            return known;
        });
        StringBuilder sums = new StringBuilder();
        files.forEach((path, l) ->
                sums.append(l.digest().hex()).append("  ").append(path).append('\n'));
        put(folder, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8), files);
        // The manifest says what the test went through, so it is tested by itself, with its signature.
        Outcome outcome = refuseLeaks(folder);
        manifest.put("leakTest", outcome.counts());
        Map<String, Object> list = new LinkedHashMap<>();
        files.forEach((path, l) ->
                list.put(path, BundleJson.object("sha256", l.digest().hex(), "size", l.size())));
        manifest.put("files", list);
        byte[] json = BundleJson.pretty(manifest);
        Digest digest = Digest.of(json);
        put(folder, "bundle.json", json, files);
        String text = FORMAT + "\n" + input.checkpoint().origin() + "\n" + digest.hex() + "\n";
        String note = text + "\n" + signer.apply(text.getBytes(StandardCharsets.UTF_8));
        put(folder, "bundle.note", note.getBytes(StandardCharsets.UTF_8), files);
        Outcome last = leakTest.look(folder, path -> path.equals("bundle.json") || path.equals("bundle.note"));
        last.require("bundle", MEND);
        long bytes = files.values().stream().mapToLong(Listed::size).sum();
        return new Built(
                place,
                digest,
                files.size(),
                bytes,
                input.captures().size() - handedOver(input).size(),
                outcome.and(last));
    }

    private static List<Capture> handedOver(BundleInput input) {
        return input.captures().stream()
                .filter(c -> c.heldBack() == null)
                .map(Item::capture)
                .toList();
    }

    /** The archive and all parts that follow from the input alone, then what is drawn from them. */
    private <T> T laid(BundleInput input, Path folder, Map<String, Listed> files, Drawing<T> drawing)
            throws IOException {
        BundleParts parts = new BundleParts(input);
        List<Capture> handedOver = handedOver(input);
        if (!handedOver.isEmpty()) {
            progress.accept("packing the stored files of " + handedOver.size() + " captures");
            wacz.write(handedOver, folder.resolve("archive.wacz"));
            files.put("archive.wacz", listed(folder.resolve("archive.wacz")));
        }
        for (Map.Entry<String, byte[]> part : parts.files().entrySet()) {
            put(folder, part.getKey(), part.getValue(), files);
        }
        try (BundleFiles written = BundleFiles.of(folder);
                BundleArchive archive =
                        handedOver.isEmpty() ? null : new BundleArchive(folder.resolve("archive.wacz"), folder)) {
            Map<String, @Nullable Object> manifest =
                    parts.manifest(archive == null ? Map.of() : members(archive, handedOver), closed(input));
            JsonNode json = BundleJson.read(BundleJson.pretty(manifest));
            return drawing.draw(new Checklist(written, archive, json), manifest, json);
        }
    }

    private static int closed(BundleInput input) {
        return input.events().stream()
                        .mapToInt(e -> e.event().committed().size())
                        .sum()
                - input.opened().size();
    }

    /** Where in the archive each stored file stands: the one with its digest. */
    private static Map<Digest, String> members(BundleArchive archive, List<Capture> captures) throws IOException {
        Map<Digest, String> members = new HashMap<>();
        for (String member : archive.members()) {
            members.put(listed(archive.file(member)).digest(), member);
        }
        for (Capture c : captures) {
            if (!members.containsKey(c.fileDigest())) {
                throw new DaylightException("bundle: the stored file of capture " + c.id()
                        + " has not the SHA-256 of its event, " + c.fileDigest().hex()
                        + "; run verify on the case before handing anything over");
            }
        }
        return members;
    }

    private void pages(
            BundleInput input, Path folder, Checklist checklist, JsonNode manifest, Map<String, Listed> files)
            throws IOException {
        progress.accept("grading and drawing " + input.captures().size() + " sheets");
        List<CoverView.Row> rows = new ArrayList<>();
        List<Checklist.Graded> graded = checklist.grade();
        put(folder, "checklist.json", Checklist.json(graded), files);
        SheetMaker sheets = new SheetMaker(input, checklist);
        for (int i = 0; i < input.captures().size(); i++) {
            Item item = input.captures().get(i);
            put(
                    folder,
                    "captures/" + item.capture().id().value() + ".html",
                    BundlePages.sheet(
                            sheets.sheet(item, manifest.path("captures").get(i), graded.get(i))),
                    files);
            rows.add(row(item, graded.get(i)));
        }
        put(
                folder,
                "README.html",
                BundlePages.cover(Covers.cover(input, rows, closed(input), verifyPage != null)),
                files);
        put(folder, "VERIFY.md", resource("VERIFY.md"), files);
        if (verifyPage != null) {
            put(folder, "verify.html", verifyPage, files);
        }
    }

    private static CoverView.Row row(Item item, Checklist.Graded graded) {
        var c = item.capture();
        return new CoverView.Row(
                c.id().value(),
                item.exhibit(),
                item.title(),
                item.url(),
                c.time(),
                c.status(),
                count(graded, Checklist.Grade.PRESENT),
                count(graded, Checklist.Grade.PARTLY),
                count(graded, Checklist.Grade.ABSENT),
                item.heldBack() != null);
    }

    private static int count(Checklist.Graded graded, Checklist.Grade grade) {
        return (int) graded.items().stream().filter(i -> i.grade() == grade).count();
    }

    private Outcome refuseLeaks(Path folder) {
        progress.accept("looking for " + leakTest.tested() + " names that must not be handed over");
        Outcome outcome = leakTest.look(folder);
        outcome.require("bundle", MEND);
        return outcome;
    }

    /** Members of a ZIP file: sorted by path, the manifest's two files last. */
    private static List<String> order(Path folder) {
        List<String> names;
        try (BundleFiles files = BundleFiles.of(folder)) {
            names = new ArrayList<>(files.names());
        }
        List<String> last = List.of("bundle.json", "bundle.note");
        names.removeAll(last);
        names.addAll(last);
        return names;
    }

    private static void put(Path folder, String path, byte[] bytes, Map<String, Listed> files) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
        files.put(path, new Listed(Digest.of(bytes), bytes.length));
    }

    private static Listed listed(Path file) throws IOException {
        var sha = Digest.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                size += n;
            }
        }
        return new Listed(Digest.ofHash(sha.digest()), size);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BundleBuilder.class.getResourceAsStream("/org/daylight/publish/bundle/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar; build again");
            }
            return in.readAllBytes();
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            throw new DaylightException(
                    "bundle: the unfinished folder " + folder + " cannot be removed (" + e.getMessage()
                            + "); remove it by hand",
                    e);
        }
    }
}
