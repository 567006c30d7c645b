-- Which rule proposed the claim and from which words, as JSON; null where nobody said.
alter table claim add column explanation text;
