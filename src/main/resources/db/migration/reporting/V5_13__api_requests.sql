-- What programs asked to be done under a key of their own (header Idempotency-Key), and the answer they got: written in
-- the transaction that does it, so that whoever asks again is told the same and nothing is done twice.
CREATE TABLE api_request
(
  username    VARCHAR(50)                 NOT NULL,
  request_key VARCHAR(100)                NOT NULL,
  -- Of the address and the bytes sent.
  digest      VARCHAR(64)                 NOT NULL,
  made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- Both null only until the transaction that makes the row has done its work.
  location    VARCHAR(300),
  answer      TEXT,
  PRIMARY KEY (username, request_key)
);
