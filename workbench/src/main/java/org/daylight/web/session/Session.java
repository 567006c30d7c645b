// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A person's stay: begun by a token or a password, ended by leaving, by time, or when the server stops. */
public final class Session {
    private final String id;
    private final String csrf;
    private final Instant begun;
    private volatile Person person;
    private volatile Instant seen;
    private final AtomicReference<Notice> notice = new AtomicReference<>();

    Session(String id, String csrf, Person person, Instant now) {
        this.id = id;
        this.csrf = csrf;
        this.person = person;
        begun = now;
        seen = now;
    }

    /**
     * What the next page says of the form that was just sent.
     *
     * @param words said to the person
     * @param good whether it was done; else it is an error
     * @param undo the decision that can be undone from the notice; negative where none
     */
    public record Notice(String words, boolean good, long undo) {}

    /** The secret in the person's cookie. */
    String id() {
        return id;
    }

    /** What every form of this session sends along, so that another site's form is known. */
    public String csrf() {
        return csrf;
    }

    /** Whose it is. */
    public Person person() {
        return person;
    }

    /** The person as what it is by now: roles that were given or taken count from the next request on. */
    public void now(Person changed) {
        person = changed;
    }

    /** When it began. */
    public Instant begun() {
        return begun;
    }

    /** When its person last asked for something. */
    public Instant seen() {
        return seen;
    }

    void seen(Instant now) {
        seen = now;
    }

    /** Leaves word for the next page. */
    public void leave(Notice word) {
        notice.set(word);
    }

    /** What was left for this page, once. */
    public Optional<Notice> taken() {
        return Optional.ofNullable(notice.getAndSet(null));
    }
}
