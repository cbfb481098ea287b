-- What an office's book of incoming reports says of the paper itself; absent = not written down.
ALTER TABLE receipt ADD COLUMN letter_day DATE;
ALTER TABLE receipt ADD COLUMN signer VARCHAR(200);
-- Whether the form came with it; absent = not written down, or the report has none.
ALTER TABLE receipt ADD COLUMN form_attached BOOLEAN;

-- The signed copy of what had come as a soft copy. A fact of its own: the first receipt stays as it was.
CREATE TABLE receipt_signed_copy
(
  receipt_id    BIGINT PRIMARY KEY REFERENCES receipt,
  received_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  recorded_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  recorded_by   VARCHAR(100)                NOT NULL,
  letter_number VARCHAR(100)
);
CREATE INDEX receipt_by_moment ON receipt (pack, received_at);
