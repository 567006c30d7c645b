// Every sentence that this page can say, in one place, so that it can be translated. What a bundle says about itself is
// the text of a stranger: show() makes it harmless before it stands in a sentence.

const SHOWN = 300;

/** Text of a stranger: control and bidirectional characters made visible, cut where it is long. */
function show(value, limit = SHOWN) {
  const text = typeof value === "string" ? value : value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  const points = [...text.slice(0, 2 * limit + 2)];
  const cut = points.length > limit;
  const visible = (cut ? points.slice(0, limit) : points).map((c) =>
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(c) ? `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]` : c,
  );
  return visible.join("") + (cut ? "…" : "");
}

function number(n) {
  return typeof n === "number" ? n.toLocaleString("en-GB") : show(n);
}

/** A time as a bundle states it. */
function whenStated(text) {
  try {
    return when(instant(text));
  } catch {
    return show(text, 40);
  }
}

function plural(n, one, many) {
  return `${number(n)} ${n === 1 ? one : many}`;
}

const W = {
  // Parts of the list of checks
  parts: {
    note: "The manifest and its signature",
    files: "The files",
    ledger: "The ledger: events, proofs, disclosures",
    archive: "The archive package (WACZ)",
    captures: "The captures and their records",
    passages: "The cited words and the chain of custody",
    vouching: "Who vouches: witnesses and timestamps",
  },
  states: { holds: "holds", fails: "altered", missing: "missing", unchecked: "not checked" },

  // What is checked: each sentence is true where the check holds
  cThere: "is there",
  cOnce: "is there once",
  cBelongs: "belongs to it",
  cReadable: "can be read",
  cDigest: "has the size and SHA-256 digest in the manifest",
  cSums: "lists the same digests as the manifest",
  cManifest: (format) => `is a manifest of the form ${format}`,
  cKeyForm: "is a well-formed key",
  cKeyYours: "names the key that you brought",
  cNoteForm: "is a signed note",
  cNoteLines: "speaks of this format, and of what the manifest says",
  cNoteDigest: (note) => `has the digest that ${note} signs`,
  cSigned: (name) => `is signed by ${show(name)} (Ed25519)`,
  cOrigin: "is of the ledger that the manifest names",
  cHead: "has the size and root in the manifest",
  cAsOf: "has the time of the last event as its date",
  cProofs: "is about the same size and root as the manifest",
  cIncluded: "is an entry under the signed root (inclusion proof)",
  cEvent: "is a well-formed event of this ledger",
  cGrown: (size) => `is the beginning of the ledger of ${number(size)} events (consistency proof)`,
  cDisclosed: "is the value that its event committed to",
  cHeld: "agrees with the ledger in the bundle",
  cListed: "is listed in the package",
  cPackageDigest: "has the digest in the package list",
  cPackageHash: "has the digest that the package signature names",
  cPackageSigned: "holds a signature over the package list (ECDSA)",
  cRecords: "consists of whole WARC records",
  cRecord: (type) => `${show(type || "record", 20)} record: whole, with its own digests`,
  cRecordBare: (type) => `${show(type || "record", 20)} record: whole; it has no digest of its own, that of the file holds`,
  cRecordWhole: "is a whole WARC record",
  cMemberOf: "its stored file is in the archive",
  cMember: (capture) => `is the stored file of ${capture}, by its digest`,
  cCaptureEvent: (event) => `is what event ${event} of the ledger records`,
  cCaptureUrl: "has the address that the ledger committed to",
  cCaptureRecord: (offset) => `its record stands at byte ${offset}, of its address, with the payload that was recorded`,
  cText: "is the text that passages refer to, by its digest",
  cWords: "stands word for word at its place",
  cDecision: (event) => `is what the decision, event ${event}, chose`,
  cDecisionText: "stands in the text that the decision froze",
  cDecisionWords: "has the words that the decision committed to",
  cCustody: "tells events that are here, at their times, by whom, and leaves out none here that names the capture",
  cAccepted: "has its words in passages.json, once",
  cHeldBack: "counts the captures whose stored file is held back",
  cCosigned: (name, size) => `is cosigned by ${show(name)}: the ledger of ${size} events`,
  cVouchEvent: (event) => `is what event ${event} of the ledger recorded`,
  cWitnessYours: "is the witness whose key you brought",
  cStampForm: "is a granted timestamp (RFC 3161)",
  cImprint: (size) => `is over the checkpoint of ${size} events`,
  cRenewal: (size, event) => `is over the checkpoint of ${size} events and the timestamp of event ${event}, which it renews`,
  cStated: "has the time and policy in the manifest",
  cStampSigned: "is signed by the authority that its signature names",
  cChain: (time) => `its certificate leads to a root, valid at ${time}`,
  cRootYours: "leads to a root that you brought",

  // Items
  yourKey: "the key you brought",
  yourWitness: "the witness key you brought",
  yourCheckpoint: "the checkpoint you brought",
  yourRoots: "the root certificates you brought",
  captureItem: (id, exhibit) => (exhibit === "" || exhibit === "null" ? `capture ${id}` : `capture ${id} (exhibit ${exhibit})`),
  passageItem: (id) => `passage ${id.replace(/^urn:daylight:passage:/, "")}`,
  footnote: (number, id) => `footnote ${show(number)} (${show(id)})`,
  witnessItem: (name) => `witness ${show(name)}`,
  eventItem: (seq) => `event ${seq}`,
  recordAt: (item, offset) => `${item} › record at byte ${show(offset)}`,
  textOf: (id) => `the text ${id}`,
  checkpointOf: (size) => `the checkpoint of ${size} events`,
  eventOf: (kind) => `an event of the kind ${kind}`,
  bytes: (n) => (Number.isSafeInteger(n) ? plural(n, "byte", "bytes") : show(n)),

  notSo: (what) => `Does not hold: “${what}”`,
  notTold: (what) => `Not checked: “${what}”`,
  notHere: "Is not here",

  // What was found instead
  differs: "it differs",
  none: "none",
  there: "an additional file",
  notThere: "no such file",
  once: "one file of this name",
  twice: "several files of this name",
  notListed: "not listed",
  listedIn: (name) => `listed in ${name}`,
  aProof: "a proof",
  aWholeRecord: "a whole record",
  litter: "operating systems put such files into folders; it is no part of what was published and was not looked at",
  tooLarge: (name, size, limit) => `${show(name)} has ${number(size)} bytes, more than the ${number(limit)} that are read`,
  notUtf8: (name) => `${show(name)} is not text in UTF-8`,
  notHex: (text) => `expected hexadecimal digits, found ${show(text, 80)}`,
  notBase64: (text) => `expected base64, found ${show(text, 80)}`,
  notJson: (name) => `${show(name)} is not JSON`,
  tooDeep: (name, depth) => `${show(name)} nests deeper than ${depth} levels`,
  halfSurrogate: "a text holds half a character",
  notWhole: (n) => `expected a whole number, found ${show(n)}`,
  notATime: (text) => `expected a time such as 2026-11-20T10:00:00Z, found ${show(text, 80)}`,
  notAList: "expected a list of bounded length",
  manifestField: (name) => `the field “${show(name, 120)}” is missing, or not of the form it must have`,
  otherFormat: (found, known) => `it is of the format ${show(found, 60)}; this page knows ${known}`,
  unknownDigest: (name) => `digests of the kind “${show(name, 60)}” are not computed here`,
  notAKey: (text) => `expected a key such as name+1a2b3c4d+…, found ${show(text ?? "", 80)}`,
  notALogKey: (text) => `it is not an Ed25519 key of a ledger (type 1): ${show(text, 120)}`,
  notAWitnessKey: (text) => `it is not the key of a witness (type 4): ${show(text, 120)}`,
  keyId: (stated, real) => `its id is ${stated}, but its name and key give ${real}`,
  notANote: "it is not a signed note: expected text, an empty line and signatures",
  notASignatureLine: (line) => `expected a signature line, found ${show(line, 80)}`,
  notACheckpoint: "it is not a checkpoint: expected origin, size and root",
  noSignature: (key) => `no signature that holds under ${show(key, 200)}`,
  notAPath: "the proof is not a list of at most 64 digests",
  notIncluded: (root) => `the proof does not lead to the root ${root}`,
  notGrown: (from, to) => `the proof does not connect ${number(from)} and ${number(to)} events: another history`,
  notCanonical: "it is not canonical JSON (RFC 8785)",
  eventForm: "a member does not have the form it must have",
  noCommitment: (seq, field) => `event ${seq} is not here, or holds no commitment named ${field}`,
  saltForm: "its salt is not 64 hexadecimal digits",
  heldElsewhere: (size, known) => `the bundle has no proof for ${number(size)} events; it has the sizes ${known}`,
  sumsLine: (line) => `expected a digest and a path, found ${show(line, 80)}`,
  notDisclosed: (field) => `the field ${field} of the event is not disclosed in this bundle`,
  revisit: "the record refers to another one that holds the payload; the digest of the file was checked",
  bars: "bars, where a name is masked",
  onceEach: (name) => `each id once in ${name}`,
  twiceId: "one id twice",
  heldBack: "its stored file stays with the maker, because it may name private persons",
  masked: "names in this text are masked, so its bytes cannot be held against the digest of the decision",
  regionOnly: "a region of a picture, recording or page is cited, not words: look at it yourself",
  offsets: (start, end, length) => `the offsets ${start} to ${end} do not lie in the text of ${number(length)} characters`,

  deflateEnds: "the compressed data ends too early",
  deflateCodes: "the compressed data is damaged (codes)",
  deflateBlock: "the compressed data is damaged (kind of block)",
  deflateStored: "the compressed data is damaged (length of a stored block)",
  deflateFar: "the compressed data is damaged (distance)",
  gzipEnds: "the gzip member ends too early",
  gzipFlags: (flags) => `the gzip header has unknown flags (${flags})`,
  gzipChecksum: "the checksum of the gzip member is not that of its data",
  notGzip: (found) => `expected a gzip member (1f8b08), found ${found}`,
  notWarc: (found) => `expected WARC/1.1, found ${show(found, 40)}`,
  notAWarc: "files of this kind are not read here, only WARC",
  warcBomb: (times) => `the file unpacks to more than ${number(times)} times its size: it may be a bomb and is not read on`,
  warcHead: "the header of the record does not end within 64 KB, or breaks off",
  warcField: (line) => `expected a header field, found ${show(line, 80)}`,
  warcLength: (found) => `expected one Content-Length in digits, found ${found === "" ? "nothing" : show(found, 40)}`,
  warcShort: (missing) => `the record ends ${number(missing)} bytes too early`,
  warcEnd: "two empty lines are missing behind the record, or it is longer than it says",
  warcDigest: (name) => `${name} differs`,
  warcUnknownDigest: (name, label) => `${name} is of a kind that is not computed here: ${show(label, 80)}`,
  warcMany: (limit) => `more than ${number(limit)} records in one file`,

  zipName: "the name of a file in the ZIP",
  zipNoEnd: "it is not a whole ZIP file: its list of contents is missing",
  zipDirectory: "the list of contents of the ZIP file is damaged",
  zipMany: (count, limit) => `the ZIP file lists ${number(count)} files, more than the ${number(limit)} that are read`,
  zipOverlap: (path) => `files in the ZIP overlap at ${show(path)}: it may be a ZIP bomb and is not opened`,
  zipBomb: (size, limit) => `the ZIP file would unpack to ${number(size)} bytes: more than ${number(limit)}, or than its own size allows`,
  zipSize: (path, stated, found) => `${show(path)} has ${number(found)} bytes in the ZIP, its list says ${number(stated)}`,
  zipLocal: (path) => `${show(path)} does not stand where the list of the ZIP says`,
  zipEncrypted: (path) => `${show(path)} is encrypted`,
  zipMethod: (path, method) => `${show(path)} is compressed by method ${method}, which is not read here`,

  derBroken: "its DER is damaged",
  derTail: (n) => `${number(n)} bytes stand behind its end`,
  derDeep: (depth, nodes) => `its DER nests deeper than ${depth} levels or has more than ${number(nodes)} values`,
  derTag: (expected, found) => `expected DER of the tag ${expected}, found ${found}`,
  derTime: (text) => `expected a time, found ${show(text, 40)}`,
  berForm: "it is written with indefinite lengths (BER), which are not read here",
  unknownAlgorithm: (oid) => `the algorithm ${show(oid, 60)} is not known here`,
  sha1Broken: "it rests on SHA-1, for which others can be made to fit",
  noWebCrypto: "this browser does not let a local page use its cryptography",
  keyNotTaken: (name) => `this browser does not take the key for ${name}`,
  rsaSmall: (bits) => `the RSA key has fewer than ${number(bits)} bits`,
  noName: "(no name)",
  manyCertificates: (n) => `more than ${n} certificates`,
  notAnAuthority: (name) => `${show(name, 120)} is not the certificate of an authority`,
  pathTooLong: (name) => `${show(name, 120)} does not allow so long a chain`,
  notForCertificates: (name) => `${show(name, 120)} may not sign certificates`,
  unknownExtension: (name, oid) => `${show(name, 120)} has a critical extension that is not known here: ${oid}`,
  notForTimestamps: (name) => `${show(name, 120)} is not a certificate for timestamps alone`,
  notForSigning: (name) => `${show(name, 120)} may not sign`,
  outOfTime: (name, from, to, time) => `${show(name, 120)} is valid from ${from} to ${to}, not at ${time}`,
  chainLong: (n) => `the chain has more than ${n} certificates`,
  chainBudget: (n) => `the chain would need more than ${n} signatures to be checked`,
  noIssuer: (name, issuer) => `the issuer of ${show(name, 120)}, ${show(issuer, 120)}, is not among the roots`,
  certificateSignature: (name, issuer) => `the certificate ${show(name, 120)} is not signed by ${show(issuer, 120)}`,
  tsaRefused: (status) => `the authority did not grant it (status ${status})`,
  notSignedData: "it holds no CMS SignedData",
  notATimestamp: "what is signed is no timestamp",
  oneSigner: (n) => `expected one signer, found ${n}`,
  noSignedAttributes: "it has no signed attributes",
  doubleAttribute: (oid) => `the signed attribute ${oid} stands there twice, or not with one value`,
  noSigningCertificate: "the signature does not say which certificate made it",
  wrongContentType: "the signature is over something else than a timestamp",
  wrongMessageDigest: "the signature is over another timestamp",
  signerMissing: (digest) => `the certificate that signed (digest ${digest.slice(0, 16)}…) is neither in the response nor among the roots`,
  signerDiffers: (name) => `the signer names another certificate than ${show(name, 120)}`,
  timestampSignature: (name) => `the signature does not hold under ${show(name, 120)}`,
  otherImprint: "it is over other bytes",
  noSigner: "no signer was found whose certificate could be followed",
  noRoots: "the bundle brings no root certificate for this authority, and you brought none",
  otherRoot: (name) => `leads to ${show(name, 120)}, which comes from the bundle itself`,
  noPem: "it holds no certificate in PEM",
  noCosignature: "no cosignature of this witness in the bundle",
  notSigned: "the package is not signed",
  domainSigned: "the package is signed with a certificate for a domain; this page checks keys alone",
  noPackageDigest: "the package has no signature file",
  packageSignatureWrong: "the signature does not hold under the key beside it",

  // What the page says while it works
  stageUnpack: "Opening the ZIP file",
  stageFiles: "Computing digests of files",
  stageLedger: "Checking the ledger",
  stageArchive: "Reading the archive, record by record",
  stagePassages: "Finding the cited words",
  stageVouching: "Checking witnesses and timestamps",
  manyFiles: (n, limit) => `${number(n)} files were given, more than the ${number(limit)} that are read`,
  noBundle: "No bundle and no edition here: neither a file bundle.json or edition.json nor an archive (.wacz or .zip) is among what you chose. Choose the folder that holds this page.",
  working: (stage, done, total) => `${stage}: ${done} of about ${total}`,
  stopped: "Stopped. Nothing was decided.",
  broke: (why) => `This page could not finish: ${show(why)}. Nothing was decided; try a current version of another browser.`,

  // The verdict
  headline(result) {
    const count = (state) => result.checks.filter((c) => c.state === state).length;
    const items = (state) => new Set(result.checks.filter((c) => c.state === state).map((c) => c.item)).size;
    switch (result.verdict) {
      case "intact":
        return `Intact: all ${plural(count("holds"), "check holds", "checks hold")}`;
      case "altered":
        return `Altered: ${plural(items("fails"), "item", "items")}` + (items("missing") > 0 ? `, ${number(items("missing"))} missing` : "");
      case "incomplete":
        return `Not complete: ${plural(items("missing"), "item is", "items are")} missing`;
      case "partly":
        return `No fault found, but ${plural(count("unchecked"), "point was", "points were")} not checked`;
      default:
        return "Nothing to check";
    }
  },
  gist(result) {
    const holds = result.checks.filter((c) => c.state === "holds").length;
    switch (result.verdict) {
      case "intact":
        return result.kind === "wacz"
          ? "The archive agrees with itself: every file and every record has the digest it should have."
          : "Every file, record, entry and signature in it is as its maker left it.";
      case "altered":
        return `Something is not as the maker left it. The items stand below, each with what was expected and what was found. ${plural(holds, "other check holds", "other checks hold")}.`;
      case "incomplete":
        return `What is here is unaltered as far as it can be told (${plural(holds, "check holds", "checks hold")}), but files are missing. Ask for a whole copy.`;
      case "partly":
        return `${plural(holds, "check holds", "checks hold")}. What this page cannot check is listed first; it is neither sound nor faulty.`;
      default:
        return result.why ?? "";
    }
  },
  about: (s) => `Case “${show(s.case, 120)}”, ledger ${show(s.origin, 120)}, as of ${whenStated(s.asOf)}: ${plural(s.captures, "capture", "captures")}.`,
  aboutEdition: (s) => `Edition ${number(s.number)}, “${show(s.title, 160)}”, case “${show(s.case, 120)}”, ledger ${show(s.origin, 120)}, as of ${whenStated(s.asOf)}.`,
  aboutWacz: (s) => `An archive (WACZ) without a bundle around it: ${plural(s.records, "record", "records")}.`,
  shows: "What this shows",
  showsNot: "What this does not show",
  showsExisted(v, captures) {
    const which =
      v.covers < captures ? `${number(v.covers)} of ${number(captures)} captures` : captures === 1 ? "The capture" : `All ${number(captures)} captures`;
    const who = v.kind === "witness" ? "the witness" : "the time-stamping authority";
    return `${which} existed, as they are here, at ${when(v.time)}, by the word of ${who} ${show(v.name, 160)}.`;
  },
  showsNothing: "Nothing may be concluded while items are altered or missing.",
  showsSame: "The bytes here are those that the maker signed.",
  showsWacz: "The files in this archive are those that its maker packed and signed, if the signature holds.",
  vouchers: "Who vouches, and since when",
  voucherColumns: ["Time", "Who", "For", "Known by"],
  voucher(v, captures) {
    const who = v.kind === "witness" ? `Witness ${show(v.name, 120)}` : `Time-stamping authority ${show(v.name, 160)}`;
    const renewed = v.renews === undefined ? "" : `, renewing the timestamp of event ${show(v.renews)}`;
    const means = v.kind === "witness" ? "key" : `root ${show(v.root, 160)}`;
    return [
      when(v.time),
      who,
      `the first ${plural(v.size, "entry", "entries")} of the ledger, with ${number(v.covers)} of ${plural(captures, "capture", "captures")}${renewed}`,
      v.own ? `the ${means}, which you brought` : `the ${means}, from the bundle`,
    ];
  },
  compare: "A key or root that comes from the bundle shows only that the bundle agrees with itself: compare it with one that you had another way.",
  nobody: "Nobody but the maker vouches for a time: with the signing key, another history could have been made. A witness, a timestamp or a checkpoint held elsewhere would show it.",
  uncovered: (n) => `For ${plural(n, "capture", "captures")} nobody but the maker vouches for the time.`,
  keyYours: (key) => `The signatures hold under the key that you brought: ${show(key, 200)}.`,
  keyTheirs: (key, kind) => `The signatures hold under a key that the ${kind} itself names. Compare it with one that you had another way: ${show(key, 200)}.`,
  heldHolds: "The checkpoint that you brought agrees: the ledger was not rewritten since.",
  limits: [
    "What README.html, the sheets of captures, checklist.json and the sentences in custody.json say: they are the maker's words, signed with the rest.",
    "That no event was left out: a bundle holds the events that its maker chose, the case holds all.",
    "That the site served these bytes to others, who wrote them, or that they are true.",
    "Whether a certificate was withdrawn (revoked): that needs a network, and this page uses none.",
  ],
  limitsEdition: [
    "That nothing was left out: an edition holds the events that its statements rest on, the case holds all.",
    "That the sites served these pages to others, who wrote them, or that what they say is true.",
    "What was said of this edition later: notices (corrected, withdrawn) stand beside its folder, and in the feed of the monitor.",
  ],
  limitsWacz: [
    "Since when these bytes exist, and who vouches for that: an archive alone does not say.",
    "That the site served these bytes to others, who wrote them, or that they are true.",
    "Who packed it: the key stands in the archive itself.",
  ],

  // Lists and buttons
  faultsTitle: "What does not hold",
  uncheckedTitle: "What was not checked",
  allTitle: "Each check",
  expected: "Expected",
  found: "Found",
  more: (n) => `… and ${number(n)} more; the exported text has all of them.`,
  tally: (holds, bad, open) => [`${number(holds)} hold`, bad > 0 ? `${number(bad)} do not` : "", open > 0 ? `${number(open)} not checked` : ""].filter((t) => t !== "").join(", "),
  copied: "Copied.",
  notCopied: "This browser does not copy from a local page; use Download.",
  reportTitle: "Result of verify.html",
  reportOf: (name, time) => `Checked: ${show(name, 200)} at ${time} by the clock of this computer`,
};
