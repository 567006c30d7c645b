// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.ledger.timestamp.Certificates;
import org.daylight.ledger.timestamp.Stamp;
import org.daylight.ledger.timestamp.StampCheck;
import org.daylight.ledger.timestamp.StampRequest;

/**
 * Judges timestamp responses of real authorities: each must be accepted or refused as its name says. The folder holds the
 * fixtures of trailofbits/rfc3161-client: one folder an authority, with {@code ts_chain.pem}.
 *
 * <p>{@code java -cp core/target/classes:workbench/target/classes:LIBRARIES bench/Timestamps.java FOLDER}
 */
class Timestamps {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    /** Judged as of the summer in which they were collected: some have ended since. */
    private static final Instant COLLECTED = Instant.parse("2025-07-01T00:00:00Z");

    private final Path folder;
    private int wrong;
    private int judged;

    private Timestamps(Path folder) {
        this.folder = folder;
    }

    /** What the name of a fixture says must come out. */
    private enum Expected {
        ACCEPTED,
        REFUSED
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: Timestamps FOLDER");
        }
        Timestamps bench = new Timestamps(Path.of(args[0]));
        bench.all();
        System.out.println(bench.judged - bench.wrong + " of " + bench.judged + " as their names say");
        if (bench.wrong > 0) {
            throw new IllegalStateException(bench.wrong + " are not judged as their names say");
        }
    }

    private void all() throws IOException {
        for (String hash : List.of("256", "384", "512")) {
            data("sigstage/response-sha" + hash + ".tsr", HELLO, Expected.ACCEPTED);
        }
        data("sigstage/response-invalid-signature.tsr", HELLO, Expected.REFUSED);
        data("sigstage/response-no-embedded-cert.tsr", HELLO, Expected.REFUSED);
        request("sigstage/response-sha512.tsr", "sigstage/request.der", Expected.REFUSED);
        data("identrust/issue-104.tsr", HELLO, Expected.ACCEPTED);
        request("test_tsa/response.tsr", "test_tsa/request.der", Expected.ACCEPTED);
        request("test_tsa/response.tsr", "test_tsa/other_request.der", Expected.REFUSED);
        request("test_tsa/other_response.tsr", "test_tsa/request.der", Expected.REFUSED);
        request("test_tsa/other_response.tsr", "test_tsa/other_request.der", Expected.REFUSED);
        // Its signature is good; the certificates that were put in must not lend it another name.
        request("test_tsa/response-injected-certs.tsr", "test_tsa/request.der", Expected.ACCEPTED);
        data("sigstore.mock/response-expired.tsr", bytes("sigstore.mock/payload"), Expected.REFUSED);
        // Each cut off at every byte, and with every byte changed: never another exception than ours.
        hostile("test_tsa/response.tsr");
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private Certificates roots(String name) throws IOException {
        return Certificates.read(bytes(name.substring(0, name.indexOf('/')) + "/ts_chain.pem"));
    }

    private void data(String name, byte[] data, Expected expected) throws IOException {
        try {
            judge(name, new StampCheck(roots(name), null, null).check(bytes(name), data), expected);
        } catch (DaylightException e) {
            print(name, Expected.REFUSED, e.getMessage(), expected);
        }
    }

    private void request(String name, String requestName, Expected expected) throws IOException {
        StampRequest request = StampRequest.parse(bytes(requestName));
        try {
            StampCheck check = new StampCheck(roots(name), request.policy(), request.nonce());
            judge(name + " to " + requestName, check.check(bytes(name), request), expected);
        } catch (DaylightException e) {
            print(name + " to " + requestName, Expected.REFUSED, e.getMessage(), expected);
        }
    }

    /** As a case judges what it takes: the certificates must be there, and must not have ended without a renewal. */
    private void judge(String name, Stamp stamp, Expected expected) {
        if (stamp.signer().contains("Spoofed")) {
            throw new IllegalStateException(name + " was given the name " + stamp.signer());
        }
        String said = stamp.time() + " says " + stamp.signer();
        try {
            stamp.keepableAt(COLLECTED);
            print(name, Expected.ACCEPTED, said, expected);
        } catch (DaylightException e) {
            print(name, Expected.REFUSED, e.getMessage() + " (" + said + ")", expected);
        }
    }

    private void print(String name, Expected found, String why, Expected expected) {
        judged++;
        wrong += found == expected ? 0 : 1;
        System.out.println((found == expected ? "      " : "WRONG ") + found + "  " + name + ": " + why);
    }

    private void hostile(String name) throws IOException {
        byte[] good = bytes(name);
        StampCheck check = new StampCheck(roots(name), null, null);
        int accepted = 0;
        for (int i = 0; i < good.length; i++) {
            accepted += accepts(check, java.util.Arrays.copyOf(good, i));
            byte[] changed = good.clone();
            changed[i] ^= 0x55;
            accepted += accepts(check, changed);
        }
        // Bytes that no signature covers: copies of certificates that are not the signer's, the text of the status.
        System.out.println("      " + 2 * good.length + " damaged responses, " + accepted
                + " accepted (bytes that the signature does not cover), no other exception");
    }

    private static int accepts(StampCheck check, byte[] der) {
        try {
            return check.check(der, HELLO).embedded() ? 1 : 0;
        } catch (DaylightException e) {
            return 0;
        }
    }
}
