-- Append-only. valid_from: the first day of the new order; extent: full or partial.
create table unit_successor (
    unit_id varchar(31) not null references unit,
    successor_id varchar(31) not null references unit,
    valid_from date not null,
    extent varchar(10) not null,
    revision bigint not null references unit_revision,
    primary key (unit_id, successor_id)
);
