// What was checked, and what came of it: "holds", "fails", "missing" or "unchecked". Nothing else is ever green.

/** Something that should be equal and is not. */
class Mismatch extends Refusal {
  constructor(expected, found) {
    super(W.differs);
    this.expected = String(expected);
    this.found = String(found);
  }
}

function equal(expected, found) {
  if (expected !== found) {
    throw new Mismatch(expected, found);
  }
}

class Report {
  constructor() {
    this.checks = [];
  }

  add(part, item, what, state, expected = "", found = "") {
    this.checks.push({ part, item, what, state, expected, found });
  }

  /** Does one check: it holds where the task ends, fails where it refuses. Says whether it held. */
  async check(part, item, what, task) {
    try {
      await task();
      this.add(part, item, what, "holds");
      return true;
    } catch (e) {
      if (e instanceof Mismatch) {
        this.add(part, item, what, "fails", e.expected, e.found);
      } else if (e instanceof Refusal) {
        this.add(part, item, what, "fails", "", e.message);
      } else if (e instanceof Unchecked) {
        this.add(part, item, what, "unchecked", "", e.message);
      } else {
        throw e;
      }
      return false;
    }
  }

  /** Does a step that is not itself a check: where it refuses, that is a fault of the item. Its value, or null. */
  async need(part, item, what, task) {
    let value = null;
    try {
      value = await task();
    } catch (e) {
      if (!(e instanceof Refusal || e instanceof Unchecked)) {
        throw e;
      }
      this.add(part, item, what, e instanceof Unchecked ? "unchecked" : "fails", e.expected ?? "", e.found ?? e.message);
    }
    return value;
  }

  of(state) {
    return this.checks.filter((c) => c.state === state);
  }

  /** One word for all of it. */
  verdict() {
    if (this.of("fails").length > 0) {
      return "altered";
    }
    if (this.of("missing").length > 0) {
      return "incomplete";
    }
    return this.of("unchecked").length > 0 || this.checks.length === 0 ? "partly" : "intact";
  }
}

/** Work that can be stopped, and says how far it has come. */
class Job {
  constructor({ signal, progress } = {}) {
    this.signal = signal;
    this.progress = progress ?? (() => {});
    this.done = 0;
    this.stage = "";
    this.last = performance.now();
  }

  /** So many bytes were read. Lets the page breathe, and ends the work where the person asked for it. */
  async did(bytes) {
    this.done += bytes;
    if (this.signal?.aborted) {
      throw new Stopped();
    }
    if (performance.now() - this.last > 60) {
      this.progress(this.done, this.stage);
      await new Promise((resolve) => setTimeout(resolve));
      this.last = performance.now();
    }
  }

  /** The same work, where bytes are read again that were counted. */
  quiet() {
    return { did: () => this.did(0), quiet: () => this.quiet() };
  }

  begin(stage) {
    this.stage = stage;
  }
}

/** A moment for people; whatever a stranger wrote as its number, this says something. */
function when(time) {
  if (!(Math.abs(time) <= 8.64e15)) {
    return show(String(time), 40);
  }
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z").replace("T", " ").replace("Z", " UTC");
}

/** Milliseconds of an ISO 8601 time. */
function instant(text) {
  const time = typeof text === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new Refusal(W.notATime(text));
  }
  return time;
}
