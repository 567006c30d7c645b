-- Up to which event the answers of a saved question were looked at. A convenience of this copy of the case, no evidence:
-- where it is lost, answers are shown as new once more.
create table question_seen (
  question text primary key,
  event bigint not null
);
