// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.sweep;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Unpacks by libdeflate, a C library that many systems have, straight from and to Java's arrays. */
final class LibDeflate implements Unpacker {
    private static final String[] NAMES = {"libdeflate.so.0", "libdeflate.so", "libdeflate.0.dylib", "libdeflate.dll"};
    private static final int SUCCESS = 0;
    private static final int INSUFFICIENT_SPACE = 3;

    /** The library, loaded once. */
    @SuppressWarnings("restricted") // the one place where native code is called
    private static final class Library {
        static final @Nullable Library FOUND = load();

        private final MethodHandle open;
        private final MethodHandle unpack;
        private final MethodHandle close;

        private Library(SymbolLookup symbols) {
            Linker linker = Linker.nativeLinker();
            open = linker.downcallHandle(
                    symbols.findOrThrow("libdeflate_alloc_decompressor"), FunctionDescriptor.of(ADDRESS));
            unpack = linker.downcallHandle(
                    symbols.findOrThrow("libdeflate_gzip_decompress_ex"),
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
                    Linker.Option.critical(true));
            close = linker.downcallHandle(
                    symbols.findOrThrow("libdeflate_free_decompressor"), FunctionDescriptor.ofVoid(ADDRESS));
        }

        private static @Nullable Library load() {
            return Stream.of(NAMES)
                    .flatMap(name -> load(name).stream())
                    .findFirst()
                    .orElse(null);
        }

        /** Empty where it is not installed under this name, or too old. */
        private static Optional<Library> load(String name) {
            try {
                return Optional.of(new Library(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException | NoSuchElementException e) {
                return Optional.empty();
            }
        }
    }

    private final Library library;
    private final MemorySegment state;
    private final long[] read = new long[1];
    private final long[] written = new long[1];

    private LibDeflate(Library library) throws Throwable {
        this.library = library;
        this.state = (MemorySegment) library.open.invokeExact();
        if (state.address() == 0) {
            throw new OutOfMemoryError("libdeflate has no memory");
        }
    }

    /** Null where the library is not installed. */
    static @Nullable LibDeflate open() {
        Library library = Library.FOUND;
        try {
            return library == null ? null : new LibDeflate(library);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("libdeflate cannot be called", e);
    }

    @Override
    public Outcome unpack(byte[] in, int from, int to, byte[] out) {
        int result;
        try {
            result = (int) library.unpack.invokeExact(
                    state,
                    MemorySegment.ofArray(in).asSlice(from, to - from),
                    (long) (to - from),
                    MemorySegment.ofArray(out),
                    (long) out.length,
                    MemorySegment.ofArray(read),
                    MemorySegment.ofArray(written));
        } catch (Throwable e) {
            throw failed(e);
        }
        return result == SUCCESS ? Outcome.WHOLE : result == INSUFFICIENT_SPACE ? Outcome.FULL : Outcome.BROKEN;
    }

    @Override
    public int read() {
        return (int) read[0];
    }

    @Override
    public int written() {
        return (int) written[0];
    }

    @Override
    public void close() {
        try {
            library.close.invokeExact(state);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public String name() {
        return "libdeflate";
    }
}
