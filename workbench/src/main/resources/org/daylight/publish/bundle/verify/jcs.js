// Canonical JSON (RFC 8785) as the ledger uses it: text, whole numbers, booleans, null, lists, objects.

const JSON_DEPTH = 64;

/** Reads JSON of bounded depth. Objects come as they are written; ask them with own(). */
function readJson(text, name) {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 0x5c) {
        i++;
      } else if (c === 0x22) {
        quoted = false;
      }
    } else if (c === 0x22) {
      quoted = true;
    } else if (c === 0x7b || c === 0x5b) {
      if (++depth > JSON_DEPTH) {
        throw new Refusal(W.tooDeep(name, JSON_DEPTH));
      }
    } else if (c === 0x7d || c === 0x5d) {
      depth--;
    }
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(W.notJson(name));
  }
}

/** A member of an object, undefined where it is not its own: a name from a stranger may be "constructor". */
function own(object, name) {
  return object !== null && typeof object === "object" && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The canonical form; sorted by UTF-16 code units, as JavaScript sorts. */
function canonical(value) {
  if (Array.isArray(value)) {
    return "[" + value.map(canonical).join(",") + "]";
  }
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value)
      .sort()
      .map((name) => canonical(name) + ":" + canonical(value[name]));
    return "{" + members.join(",") + "}";
  }
  if (typeof value === "string" && !value.isWellFormed?.() && /[\ud800-\udfff]/.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ""))) {
    throw new Refusal(W.halfSurrogate);
  }
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new Refusal(W.notWhole(value));
  }
  // JSON.stringify escapes exactly what RFC 8785, 3.2.2.2 asks for, and writes whole numbers without exponent.
  return JSON.stringify(value);
}
