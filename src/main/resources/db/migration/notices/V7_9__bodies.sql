-- What a message says, apart from how far it came: its state changes several times on its way, and H2 writes a changed
-- row anew with all that is in it.

CREATE TABLE message_body
(
  body_of   BIGINT NOT NULL PRIMARY KEY REFERENCES message (id),
  body_text TEXT   NOT NULL,
  body_html TEXT   NOT NULL
);

INSERT INTO message_body (body_of, body_text, body_html) SELECT id, body_text, body_html FROM message;

ALTER TABLE message DROP COLUMN body_text;
ALTER TABLE message DROP COLUMN body_html;
