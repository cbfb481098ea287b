-- Each import of units is a revision; the log of them tells the other nodes that theirs are old.
create table unit_revision (
    revision bigint primary key,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(100) not null,
    source varchar(255) not null
);

-- id: code, or code@first-day where the list gives a first day. valid_until is inclusive, null = still exists.
create table unit (
    id varchar(31) primary key,
    code varchar(20) not null,
    level varchar(20) not null,
    type varchar(50) not null,
    name varchar(200) not null,
    sort_key varchar(700) not null,
    residential_areas integer,
    valid_from date not null,
    valid_until date,
    revision bigint not null references unit_revision
);
create index unit_sort_key on unit (sort_key);

-- Append-only: the parents of a unit are those of its last revision, the others are its history.
create table unit_parent (
    unit_id varchar(31) not null references unit,
    revision bigint not null references unit_revision,
    parent_id varchar(31) not null references unit,
    valid_from date not null,
    valid_until date,
    primary key (unit_id, revision, valid_from)
);
