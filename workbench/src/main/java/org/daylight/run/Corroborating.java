// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.corroborate.Corroboration;
import org.daylight.corroborate.Story;
import org.daylight.corroborate.trace.TraitReader;
import org.daylight.corroborate.trace.Traits;
import org.daylight.register.Corroborations;

/**
 * Keeps the stories of a case in step with its texts: they are made again when texts changed since, or when the rule did.
 *
 * <p>A page that shows support reads what is kept; only {@link #refresh} compares texts.
 */
public final class Corroborating {
    /** More texts than these are not compared while somebody waits for a page. */
    static final int MANY_TEXTS = 500;

    private static final TraitReader TRAITS = new TraitReader();

    private final Workbench workbench;
    private final Corroborations kept;

    /** Corroborates in this case. */
    public Corroborating(Workbench workbench) {
        // Stories are made of all texts, whoever asks.
        this.workbench = workbench.whole();
        kept = new Corroborations(this.workbench.database());
    }

    /** Is told in a sentence what is being done. */
    @FunctionalInterface
    public interface Progress {
        /** @param what a sentence without a full stop */
        void say(String what);
    }

    /** Whether the kept stories are those of the texts that are there now. */
    public boolean fresh() {
        return kept.fresh(Corroboration.RULE_VERSION);
    }

    /** The stories, made again where they are due. */
    public List<Story> stories(Progress progress) {
        refresh(progress);
        return kept.stories();
    }

    /** Makes the stories again where they are due; does nothing else. */
    public void refresh(Progress progress) {
        // Two that read at once must not both make them.
        synchronized (workbench) {
            if (!fresh()) {
                make(progress);
            }
        }
    }

    /**
     * Makes the stories again where they are due and few texts are compared for it; else that begins beside all other work,
     * and what is kept serves until then.
     */
    void freshen() {
        if (!fresh()) {
            if (workbench.readings().count() <= MANY_TEXTS) {
                refresh(what -> {});
            } else {
                workbench.summary().begin();
            }
        }
    }

    private void make(Progress progress) {
        long changes = kept.changes();
        List<Document> documents = workbench.readings().documents();
        if (!documents.isEmpty()) {
            progress.say("comparing " + documents.size() + (documents.size() == 1 ? " text" : " texts"));
        }
        Map<DocumentId, Traits> traits = traits(documents);
        kept.save(Corroboration.RULE_VERSION, Corroboration.of(documents, traits), changes);
    }

    /** What is kept of each text; of texts that an earlier version read, it is made now. */
    private Map<DocumentId, Traits> traits(List<Document> documents) {
        Map<DocumentId, Traits> known = kept.traits();
        Map<CaptureId, String> addresses = new HashMap<>();
        for (Capture c : workbench.register().captures()) {
            addresses.put(c.id(), c.url());
        }
        Map<DocumentId, Traits> all = new HashMap<>();
        for (Document d : documents) {
            Traits t = known.get(d.id());
            if (t == null) {
                t = TRAITS.of(workbench.reader().read(d));
                kept.trait(t);
            }
            String address =
                    workbench.readings().captureOf(d.id()).map(addresses::get).orElse(null);
            all.put(d.id(), t.canonical() == null && address != null ? t.at(address) : t);
        }
        return all;
    }
}
