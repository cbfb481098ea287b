-- How the form stood when a workbook was sent by a link: whoever confirms it later is told if it has changed since.
ALTER TABLE sent_upload ADD COLUMN stamp VARCHAR(60);

-- How its sender answered what was asked of it, cell by cell. A question is known by the SHA-256 of its key, which names
-- the cell and what stands in it; without an entry it was read rightly.
CREATE TABLE sent_answer
(
  upload_id   BIGINT                      NOT NULL REFERENCES sent_upload,
  question    VARCHAR(64)                 NOT NULL,
  entry       VARCHAR(4000),
  answered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (upload_id, question)
);
