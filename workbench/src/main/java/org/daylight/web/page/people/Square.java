// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.people;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of a drawing.
 *
 * @param size of a side in dots, the quiet border included
 * @param path of all dark dots (SVG)
 */
public record Square(int size, String path) {
    /** ISO/IEC 18004 asks for four light dots around. */
    private static final int BORDER = 4;

    static Square of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Square(code.size + 2 * BORDER, path.toString());
    }
}
