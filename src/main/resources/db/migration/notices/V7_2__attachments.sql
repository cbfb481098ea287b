-- Files that go with a mail, and where its reader says that no more of its kind are wanted.

ALTER TABLE message ADD COLUMN unsubscribe VARCHAR(400);

CREATE TABLE message_attachment
(
  message_id BIGINT       NOT NULL REFERENCES message (id),
  -- From 0, in the order in which the mail shows them.
  place      INTEGER      NOT NULL,
  name       VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  bytes      BYTEA        NOT NULL,
  PRIMARY KEY (message_id, place)
);
