-- What a person just decided on is worked out before what is merely old.
alter table entry_due add column touched integer not null default 0;
