-- What an answer to one of our mails is about: the token stands in the mail's Message-ID, which every mail program
-- names when it answers and every mail server when it gives a mail back.

CREATE TABLE reply_token
(
  token     VARCHAR(24) PRIMARY KEY,
  username  VARCHAR(100)             NOT NULL,
  minted_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE reply_token_duty
(
  token  VARCHAR(24) NOT NULL REFERENCES reply_token,
  place  INTEGER     NOT NULL,
  rule   VARCHAR(20) NOT NULL,
  unit   VARCHAR(31) NOT NULL,
  period VARCHAR(12) NOT NULL,
  PRIMARY KEY (token, place)
);
