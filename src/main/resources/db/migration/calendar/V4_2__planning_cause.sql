-- Why it was planned: a version adopted, units or days off changed, something entered by an office.
alter table planning add column cause varchar(20) default 'ADOPTED' not null;
create index obligation_planned on obligation (planned_by);
