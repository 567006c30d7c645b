-- Reasons of the register's differences are kept as grounds and what fills them: the rows are made again.
update summary_state set event = 0, mark = '';
