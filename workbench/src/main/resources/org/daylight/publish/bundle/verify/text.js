// The result as text: for a file, a mail, a file note.

function resultText(result, time) {
  const lines = [W.reportTitle, W.reportOf(result.name, when(time)), "", W.headline(result), W.gist(result), ""];
  const [shows, limits] = meaning(result);
  lines.push(W.shows, ...shows.map((s) => "- " + s), "", W.showsNot, ...limits.map((s) => "- " + s), "");
  const vouchers = vouchersOf(result);
  if (vouchers.length > 0) {
    lines.push(W.vouchers, ...vouchers.map((v) => "- " + W.voucher(v, result.summary.captures).join(" · ")), W.compare, "");
  }
  for (const [state, title] of [["fails", W.faultsTitle], ["missing", W.faultsTitle], ["unchecked", W.uncheckedTitle], ["holds", W.allTitle]]) {
    const found = result.checks.filter((c) => c.state === state);
    if (found.length > 0) {
      lines.push(`${title}: ${W.states[state]} (${number(found.length)})`);
      found.forEach((c) => lines.push(checkText(c)));
      lines.push("");
    }
  }
  return lines.join("\n");
}

function checkText(check) {
  const detail = [
    check.expected === "" ? "" : `${W.expected}: ${show(check.expected)}`,
    check.found === "" ? "" : `${W.found}: ${show(check.found)}`,
  ].filter((t) => t !== "");
  return `- ${show(check.item)}: ${check.what}` + (detail.length > 0 ? `\n    ${detail.join("\n    ")}` : "");
}

/** Who vouches, where anything may be concluded from it. */
function vouchersOf(result) {
  return result.verdict === "altered" ? [] : (result.summary?.vouchers ?? []);
}

/** What the result shows, and what it does not: two lists of sentences. */
function meaning(result) {
  const s = result.summary ?? {};
  if (result.verdict === "none" || result.verdict === "altered") {
    return [[W.showsNothing], result.kind === "edition" ? W.limitsEdition : W.limits];
  }
  if (result.kind === "wacz") {
    return [[W.showsWacz], W.limitsWacz];
  }
  // The earliest voucher for the most captures: what the bundle shows in one sentence.
  const most = Math.max(0, ...s.vouchers.map((v) => v.covers));
  const first = s.vouchers.find((v) => v.covers === most && most > 0);
  const shows = [...(first ? [W.showsExisted(first, s.captures)] : []), W.showsSame, ...(s.keyGiven ? [W.keyYours(s.key)] : [])];
  shows.push(...(s.held ? [W.heldHolds] : []));
  const limits = [...(result.kind === "edition" ? W.limitsEdition : W.limits)];
  if (s.vouchers.length === 0 && !s.held) {
    limits.unshift(W.nobody);
  } else if (most < s.captures && s.vouchers.length > 0) {
    limits.unshift(W.uncovered(s.captures - most));
  }
  if (!s.keyGiven && s.key) {
    limits.unshift(W.keyTheirs(s.key, result.kind));
  }
  return [shows, limits];
}
