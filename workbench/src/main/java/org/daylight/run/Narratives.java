// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.Mask;
import org.daylight.publish.Block;
import org.daylight.publish.Slot;
import org.daylight.publish.narrative.Markdown;
import org.daylight.publish.narrative.Problem;
import org.daylight.publish.template.NarrativePreview;
import org.daylight.register.NarrativeBlocks;
import org.daylight.register.Register;

/** What the monitor writes around the register: kept as decisions, checked against what an edition would hold. */
public final class Narratives {
    private static final Kept<NarrativePreview> PREVIEWS = new Kept<>(4);

    private final Workbench workbench;
    private final NarrativeBlocks kept;

    /** The texts of this case. */
    public Narratives(Workbench workbench) {
        this.workbench = workbench;
        kept = new NarrativeBlocks(workbench.database());
    }

    /** The blocks that stand, in the order of the report. */
    public List<Block> blocks() {
        return Stream.of(Slot.values()).flatMap(slot -> block(slot).stream()).toList();
    }

    /** The block that stands at a place. */
    public Optional<Block> block(Slot slot) {
        return kept.standing(slot.code()).map(v -> new Block(slot, String.valueOf(v.text()), v.event()));
    }

    /** The text that stands at a place as it may be shown: with bars where a name was masked since. Empty for none. */
    public String shown(Slot slot) {
        return block(slot).map(b -> workbench.veils().hide(b.text())).orElse("");
    }

    /** Every version of a block, the newest first; names that are masked today are masked in each. */
    public List<NarrativeBlocks.Version> versions(Slot slot) {
        Veils veils = workbench.veils();
        return kept.versions(slot.code()).stream()
                .map(v -> {
                    String text = v.text();
                    return text == null
                            ? v
                            : new NarrativeBlocks.Version(
                                    v.event(), v.slot(), veils.hide(text), v.actor(), v.time(), v.holds());
                })
                .toList();
    }

    /**
     * Keeps a version of a block; an empty text takes it away. It may refer to what is not there yet: an edition is not built
     * before every problem is mended.
     *
     * @throws DaylightException where a masked name stands in it, or it is what stands already
     */
    public Event write(Slot slot, String text) {
        String plain = text.replace("\r\n", "\n").strip();
        if (plain.equals(block(slot).map(Block::text).orElse(""))) {
            throw new DaylightException("this is what stands there already; nothing was written");
        }
        Markdown.parse(plain);
        names(Block.draft(slot, plain)).stream()
                .filter(Problem::refused)
                .findFirst()
                .ifPresent(p -> {
                    throw new DaylightException(p + "; nothing was written");
                });
        return workbench
                .append(List.of(NarrativeBlocks.write(slot.code(), plain)))
                .getFirst();
    }

    /** Where a block names somebody who is masked in the case, or may name a private person. */
    public List<Problem> names(Block block) {
        Veils veils = workbench.veils();
        List<Problem> problems = new ArrayList<>(bars(
                block,
                veils.hide(block.text()),
                true,
                "a name stands here that is masked in this case; write who it"
                        + " is by office or role, or leave it out"));
        if (problems.isEmpty()) {
            problems.addAll(bars(
                    block,
                    veils.loose(block.text(), "und"),
                    false,
                    "this may name a private person; if it" + " does, leave it out"));
        }
        return problems;
    }

    private static List<Problem> bars(Block block, String hidden, boolean refused, String words) {
        List<Problem> problems = new ArrayList<>();
        int[] shown = hidden.codePoints().toArray();
        int[] text = block.text().codePoints().toArray();
        int bar = Mask.BAR.codePointAt(0);
        int line = 1;
        int column = 1;
        boolean inside = false;
        for (int i = 0; i < Math.min(shown.length, text.length); i++) {
            boolean masked = shown[i] == bar && text[i] != bar;
            if (masked && !inside) {
                problems.add(new Problem(block.slot(), line, column, refused, words));
            }
            inside = masked;
            column = text[i] == '\n' ? 1 : column + Character.charCount(text[i]);
            line += text[i] == '\n' ? 1 : 0;
        }
        return problems;
    }

    /** What a block refers to, as the next edition would hold it. Made once for each position of the ledger. */
    public NarrativePreview preview() {
        return PREVIEWS.of(workbench, workbench.folder().root(), () -> {
            NextEdition next = NextEdition.of(workbench);
            return new NarrativePreview(number(), LocalDate.now(ZoneOffset.UTC), next.entries(), next.passages());
        });
    }

    private int number() {
        return workbench.register().editions().stream()
                        .mapToInt(Register.MadeEdition::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** All that a person must look at before an edition with this block is built. */
    public List<Problem> problems(Block block) {
        return Stream.concat(names(block).stream(), preview().problems(block).stream())
                .sorted()
                .toList();
    }

    /** The same of all blocks that stand. */
    public List<Problem> problems() {
        return blocks().stream().flatMap(b -> problems(b).stream()).toList();
    }
}
