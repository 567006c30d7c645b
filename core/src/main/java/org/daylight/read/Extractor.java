// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.List;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.Offsets;
import org.daylight.read.file.Content;
import org.daylight.read.file.Markup;
import org.daylight.read.file.Piece;
import org.daylight.read.file.WebArchive;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into a document: charset, main text, title, byline, publisher, date, language.
 *
 * <p>Stateless and safe for use by many threads; the same bytes always give the same document.
 */
public final class Extractor {
    /** What a page may weigh, in bytes; a heavier one stays a capture. */
    public static final int MOST_BYTES = 20_000_000;

    /**
     * What a document may say, in letters, of which an ideograph or a syllable counts two and a half: a book of a
     * thousand pages. What is read from a text takes many times its room, and must fit into half a gigabyte.
     */
    public static final int MOST_LETTERS = 2_500_000;

    /** How deep elements may be nested before the parser lays the rest flat, as browsers do at about the same depth. */
    private static final int MOST_DEPTH = 400;

    private final Markup markup = new Markup() {
        @Override
        public String text(byte[] bytes, @Nullable String contentType) {
            return Charsets.text(bytes, contentType).text();
        }

        @Override
        public List<Piece> page(byte[] bytes, @Nullable String contentType) {
            return FileReaders.pieces(html(weighed(Resource.file("page", bytes, contentType, null))));
        }

        @Override
        public String allOf(byte[] bytes, @Nullable String contentType) {
            return AllText.of(parse(Resource.file("page", bytes, contentType, null)));
        }
    };

    /** Name and version of the rules; kept with each text, since offsets refer to what they made. */
    public String version() {
        return "html/2";
    }

    /**
     * The document in these bytes. HTML gives its main text, headline first; plain text gives itself, byte for byte.
     *
     * @throws DaylightException where the media type has no reader yet or a limit is exceeded
     */
    public Document extract(Resource resource) {
        return switch (MediaType.of(resource)) {
            case MediaType.Html h -> html(weighed(resource));
            case MediaType.Plain p -> plain(weighed(resource));
            case MediaType.Filed filed -> file(filed.format(), resource);
            case MediaType.Other other ->
                throw new DaylightException(
                        "no reader for " + other.name() + ": " + resource.name() + " is kept as a capture, unread");
        };
    }

    /**
     * The links and images of a page's main text, in order; none of what is no page of HTML.
     *
     * @throws DaylightException where a limit is exceeded
     */
    public List<Beside> beside(Resource resource) {
        if (!(MediaType.of(resource) instanceof MediaType.Html)) {
            return List.of();
        }
        org.jsoup.nodes.Document dom = parse(weighed(resource));
        return Beside.of(MainText.of(dom.body(), null));
    }

    private static Resource weighed(Resource resource) {
        if (resource.size() > MOST_BYTES) {
            throw new DaylightException(resource.name() + " has " + resource.size() + " bytes, more than the "
                    + MOST_BYTES + " that are read: kept as a capture, unread");
        }
        return resource;
    }

    private static String bounded(String text, Resource resource) {
        int letters = MainText.length(text);
        if (letters > MOST_LETTERS) {
            throw new DaylightException(resource.name() + " says " + letters + " letters, more than the " + MOST_LETTERS
                    + " that are read: kept as a capture, unread; cut it into parts to read it");
        }
        return text;
    }

    private Document file(MediaType.Format format, Resource resource) {
        if (format == MediaType.Format.MHTML) {
            return html(weighed(page(resource)));
        }
        Content content = FileReaders.read(format, resource, markup);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Piece piece : content.pieces()) {
            if (at > 0) {
                text.append('\n');
                at++;
            }
            int length = piece.text().codePointCount(0, piece.text().length());
            text.append(piece.text());
            blocks.add(new Block(piece.type(), new Offsets(at, at + length), "und", piece.place()));
            at += length;
        }
        String main = bounded(text.toString(), resource);
        String lang = Languages.of(main, content.lang());
        Digest digest = Digest.of(main);
        return new Document(
                resource.documentId(digest),
                digest,
                content.made(),
                content.about(),
                lang,
                main,
                Languages.ofBlocks(main, blocks, lang));
    }

    /** The page within a file of MHTML; where the file was found is known better than where the page says it was. */
    private Resource page(Resource resource) {
        WebArchive archive = FileReaders.page(resource, markup);
        return resource.with(
                archive.page(), archive.contentType(), resource.url() == null ? archive.url() : resource.url());
    }

    /**
     * Everything that a page says anywhere, shown or not: text, attributes, comments, scripts, one a line. For leak
     * checks, where what hides in a description or a data island counts as much as what is seen.
     */
    public String allText(Resource resource) {
        return switch (MediaType.of(resource)) {
            case MediaType.Html h -> AllText.of(parse(resource));
            case MediaType.Filed filed -> allText(filed.format(), resource);
            case MediaType.Plain p -> everyByte(resource);
            case MediaType.Other o -> everyByte(resource);
        };
    }

    /** Of a picture its bytes, as far as they are letters: what it shows is in its text, where it was read at all. */
    private String allText(MediaType.Format format, Resource resource) {
        String bytes = everyByte(resource);
        if (format == MediaType.Format.PICTURE) {
            return bytes;
        }
        return (format == MediaType.Format.MHTML
                        ? AllText.of(parse(page(resource)))
                        : FileReaders.allText(FileReaders.read(format, resource, markup)))
                + (format == MediaType.Format.MAIL || format == MediaType.Format.MHTML ? bytes : "");
    }

    private static String everyByte(Resource resource) {
        return Charsets.text(resource.bytes(), resource.contentType()).text();
    }

    private static org.jsoup.nodes.Document parse(Resource resource) {
        Parser parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
        String base = resource.url() == null ? "" : resource.url();
        return parser.parseInput(
                Charsets.html(resource.bytes(), resource.contentType()).text(), base);
    }

    private Document html(Resource resource) {
        org.jsoup.nodes.Document dom = parse(resource);
        JsonLd data = new JsonLd(dom);
        Metadata meta = new Metadata(dom, data, resource.url());
        Element heading = meta.heading();
        String title = meta.title(heading);
        List<Blocks.Raw> everything = Blocks.of(dom.body(), true);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        String declared = dom.select("html").attr("lang");
        for (Blocks.Raw raw : MainText.of(dom.body(), heading)) {
            if (at > 0) {
                text.append('\n');
                at++;
            }
            int length = raw.text().codePointCount(0, raw.text().length());
            text.append(raw.text());
            blocks.add(new Block(raw.type(), new Offsets(at, at + length)));
            at += length;
        }
        String main = bounded(text.toString(), resource);
        String lang = Languages.of(main, declared);
        return document(
                resource,
                new About(
                        title,
                        meta.author(),
                        meta.publisher(),
                        meta.canonical(),
                        PublishedDate.of(
                                dom, data, everything, heading == null ? null : heading.text(), resource.url()),
                        PublishedDate.modified(dom, data, everything)),
                lang,
                main,
                Languages.ofBlocks(main, blocks, lang));
    }

    private Document plain(Resource resource) {
        String text =
                bounded(Charsets.text(resource.bytes(), resource.contentType()).text(), resource);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            int words = line.stripTrailing().length();
            if (words > 0 && !line.isBlank()) {
                blocks.add(new Block(Block.Type.PARAGRAPH, new Offsets(at, at + length - (line.length() - words))));
            }
            at += length + 1;
        }
        String lang = Languages.of(text, "");
        return document(resource, About.NOTHING, lang, text, Languages.ofBlocks(text, blocks, lang));
    }

    private Document document(Resource resource, About about, String lang, String text, List<Block> blocks) {
        Digest digest = Digest.of(text);
        return new Document(resource.documentId(digest), digest, version(), about, lang, text, blocks);
    }
}
