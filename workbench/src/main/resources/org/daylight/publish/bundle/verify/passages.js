// The cited words: at their offsets, in the text that was decided on (spec, check 5), and the chain of custody.

const TEXT_LIMIT = 256 << 20;
const CUSTODY = new Set(["capture", "decision", "exhibit", "working-copy", "access", "export"]);
const BAR = "\u2588";
const PASSAGE = /^urn:daylight:passage:(0|[1-9][0-9]{0,15})$/;

/** A text with offsets in code points, which JavaScript does not count in. */
class CodePoints {
  constructor(text) {
    this.text = text;
    this.places = null;
    if (/[\ud800-\udbff]/.test(text)) {
      const places = [];
      for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) {
        places.push(i);
      }
      this.places = Uint32Array.from([...places, text.length]);
    }
    this.length = this.places === null ? text.length : this.places.length - 1;
  }

  slice(from, to) {
    const at = (n) => (this.places === null ? n : this.places[n]);
    return this.text.slice(at(Math.max(0, from)), at(Math.min(this.length, to)));
  }
}

async function checkTexts(manifest, files, report) {
  const texts = new Map();
  for (const document of manifest.documents) {
    const path = String(document.file);
    const file = files.get(path);
    if (!file || file.error) {
      if (!Object.hasOwn(manifest.files, path)) {
        report.add("passages", path, W.cThere, "missing");
      }
      continue;
    }
    await report.check("passages", path, W.cText, async () => {
      const bytes = await whole(file.blob, TEXT_LIMIT, path);
      // An altered text may still hold the cited words: that is told for each passage.
      texts.set(document.id, { document, text: new CodePoints(textOf(bytes, path)) });
      equal(document.sha256, hex(sha256(bytes)));
      if (document.masked === true && !texts.get(document.id).text.text.includes(BAR)) {
        throw new Mismatch(W.bars, W.none);
      }
    });
  }
  return texts;
}

async function checkPassages(manifest, files, ledger, job, report) {
  job.begin(W.stagePassages);
  const texts = await checkTexts(manifest, files, report);
  const path = "passages.json";
  const collection = await jsonFile("passages", path, files, report);
  const items = own(own(collection, "first"), "items");
  if (collection === null) {
    return;
  }
  if (!Array.isArray(items) || items.length > LIST_LIMIT) {
    report.add("passages", path, W.cReadable, "fails", "", W.manifestField("first › items"));
    return;
  }
  await checkAccepted(items, ledger, report);
  const captures = new Map(manifest.captures.map((capture) => [capture.id, capture]));
  for (const item of items) {
    await job.did(0);
    await checkPassage(item, captures, texts, ledger, report);
  }
}

/** Whether an event rests on words: a claim was accepted, or words were said to bear a note of a report out. */
function rests(event) {
  const open = event.open;
  return event.kind === "decision" ? own(open, "decision") === "accept" : event.kind === "footnote" && own(open, "deed") === "check" && own(open, "verdict") === "says";
}

/** Every decision that is here has its words, once. */
async function checkAccepted(items, ledger, report) {
  const counts = new Map();
  items.forEach((item) => counts.set(own(item, "daylight:event"), (counts.get(own(item, "daylight:event")) ?? 0) + 1));
  for (const [seq, event] of ledger.events) {
    if (rests(event) && counts.get(seq) !== 1) {
      report.add("passages", W.eventItem(show(seq)), W.cAccepted, "fails", "1", show(counts.get(seq) ?? 0));
    }
  }
}

async function checkPassage(item, captures, texts, ledger, report) {
  const name = W.passageItem(show(own(item, "id")));
  const target = own(item, "target");
  const list = [own(target, "selector")].flat().filter((s) => s !== null && typeof s === "object");
  const of = (type) => list.find((s) => own(s, "type") === type);
  const document = texts.get(own(item, "daylight:document"));
  const [quote, position] = [of("TextQuoteSelector"), of("TextPositionSelector")];
  if (of("FragmentSelector") && !quote) {
    report.add("passages", name, W.cWords, "unchecked", "", W.regionOnly);
  } else {
    await report.check("passages", name, W.cWords, () => words(quote, position, document, own(item, "daylight:document")));
  }
  const seq = Number(PASSAGE.exec(own(item, "id"))?.[1] ?? NaN);
  const event = ledger.events.get(seq);
  await report.check("passages", name, W.cDecision(show(seq)), () => {
    equal(seq, own(item, "daylight:event"));
    if (event === undefined) {
      throw new Mismatch(W.eventOf("decision"), W.none);
    }
    equal(true, rests(event));
    equal(event.open.capture, own(item, "daylight:capture"));
    const capture = captures.get(own(item, "daylight:capture"));
    if (capture === undefined) {
      throw new Mismatch(W.captureItem(show(own(item, "daylight:capture")), ""), W.none);
    }
    equal(capture.url ?? `urn:daylight:capture:${capture.id}`, own(target, "source"));
    if (quote) {
      equal(event.open.document, own(item, "daylight:document"));
      equal(event.open.capture, document?.document.capture);
      equal(`${event.open.start}–${event.open.end}`, `${show(own(position, "start"))}–${show(own(position, "end"))}`);
    }
  });
  if (!quote || document === undefined || event === undefined) {
    return;
  }
  const opened = ledger.disclosed.get(`${seq}/quote`);
  await report.check("passages", name, W.cDecisionText, () => {
    if (document.document.masked === true) {
      if (opened === undefined && !String(own(quote, "exact")).includes(BAR)) {
        throw new Mismatch(W.bars, W.none);
      }
      throw new Unchecked(W.masked);
    }
    equal(own(event.open, "textSha256"), document.document.sha256);
  });
  if (opened !== undefined) {
    await report.check("passages", name, W.cDecisionWords, () => equal(opened, quote.exact));
  }
}

/** Word for word at its offsets, and its neighbours beside it. */
function words(quote, position, found, id) {
  if (!found) {
    throw new Mismatch(W.textOf(show(id)), W.none);
  }
  const [start, end] = [own(position, "start"), own(position, "end")];
  const { text } = found;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new Refusal(W.offsets(show(start), show(end), text.length));
  }
  const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((n) => own(quote, n) ?? "");
  equal(exact, text.slice(start, end));
  const length = (s) => new CodePoints(String(s)).length;
  equal(prefix, text.slice(start - length(prefix), start));
  equal(suffix, text.slice(end, end + length(suffix)));
}

/** Whether an event says by itself that it concerns a capture, so that a step of custody tells it. */
function concerns(event, id, file) {
  const open = event.open;
  const kept = (event.kind === "hand-in" || event.kind === "repair") && own(open, "file") === file;
  const list = own(open, "captures");
  const named = own(open, "capture") === id || (Array.isArray(list) && list.includes(id));
  return kept || (named && CUSTODY.has(event.kind)) || (event.kind === "hold" && (own(open, "on") === id || own(open, "on") === "all"));
}

/** Each step of custody names an event that is here, at its time, by whom; no event that names the capture is left out. */
async function checkCustody(manifest, files, ledger, report) {
  const path = "custody.json";
  const list = await jsonFile("passages", path, files, report);
  if (list === null) {
    return;
  }
  if (!Array.isArray(list) || list.length > LIST_LIMIT) {
    report.add("passages", path, W.cReadable, "fails", "", W.notAList);
    return;
  }
  const known = new Map(manifest.captures.map((c) => [c.id, c]));
  const told = new Set(list.map((entry) => own(entry, "capture")));
  for (const id of known.keys()) {
    if (!told.has(id)) {
      report.add("passages", `${path} › ${show(id)}`, W.cThere, "missing");
    }
  }
  for (const entry of list) {
    const capture = show(own(entry, "capture"));
    await report.check("passages", `${path} › ${capture}`, W.cCustody, () => {
      const steps = own(entry, "steps");
      if (!Array.isArray(steps)) {
        throw new Refusal(W.manifestField("steps"));
      }
      const id = own(entry, "capture");
      if (!known.has(id)) {
        throw new Mismatch(W.captureItem(capture, ""), W.none);
      }
      const seen = new Set(steps.map((step) => own(step, "event")));
      const file = own(ledger.events.get(known.get(id).event)?.open, "file");
      for (const event of ledger.events.values()) {
        if (!seen.has(event.seq) && concerns(event, id, file)) {
          throw new Mismatch(W.eventItem(show(event.seq)), W.none);
        }
      }
      for (const step of steps) {
        const event = ledger.events.get(own(step, "event"));
        if (event === undefined) {
          throw new Mismatch(W.eventItem(show(own(step, "event"))), W.none);
        }
        equal(`${event.seq}: ${when(event.time)}`, `${event.seq}: ${when(instant(own(step, "time")))}`);
        equal(event.actor, own(step, "by"));
      }
    });
  }
}
