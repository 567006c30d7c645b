-- What answers what: a reply, or an outcome of proceedings, and the entry or the claim to which it speaks.
create table answer (
  event bigint not null,
  role text not null,
  claim text not null,
  document text not null,
  target text not null,
  reason text,
  primary key (event, target)
);
create index answer_target on answer (target, event);
create index answer_claim on answer (claim, event);

-- Whom one asked for a reply, how, when, and until when.
create table reply_request (
  event bigint primary key,
  how text not null,
  asked text not null,
  until_date text not null,
  whom text not null,
  note text
);
-- What came of it; the last one of a request stands.
create table reply_answer (
  event bigint primary key,
  request bigint not null,
  came text not null,
  received text not null,
  claim text,
  note text
);
create index reply_answer_request on reply_answer (request, event);
-- Searches that found nothing, and for which question.
create table nothing_found (
  event bigint primary key,
  search bigint not null,
  what text not null,
  country text,
  searched text not null,
  reason text
);
-- What a request or a search is about: entries and claims.
create table due_target (
  event bigint not null,
  target text not null,
  primary key (event, target)
);
create index due_target_target on due_target (target, event);

-- Translations of passages. Without an engine, whoever wrote it down translated it.
create table rendering (
  event bigint primary key,
  actor text not null,
  document text not null,
  start_offset integer not null,
  end_offset integer not null,
  fragment text,
  lang text not null,
  engine text,
  engine_version text,
  body text not null
);
create index rendering_passage on rendering (document, start_offset, end_offset);
create table rendering_check (
  event bigint primary key,
  rendering bigint not null,
  actor text not null,
  verdict text not null,
  reason text
);
create index rendering_check_of on rendering_check (rendering, event);
