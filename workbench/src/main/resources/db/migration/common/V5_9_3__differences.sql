-- Where the statements of an entry differ, masked, as pages list it. No evidence: made with entry_summary, dropped with it.
create table entry_difference (
  entry text not null,
  place integer not null,
  verdict text not null,
  body text not null,          -- as JSON
  primary key (entry, place)
);
create index entry_difference_verdict on entry_difference (verdict, entry, place);
-- One number with two words is looked up by the number.
create index statement_figure on statement (property, value) where kind = 'figure' and stands = 1;
update summary_state set event = 0, mark = '';
