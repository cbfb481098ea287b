create sequence account_seq start with 1 increment by 50;

-- username: small letters. password: absent until its owner has set one.
create table account (
    id bigint primary key,
    username varchar(50) not null unique,
    name varchar(200) not null,
    sort_key varchar(700) not null,
    email varchar(254),
    language varchar(5) not null,
    password varchar(200),
    recorded_at timestamp(6) with time zone not null
);

create sequence office_seq start with 1 increment by 50;

-- Append-only but for its end, which is recorded with its own moment. Both days inclusive.
create table office (
    id bigint primary key,
    account_id bigint not null references account,
    role varchar(30) not null,
    unit varchar(31) not null,
    valid_from date not null,
    valid_until date,
    recorded_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index office_account on office (account_id);

-- Single use. Of the token only its SHA-256 is kept; account absent = makes the first administrator.
create table invitation (
    token_hash varchar(64) primary key,
    account_id bigint references account,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);

create sequence sign_in_failure_seq start with 1 increment by 50;

create table sign_in_failure (
    id bigint primary key,
    username varchar(100) not null,
    address varchar(45) not null,
    failed_at timestamp(6) with time zone not null
);
create index sign_in_failure_who on sign_in_failure (username, address, failed_at);
