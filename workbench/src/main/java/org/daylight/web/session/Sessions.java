// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of a server; they live in its memory alone. */
public final class Sessions {
    private final Map<String, Session> all = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** Begins one. @return the secret that its cookie carries */
    public String begin(Person person) {
        String id = drawn();
        all.put(id, new Session(id, drawn(), person));
        return id;
    }

    /** The session of this cookie. */
    public Optional<Session> of(@Nullable String cookie) {
        return Optional.ofNullable(cookie).map(all::get);
    }

    /** Ends it. */
    public void end(Session session) {
        all.remove(session.id());
    }

    private String drawn() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
