-- Which entries lead to one: asked by every page of the register.
create index entry_root on entry (root);
-- Statements of an entry that wait for a second person.
create index statement_half on statement (entry) where stands = 0 and reviewers > 1;
