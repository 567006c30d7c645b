// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
//
// Reads each line of a FollowTheMoney export with the library of the model's makers, then checks what that library lets
// pass: required properties (of the schema itself, which does not inherit them), values by type, dangling references,
// ranges, ids, and the ids of statements. usage: node check.mjs FILE [FILE.statements.csv]
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import ftm from '@opensanctions/followthemoney'

const { Model, defaultModel } = ftm
const model = new Model(defaultModel)
const [file, table] = process.argv.slice(2)
const faults = []
const entities = new Map()
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
const isA = (schema, name) => schema.name === name || schema.isA(name)
const pattern = {
  date: /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  checksum: /^[0-9a-f]{40}$/,
  url: /^https?:\/\/[^\s/]+/
}

for (const [index, line] of lines.entries()) {
  const at = `line ${index + 1}`
  try {
    const datum = JSON.parse(line)
    for (const [name, values] of Object.entries(datum.properties)) {
      if (!Array.isArray(values) || values.some(v => typeof v !== 'string' || !v)) faults.push(`${at}: ${name} is no list of texts`)
    }
    const entity = model.getEntity(datum)
    if (!/^[0-9a-zA-Z.-]+$/.test(entity.id)) faults.push(`${at}: id ${entity.id}`)
    if (entities.has(entity.id)) faults.push(`${at}: ${entity.id} twice`)
    entities.set(entity.id, entity)
    for (const name of entity.schema.required ?? []) {
      if (!entity.hasProperty(name)) faults.push(`${at}: ${entity.schema.name} requires ${name}`)
    }
    const back = entity.toJSON()
    for (const [name, values] of Object.entries(datum.properties)) {
      if (JSON.stringify(back.properties[name]) !== JSON.stringify(values)) faults.push(`${at}: ${name} did not come back`)
    }
  } catch (e) {
    faults.push(`${at}: ${e.message}`)
  }
}
for (const entity of entities.values()) {
  for (const property of entity.getProperties()) {
    const type = property.type
    const range = property.hasRange ? property.getRange().name : undefined
    if (property.stub) faults.push(`${entity.id}: ${property.name} is a stub`)
    for (const value of entity.getProperty(property)) {
      const text = typeof value === 'string' ? value : value.id
      if (type.name === 'entity') {
        const target = entities.get(text)
        if (!target) faults.push(`${entity.id}: ${property.name} dangles`)
        else if (range && !isA(target.schema, range)) faults.push(`${entity.id}: ${property.name} is a ${target.schema.name}, not a ${range}`)
      }
      if (pattern[type.name] && !pattern[type.name].test(text)) faults.push(`${entity.id}: ${property.name} = ${text}`)
      if (type.values?.size && !type.values.has(text)) faults.push(`${entity.id}: ${property.name} = ${text} is no ${type.name}`)
      const most = property.maxLength ?? type.maxLength
      if (most && text.length > most) faults.push(`${entity.id}: ${property.name} is longer than ${most}`)
    }
  }
}
if (table) {
  const rows = parse(readFileSync(table, 'utf8'))
  const names = rows.shift()
  for (const row of rows) {
    const r = Object.fromEntries(names.map((n, i) => [n, row[i]]))
    // A value that a spreadsheet would take for a formula is preceded by an apostrophe in the table.
    const values = [r.value, r.value.replace(/^'/, '')]
    const id = v => createHash('sha1').update(`${r.dataset}.${r.entity_id}.${r.prop}.${v}`).digest('hex')
    if (!values.some(v => id(v) === r.id)) faults.push(`statement ${r.id}: its id is not that of its value`)
    if (!values.some(v => entities.get(r.entity_id)?.getProperty(r.prop).includes(v))) {
      const refs = entities.get(r.entity_id)?.getProperty(r.prop).map(v => v.id ?? v) ?? []
      if (!refs.includes(r.value)) faults.push(`statement ${r.id}: not among the entities`)
    }
  }
  console.log(`${rows.length} statements`)
}
console.log(`${entities.size} entities, ${faults.length} faults`)
faults.slice(0, 40).forEach(f => console.log(f))
process.exit(faults.length ? 1 : 0)

function parse(text) {
  const rows = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { field += c; i++ } else if (c === '"') quoted = false
      else field += c
    } else if (c === '"') quoted = true
    else if (c === ',') { rows.at(-1).push(field); field = '' } else if (c === '\r') {
      rows.at(-1).push(field); field = ''; rows.push([]); i++
    } else field += c
  }
  rows.pop()
  return rows
}
