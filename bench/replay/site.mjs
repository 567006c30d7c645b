// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
// A site of twelve pages on loopback, each with a sentence of its own and something that replay can stumble over.
import http from "node:http";
import zlib from "node:zlib";

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
);

const sentence = (n) => `The lantern of page ${n} was lit at dusk by the harbour office.`;

const html = (n, body = "") =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page ${n}</title>` +
  `<link rel="stylesheet" href="/style.css"><h1>Page ${n}</h1><p>${sentence(n)}</p>` +
  `<img src="/dot.png" alt="">${body}</html>`;

const plain = (n) => (request, response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(html(n));
};

/** What is asked for, in order: what the page has in it, and how it is served. */
export const pages = [
  { n: 1, path: "/", what: "plain", serve: plain(1) },
  { n: 2, path: "/style/page.html", what: "style sheet and picture", serve: plain(2) },
  {
    n: 3, path: "/chunked", what: "chunked",
    serve: (request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "transfer-encoding": "chunked" });
      for (const piece of html(3).match(/.{1,37}/gs)) response.write(piece);
      response.end();
    },
  },
  {
    n: 4, path: "/packed", what: "gzip",
    serve: (request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
      response.end(zlib.gzipSync(html(4)));
    },
  },
  { n: 5, path: "/\u5357\u901a/\u62a5\u544a.html", what: "address in Chinese", serve: plain(5) },
  { n: 6, path: "/search?b=2&a=1&q=two+words", what: "query, unsorted", serve: plain(6) },
  { n: 7, path: "/search?b=2&a=1&q=other", what: "same path, other query", serve: plain(7) },
  {
    n: 8, path: "/moved", what: "redirect", to: "/arrived/",
    serve: (request, response) => {
      response.writeHead(302, { location: "/arrived/", "content-length": 0 });
      response.end();
    },
  },
  {
    n: 9, path: "/latin", what: "ISO 8859-1",
    serve: (request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=iso-8859-1" });
      response.end(Buffer.from(html(9, "<p>Caf\u00e9 am Fl\u00fc\u00dfchen</p>").replace("<meta charset=\"utf-8\">", ""), "latin1"));
    },
  },
  { n: 10, path: "/UPPER/Case.HTML", what: "capital letters in the path", serve: plain(10) },
  {
    n: 11, path: "/chunked-gzip", what: "chunked and gzip",
    serve: (request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "transfer-encoding": "chunked" });
      const bytes = zlib.gzipSync(html(11));
      for (let i = 0; i < bytes.length; i += 50) response.write(bytes.subarray(i, i + 50));
      response.end();
    },
  },
  { n: 12, path: "/long", what: "200 KB", serve: (request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html(12, "<p>wave upon wave</p>".repeat(10000)));
  } },
].map((page) => ({ ...page, sentence: sentence(page.n) }));

const parts = {
  "/style.css": ["text/css", "h1 { color: rgb(1, 2, 3) }"],
  "/dot.png": ["image/png", PICTURE],
};

/** Starts the site; answers its base address. */
export async function start() {
  const server = http.createServer((request, response) => {
    const path = decodeURI(request.url);
    if (path === "/arrived/") return plain(8)(request, response);
    if (parts[path]) {
      response.writeHead(200, { "content-type": parts[path][0] });
      return response.end(parts[path][1]);
    }
    const page = pages.find((p) => p.path === path);
    if (page) return page.serve(request, response);
    response.writeHead(404);
    response.end("no such page");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const base = `http://127.0.0.1:${server.address().port}`;
  return {
    base,
    asked: [...pages.map((p) => base + encodeURI(p.path)), ...Object.keys(parts).map((p) => base + p)],
    stop: () => server.close(),
  };
}
