// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
import { execFile, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { chromium } from "playwright-core";
import { controls } from "./controls.mjs";
import { pages, start } from "./site.mjs";

const work = process.argv[2];
const daylight = process.env.DAYLIGHT;
const browserAt = process.env.CHROMIUM ?? "/usr/bin/chromium";
const folder = path.join(work, "case-" + process.pid);
const wacz = path.join(work, `site-${process.pid}.wacz`);

// The site must go on answering while it is captured, so this runs beside it.
const run = (...args) =>
  new Promise((done, fail) =>
    execFile(daylight, args, { maxBuffer: 1 << 26 }, (error, out, err) =>
      error ? fail(new Error(`${args.join(" ")}: ${err || error}`)) : done(out),
    ),
  );

const site = await start();
await run("init", folder, "--allow", new URL(site.base).host);
await run("--case", folder, "capture", ...site.asked);
site.stop();
console.error(await run("--case", folder, "export", "wacz", "--out", wacz));

// What is on the shelf: the viewer as it is packed, and the files.
const shelf = new Map([["/site.wacz", fs.readFileSync(wacz)]]);
const victim = site.base + encodeURI(pages[1].path);
const bad = controls(shelf.get("/site.wacz"), victim);
Object.values(bad).forEach((bytes, i) => shelf.set(`/control-${i}.wacz`, bytes));
const types = { ".html": "text/html", ".js": "text/javascript", ".wacz": "application/wacz+zip" };
const server = http.createServer((request, response) => {
  const name = new URL(request.url, "http://x").pathname;
  const file = path.join(work, "package", name === "/" ? "index.html" : name);
  const bytes = shelf.get(name) ?? (fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null);
  if (!bytes) {
    response.writeHead(404);
    return response.end();
  }
  const head = { "content-type": types[path.extname(name || ".html")] ?? "text/html", "accept-ranges": "bytes" };
  const range = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? "");
  if (!range) {
    response.writeHead(200, { ...head, "content-length": bytes.length });
    return response.end(request.method === "HEAD" ? undefined : bytes);
  }
  const from = range[1] === "" ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1]);
  const to = range[1] === "" || range[2] === "" ? bytes.length - 1 : Math.min(bytes.length - 1, Number(range[2]));
  response.writeHead(206, { ...head, "content-length": to - from + 1, "content-range": `bytes ${from}-${to}/${bytes.length}` });
  response.end(bytes.subarray(from, to + 1));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: browserAt, args: ["--no-sandbox"] });

/** Opens one page of a file in a fresh viewer; what of it can be seen. */
async function open(tab, source, url) {
  await tab.goto("about:blank");
  await tab.goto(`${base}/?source=${encodeURIComponent(base + source)}#view=pages&url=${encodeURIComponent(url)}`);
  const until = Date.now() + 20000;
  let text = "";
  while (Date.now() < until) {
    await tab.waitForTimeout(150);
    for (const frame of tab.frames()) {
      if (frame.url().includes("mp_/")) {
        text = await frame.evaluate(() => document.documentElement.innerText).catch(() => text);
        if (/lantern/.test(text) || /not found|error/i.test(text)) return { text, frame };
      }
    }
    const shown = await tab.evaluate(() => document.querySelector("replay-app-main")?.shadowRoot?.textContent ?? "").catch(() => "");
    if (/An unexpected error|could not be loaded|Sorry|Unknown package profile/i.test(shown)) return { text: shown.trim().slice(0, 200) };
  }
  return { text };
}

/** What the viewer has noted of digests and signature. */
const verification = (tab) =>
  tab.evaluate(async () => {
    const rows = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      if (db.objectStoreNames.contains("verification")) {
        rows.push(...(await new Promise((done) => {
          const all = db.transaction("verification").objectStore("verification").getAll();
          all.onsuccess = () => done(all.result);
        })));
      }
      db.close();
    }
    return rows;
  });

const matched = (rows, id) => rows.find((r) => r.id.endsWith(id))?.matched;
let failures = 0;
const check = (good) => {
  failures += good ? 0 : 1;
  return good ? "yes" : "NO";
};

console.log("| page | what is special | found in replay |\n|---|---|---|");
let context = await browser.newContext();
let tab = await context.newPage();
let colour = "";
for (const page of pages) {
  const { text, frame } = await open(tab, "/site.wacz", site.base + encodeURI(page.path));
  console.log(`| ${page.n} | ${page.what} | ${check(text.includes(page.sentence))} |`);
  if (page.n === 2 && frame) {
    await tab.waitForTimeout(500);
    colour = await frame.evaluate(() => getComputedStyle(document.querySelector("h1")).color + " " + document.images[0].naturalWidth).catch(() => "");
  }
}
console.log(`\nStyle sheet and picture of page 2 applied: ${check(colour === "rgb(1, 2, 3) 1")}\n`);
const rows = await verification(tab);
console.log(`signature matched: ${check(matched(rows, "signature") === true)}\n`);
await context.close();

console.log("| control | viewer shows page 2 | viewer: signature matched | `daylight verify` |\n|---|---|---|---|");
let i = 0;
for (const [name, bytes] of Object.entries(bad)) {
  context = await browser.newContext();
  tab = await context.newPage();
  const { text } = await open(tab, `/control-${i}.wacz`, victim);
  const seen = await verification(tab).catch(() => []);
  const file = path.join(work, `control-${process.pid}-${i++}.wacz`);
  fs.writeFileSync(file, bytes);
  const judged = spawnSync(daylight, ["verify", "--json", file], { encoding: "utf8" });
  const faults = judged.stdout.trim().split("\n").filter(Boolean).map((l) => JSON.parse(l));
  if (judged.status !== 1 || faults.length === 0) failures++;
  const shown = text.includes(pages[1].sentence) ? "yes" : text.includes("at dawn") ? "yes, the altered one" : "no";
  console.log(`| ${name} | ${shown} | ${matched(seen, "signature") ?? "-"} | exit ${judged.status}: ${[...new Set(faults.map((f) => f.item.replace(/ \(byte.*/, "").replace(/\d{8}T\d+Z-\w+/, "…")))].slice(0, 2).join("; ")} |`);
  fs.rmSync(file);
  await context.close();
}
const good = spawnSync(daylight, ["verify", wacz], { encoding: "utf8" });
console.log(`\n\`daylight verify\` of the unaltered file: ${check(good.status === 0)}`);
await browser.close();
server.close();
fs.rmSync(folder, { recursive: true });
fs.rmSync(wacz);
console.log(failures === 0 ? "\nAll as it must be." : `\n${failures} not as it must be.`);
process.exit(failures === 0 ? 0 : 1);
