// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

/** Unpacks one gzip member from memory to memory. For one thread; close it. */
interface Unpacker extends AutoCloseable {
    /** How it went. */
    enum Outcome {
        /** The member is whole and its check sum is right. */
        WHOLE,
        /** The member needs more room. */
        FULL,
        /** The bytes are no gzip member, or break off. */
        BROKEN
    }

    /** Unpacks the member that starts at {@code from}; what was read and written is then told. */
    Outcome unpack(byte[] in, int from, int to, byte[] out);

    /** Bytes of the last whole member as packed. */
    int read();

    /** Bytes of the last whole member as unpacked. */
    int written();

    @Override
    void close();

    /** The fastest that this machine has: libdeflate where it is installed, else what comes with Java. */
    static Unpacker fastest() {
        Unpacker found = LibDeflate.open();
        return found == null ? new PlainUnpacker() : found;
    }

    /** Its name, for people. */
    String name();
}
