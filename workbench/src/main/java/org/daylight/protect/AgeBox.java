// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.protect;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daylight.DaylightException;

/**
 * Encrypts to public keys in the format age v1 (C2SP age, recipients X25519), so that the holder of a key can open it
 * with the program {@code age} too, without Daylight.
 */
public final class AgeBox {
    private static final byte[] MAGIC = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    private AgeBox() {}

    /** Whether these bytes begin as such a box does. */
    public static boolean is(byte[] bytes) {
        return bytes.length > MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * What is written to the stream that is returned is encrypted; closing it closes {@code out}.
     *
     * @param addresses of those who may open it, such as {@code age1…}
     * @throws DaylightException where one is no address
     */
    public static OutputStream seal(OutputStream out, List<String> addresses) throws IOException {
        List<RecipientStanzaWriter> recipients = new ArrayList<>();
        for (String address : addresses) {
            recipients.add(recipient(address));
        }
        if (recipients.isEmpty()) {
            throw new DaylightException("there is nobody to encrypt to; nothing was written");
        }
        try {
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), recipients));
        } catch (GeneralSecurityException e) {
            throw new IOException("it cannot be encrypted: " + e.getMessage(), e);
        }
    }

    private static RecipientStanzaWriter recipient(String address) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(StewardKey.address(address));
        } catch (GeneralSecurityException e) {
            throw new DaylightException("\"" + address + "\" is no address of age (age1…); nothing was written", e);
        }
    }

    /** The clear bytes; an {@link IOException} where the box is for other keys or was altered. */
    public static InputStream open(InputStream in, StewardKey key) throws IOException {
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                            Channels.newChannel(in),
                            List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key.secret()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("it was made for other keys, or altered", e);
        }
    }

    /** A few bytes, encrypted. */
    public static byte[] seal(byte[] clear, List<String> addresses) {
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        try (OutputStream out = seal(box, addresses)) {
            out.write(clear);
        } catch (IOException e) {
            throw new DaylightException("cannot encrypt: " + e.getMessage() + "; nothing was written", e);
        }
        return box.toByteArray();
    }

    /** A few bytes again. @throws DaylightException where the key is another or they were altered */
    public static byte[] open(byte[] box, StewardKey key, String what) {
        try (InputStream in = open(new ByteArrayInputStream(box), key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DaylightException(what + " does not open: wrong key, or altered", e);
        }
    }
}
