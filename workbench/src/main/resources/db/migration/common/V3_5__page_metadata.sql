-- The address that a page calls its own, and when it says it was last changed.
alter table document add column canonical text;
alter table document add column modified text;
alter table document add column modified_precision text;
