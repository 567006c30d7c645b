// The page itself: taking files, showing progress and result. All text goes in as text, never as markup.

const ROWS = 1000;
const at = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

let chosen = null;
let running = null;
let shown = null;

function element(name, className, ...content) {
  const node = document.createElement(name);
  if (className !== "") {
    node.className = className;
  }
  node.append(...content);
  return node;
}

function sign(state) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", state);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", "#s-" + state);
  svg.append(use);
  return svg;
}

function pill(state) {
  return element("span", "state " + state, W.states[state]);
}

/** Expected and found, where there is something to tell. */
function pair(check) {
  const dl = element("dl", "pair");
  for (const [label, text] of [[W.expected, check.expected], [W.found, check.found]]) {
    if (text !== "") {
      dl.append(element("dt", "", label), element("dd", "", show(text)));
    }
  }
  return check.state !== "holds" && dl.childElementCount > 0 ? [dl] : [];
}

/** One check in one line: the sentence is true of the item where it holds. */
function row(check) {
  const head = element("div", "", element("bdi", "item", show(check.item)), " ", element("span", "what", check.what));
  head.append(check.state === "holds" ? element("span", "vh", " – " + W.states.holds) : pill(check.state));
  return element("li", "", sign(check.state), element("div", "", head, ...pair(check)));
}

/** One item with all that does not hold of it. */
function fault(checks) {
  const { item, state } = checks[0];
  const body = element("div", "", element("div", "", element("bdi", "item", show(item)), pill(state)));
  for (const check of checks) {
    const what = check.state === "missing" ? W.notHere : check.state === "fails" ? W.notSo(check.what) : W.notTold(check.what);
    body.append(element("div", "one", element("div", "what", what), ...pair(check)));
  }
  return element("li", "", sign(state), body);
}

function faults(checks) {
  const byItem = new Map();
  for (const check of checks) {
    const found = byItem.get(check.item);
    if (found === undefined) {
      byItem.set(check.item, [check]);
    } else if (found.length < 20) {
      found.push(check);
    }
  }
  const ul = element("ul", "list big", ...[...byItem.values()].slice(0, ROWS).map(fault));
  if (byItem.size > ROWS) {
    ul.append(element("li", "", "", W.more(byItem.size - ROWS)));
  }
  return ul;
}

function list(checks) {
  const ul = element("ul", "list", ...checks.slice(0, ROWS).map(row));
  if (checks.length > ROWS) {
    ul.append(element("li", "", "", W.more(checks.length - ROWS)));
  }
  return ul;
}

function part(name, checks) {
  const count = (...states) => checks.filter((c) => states.includes(c.state)).length;
  const tally = W.tally(count("holds"), count("fails", "missing"), count("unchecked"));
  const details = element("details", "part", element("summary", "", W.parts[name], element("span", "tally", tally)));
  const order = ["fails", "missing", "unchecked", "holds"];
  // A part is filled when it is opened, or printed: bundles have thousands of records.
  const fill = () => {
    if (details.childElementCount === 1) {
      details.append(list([...checks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))));
    }
  };
  details.addEventListener("toggle", fill);
  addEventListener("beforeprint", fill);
  return details;
}

/** Who vouches, as a table. */
function voucherTable(vouchers, captures) {
  const head = element("tr", "", ...W.voucherColumns.map((name) => element("th", "", name)));
  [...head.children].forEach((th) => th.setAttribute("scope", "col"));
  const rows = vouchers.slice(0, ROWS).map((v) => {
    const cells = W.voucher(v, captures).map((text) => element("td", "", text));
    cells[0].className = "time";
    cells.slice(2).forEach((cell, i) => cell.setAttribute("data-l", W.voucherColumns[i + 2]));
    return element("tr", "", ...cells);
  });
  return element("table", "", element("caption", "", W.vouchers), element("thead", "", head), element("tbody", "", ...rows));
}

function tell(result) {
  shown = { result, time: Date.now() };
  const signs = { intact: "holds", altered: "fails", incomplete: "missing" };
  at("banner").className = "verdict " + result.verdict;
  at("sign").setAttribute("href", "#s-" + (signs[result.verdict] ?? "unchecked"));
  at("verdict").textContent = W.headline(result);
  at("gist").textContent = W.gist(result);
  const s = result.summary;
  at("about").textContent = !s ? "" : result.kind === "wacz" ? W.aboutWacz(s) : result.kind === "edition" ? (s.title === undefined ? "" : W.aboutEdition(s)) : s.case === undefined ? "" : W.about(s);
  at("faults").replaceChildren();
  for (const [title, states] of [[W.faultsTitle, ["fails", "missing"]], [W.uncheckedTitle, ["unchecked"]]]) {
    const found = result.checks.filter((c) => states.includes(c.state));
    if (found.length > 0) {
      at("faults").append(element("h3", "", title), faults(found));
    }
  }
  const [shows, limits] = meaning(result);
  at("meaning").hidden = result.verdict === "none";
  at("h-shows").textContent = W.shows;
  at("h-not").textContent = W.showsNot;
  at("shows").replaceChildren(...shows.map((text, i) => element("li", i === 0 ? "first" : "", text)));
  at("not").replaceChildren(...limits.map((text) => element("li", "", text)));
  const vouchers = vouchersOf(result);
  at("vouchers").replaceChildren();
  if (vouchers.length > 0) {
    at("vouchers").append(voucherTable(vouchers, s.captures), element("p", "hint", W.compare));
  }
  at("parts").replaceChildren();
  if (result.checks.length > 0) {
    at("parts").append(element("h3", "", W.allTitle));
  }
  for (const name of Object.keys(W.parts)) {
    const checks = result.checks.filter((c) => c.part === name);
    if (checks.length > 0) {
      at("parts").append(part(name, checks));
    }
  }
  at("copied").textContent = "";
  at("result").hidden = false;
  at("said").textContent = W.headline(result);
  document.title = W.headline(result);
  at("verdict").focus();
}

function options() {
  return {
    verifierKey: at("o-key").value,
    heldCheckpoint: at("o-held").value,
    witnessKey: at("o-witness").value,
    roots: at("o-roots").value,
  };
}

async function start() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  // Each byte is read about four times: as a file, as a member, as a record, and unpacked.
  const total = chosen.reduce((n, f) => n + f.blob.size * (/\.(wacz|zip)$/i.test(f.path) ? 4 : 1), 1);
  const size = (n) => (n < 1e7 ? `${number(Math.round(n / 1e3))} kB` : `${number(Math.round(n / 1e6))} MB`);
  at("result").hidden = true;
  at("work").hidden = false;
  at("bar").value = 0;
  at("stage").textContent = W.stageFiles;
  const progress = (done, stage) => {
    at("bar").value = Math.min(1, done / total);
    at("stage").textContent = W.working(stage, size(Math.min(done, total)), size(total));
  };
  try {
    const result = await checkBundle(chosen, { ...options(), signal: mine.signal, progress });
    if (running === mine) {
      at("work").hidden = true;
      at("again").hidden = false;
      tell(result);
    }
  } catch (e) {
    if (running === mine) {
      at("work").hidden = true;
      at("said").textContent = "";
      const why = e instanceof Stopped ? W.stopped : W.broke(e?.message ?? e);
      tell({ kind: "none", name: "", verdict: "none", why, checks: [] });
    }
  }
}

function choose(files) {
  if (files.length > 0) {
    chosen = files;
    start();
  }
}

/** The files in what was dropped; folders are walked, to a bounded number. */
async function dropped(items) {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  async function walk(entry, depth) {
    if (found.length > MOST_FILES || depth > 32) {
      return;
    }
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      found.push({ path: entry.fullPath.replace(/^\//, ""), blob: file });
      return;
    }
    const reader = entry.createReader();
    for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length > 0; ) {
      for (const child of some) {
        await walk(child, depth + 1);
      }
    }
  }
  for (const entry of entries) {
    await walk(entry, 0);
  }
  return found;
}

function picked(input) {
  const files = [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
  input.value = ""; // the same choice can be made again
  choose(files);
}

at("folder").addEventListener("change", () => picked(at("folder")));
at("files").addEventListener("change", () => picked(at("files")));
at("folder-part").hidden = !("webkitdirectory" in at("folder"));
at("again").addEventListener("click", () => start());
at("stop").addEventListener("click", () => running?.abort());
at("print").addEventListener("click", () => print());
for (const name of ["dragover", "dragenter"]) {
  addEventListener(name, (event) => {
    event.preventDefault();
    at("drop").classList.add("over");
  });
}
addEventListener("dragleave", () => at("drop").classList.remove("over"));
addEventListener("drop", async (event) => {
  event.preventDefault();
  at("drop").classList.remove("over");
  try {
    choose(await dropped(event.dataTransfer.items));
  } catch (e) {
    tell({ kind: "none", name: "", verdict: "none", why: W.broke(e?.message ?? e), checks: [] });
  }
});
at("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(resultText(shown.result, shown.time));
    at("copied").textContent = W.copied;
  } catch {
    at("copied").textContent = W.notCopied;
  }
});
at("save").addEventListener("click", () => {
  const link = element("a", "");
  link.href = URL.createObjectURL(new Blob([resultText(shown.result, shown.time)], { type: "text/plain;charset=utf-8" }));
  link.download = "verify-result.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
});

// For programs that drive this page: files in, result out, nothing shown.
globalThis.daylight = { checkBundle, ed25519Slow, resultText };
